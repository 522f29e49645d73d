#include "workflows/waiting_slip.h"

#include "workflows/stage.h"
#include "workflows/unjudged.h"

#include <algorithm>

namespace kapok::workflows {

static_assert(complete<WaitingSlip>);

using W = WaitingSlip;

namespace {

bool waits(const W& w)
{
    return std::ranges::any_of(w.progress->cards, [](const auto& one) { return stageOf(one).isWaitedFor; });
}

}  // namespace

// X1: "print it for free" is read as this slip, so both paragraphs stand on it: what it costs, and what a new card does.
Json sheetOf(const W& w, Slip)
{
    Sheet sheet("paper.slip.waiting");
    sheet.citizen(w.visit);
    for (const auto& one : w.progress->cards)
        if (stageOf(one).isWaitedFor) sayStage(one, sheet);
    sheet.row("paper.row.printed_on", kept(w.visit.day));
    sheet.said("paper.row.fee", feeOf(0));
    sheet.said("paper.row.next", words("paper.next.waiting_slip"));
    return sheet.row("paper.row.basis", basisOf({QStringLiteral("P2.8"), QStringLiteral("P1.7")})).json();
}

Step next(const W& w)
{
    if (auto no = refusal(w)) return refuse(w, *no);
    if (w.progress.notReached()) return refuse(w, provinceNotReached());
    if (!w.progress) return enquire<&W::progress>(ProgressOfPerson{*w.visit.person});
    if (!waits(w)) return refuse(w, {QStringLiteral("no_card_on_its_way"), QStringLiteral("rules")});
    if (w.slip) return done();
    if (auto no = mayNotAsk(w.visit)) return refuse(w, *no);
    if (auto asked = askWhoAsks(w.visit)) return *asked;  // P2.8: with the ID card
    return print<&W::slip>(paperOf<Slip>(w));
}

}  // namespace kapok::workflows
