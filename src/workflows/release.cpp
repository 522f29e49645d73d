#include "workflows/release.h"

#include "workflows/beginning.h"

namespace kapok::workflows {

static_assert(complete<ReleaseTemporary> && complete<ReleaseFormal>);

namespace {

const char* titleOf(const ReleaseTemporary&) { return "paper.slip.release_temporary"; }
const char* titleOf(const ReleaseFormal&) { return "paper.slip.release_formal"; }

// As the province knows the card today; the case began with what the person view knew.
template <class R>
const domain::Card& cardOf(const R& r)
{
    const domain::Card* known = r.cards.reply ? r.cards->card(r.card.ref) : nullptr;
    return known ? *known : r.card;
}

}  // namespace

// What it was before the loss the province alone knows (rules.md §6).
template <domain::Business which, OrderRequest O>
void reviewed(const Release<which, O>& r, Sheet& sheet)
{
    sheet.becomes("paper.row.status", statusOf(cardOf(r)), words("paper.state.as_before_the_loss"));
}

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
