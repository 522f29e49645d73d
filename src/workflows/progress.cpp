#include "workflows/progress.h"

#include "workflows/stage.h"
#include "workflows/unjudged.h"

namespace kapok::workflows {

static_assert(complete<Progress>);

using P = Progress;

Json sheetOf(const P& p, Slip)
{
    Sheet sheet("paper.slip.progress");
    sheet.citizen(p.visit);
    for (const auto& one : p.progress->cards) sayStage(one, sheet);
    if (p.progress->cards.empty()) sheet.said("paper.row.stage", words("paper.stage.no_card"));
    return sheet.said("paper.row.next", words("paper.next.progress")).json();
}

Step next(const P& p)
{
    if (auto no = refusal(p)) return refuse(p, *no);
    if (p.progress.notReached()) return refuse(p, provinceNotReached());
    if (!p.progress) return enquire<&P::progress>(ProgressOfPerson{*p.visit.person});
    if (auto paper = papers(p)) return *paper;
    return done();
}

}  // namespace kapok::workflows
