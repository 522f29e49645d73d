#include "workflows/release_temporary.h"

#include "workflows/case_facts.h"
#include "workflows/steps.h"

namespace kapok::workflows {

static_assert(complete<ReleaseTemporary>);

using R = ReleaseTemporary;

namespace {

domain::Facts factsOf(const R& r)
{
    return caseFacts(r.visit, {*r.who, *r.papers}, r.cards, {r.card}, {.business = R::business, .card = r.card.ref});
}

// A card that was locked before it was lost is locked again: the slip promises no more than that.
Words stateOf(const R& r)
{
    if (!r.order.accepted()) return words("paper.state.not_answered");
    if (r.order->status == QLatin1String("normal")) return words("paper.state.released");
    if (r.order->status == QLatin1String("locked")) return words("paper.state.released_locked");
    return words("paper.state.released_not_active");
}

Json slipOf(const R& r)
{
    Sheet sheet("paper.slip.release_temporary");
    sheet.citizen(r.visit);
    if (r.card.number) sheet.row("paper.row.card", personal(r.card.number->shown()));
    sheet.said("paper.row.state", stateOf(r));
    return sheet.json();
}

}  // namespace

Step next(const R& r)
{
    if (auto no = refusal(r)) return refuse(r, *no);
    if (!r.who) return ask<&R::who>(questions::who());  // §6: only the holder
    if (!r.papers) return ask<&R::papers>(questions::papers(r.visit, {QStringLiteral("id_card")}));
    if (!r.cards) return enquire<&R::cards>(CardsOfPerson{*r.visit.person});
    if (!r.verdict) return decide<&R::verdict>(factsOf(r));
    if (!r.slip && r.order.waiting()) return print<&R::slip>(slipOf(r));
    if (!r.order) return order<&R::order>(ReleaseTemporaryLoss{*r.visit.person, r.card.ref});
    if (!r.slip) return print<&R::slip>(slipOf(r));
    return done();
}

}  // namespace kapok::workflows
