#include "workflows/progress.h"

#include "workflows/stage.h"
#include "workflows/steps.h"
#include "workflows/without_rules.h"

namespace kapok::workflows {

static_assert(complete<Progress>);

using P = Progress;

Json sheetOf(const P& p, Slip)
{
    Sheet sheet("paper.slip.progress");
    sheet.citizen(p.visit);
    for (const auto& one : p.progress->cards) sayStage(one, sheet);
    if (p.progress->cards.empty()) sheet.said("paper.row.stage", words("paper.stage.no_card"));
    sheet.said("paper.row.next", words("paper.next.progress"));
    return sheet.row("paper.row.basis", basisOf({QStringLiteral("P1.3")})).json();
}

Step next(const P& p)
{
    if (auto no = refusal(p)) return refuse(p, *no);
    if (p.progress.notReached()) return refuse(p, provinceNotReached());
    if (!p.progress) return enquire<&P::progress>(ProgressOfPerson{*p.visit.person});
    if (!p.slip) return print<&P::slip>(sheetOf(p, Slip{}));
    return done();
}

}  // namespace kapok::workflows
