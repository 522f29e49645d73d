#include "workflows/release.h"

#include "workflows/beginning.h"

namespace kapok::workflows {

static_assert(complete<ReleaseTemporary> && complete<ReleaseFormal>);

namespace {

const char* titleOf(const ReleaseTemporary&) { return "paper.slip.release_temporary"; }
const char* titleOf(const ReleaseFormal&) { return "paper.slip.release_formal"; }

}  // namespace

template <domain::Business which, OrderRequest O>
Json sheetOf(const Release<which, O>& r, Slip)
{
    Sheet sheet(titleOf(r));
    sheet.citizen(r.visit);
    if (r.card.number) sheet.row("paper.row.card", personal(r.card.number->shown()));
    sheet.said("paper.row.state",
               r.order.accepted() ? releasedState(r.order->status) : words("paper.state.not_answered"));
    return sheet.json();
}

template <domain::Business which, OrderRequest O>
Step released(const Release<which, O>& r)
{
    using R = Release<which, O>;
    if (auto no = refusal(r)) return refuse(r, *no);
    if (auto first = begin(r)) return *first;
    if (auto agreed = agree(r)) return *agreed;
    if (!r.order) return order<&R::order>(O{*r.visit.person, r.card.ref});
    if (auto paper = papers(r)) return *paper;
    return done();
}

Step next(const ReleaseTemporary& r) { return released(r); }
Step next(const ReleaseFormal& r) { return released(r); }

}  // namespace kapok::workflows
