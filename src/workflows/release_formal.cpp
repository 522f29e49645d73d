#include "workflows/release_formal.h"

#include "workflows/beginning.h"

namespace kapok::workflows {

static_assert(complete<ReleaseFormal>);

using R = ReleaseFormal;

Json sheetOf(const R& r, Slip)
{
    Sheet sheet("paper.slip.release_formal");
    sheet.citizen(r.visit);
    if (r.card.number) sheet.row("paper.row.card", personal(r.card.number->shown()));
    sheet.said("paper.row.state",
               r.order.accepted() ? releasedState(r.order->status) : words("paper.state.not_answered"));
    return sheet.json();
}

Step next(const R& r)
{
    if (auto no = refusal(r)) return refuse(r, *no);
    if (auto first = begin(r)) return *first;
    if (auto agreed = agree(r)) return *agreed;
    if (!r.order) return order<&R::order>(ReleaseFormalLoss{*r.visit.person, r.card.ref});
    if (auto paper = papers(r)) return *paper;
    return done();
}

}  // namespace kapok::workflows
