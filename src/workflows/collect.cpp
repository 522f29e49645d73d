#include "workflows/collect.h"

#include "workflows/case_facts.h"
#include "workflows/steps.h"

namespace kapok::workflows {

static_assert(complete<Collect>);

using C = Collect;

namespace {

domain::Facts factsOf(const C& c)
{
    return caseFacts(c.visit, {*c.who, *c.papers}, c.cards, {c.card}, {.business = C::business, .card = c.card.ref});
}

bool provisional(const C& c) { return c.verdict->outcome == domain::Outcome::Provisional; }

Json slipOf(const C& c)
{
    Sheet sheet("paper.slip.collect");
    sheet.citizen(c.visit);
    if (c.card.number) sheet.row("paper.row.card", personal(c.card.number->shown()));
    sheet.said("paper.row.state", words(c.order.accepted() ? "paper.state.handed_over" : "paper.state.not_answered"));
    sheet.said("paper.row.next", words("paper.next.activate"));
    return sheet.json();
}

}  // namespace

Step next(const C& c)
{
    if (auto no = refusal(c)) return refuse(c, *no);
    if (!c.who) return ask<&C::who>(questions::who());
    if (!c.papers)
        return ask<&C::papers>(
            questions::papers(c.visit, {QStringLiteral("id_card"), QStringLiteral("receipt")}));  // P3.1
    if (!c.cards) return enquire<&C::cards>(CardsOfPerson{*c.visit.person});
    if (!c.verdict) return decide<&C::verdict>(factsOf(c));
    if (!c.slip && (provisional(c) || c.order.waiting())) return print<&C::slip>(slipOf(c));
    if (!c.order) return order<&C::order>(HandOver{*c.visit.person, c.card.ref});
    if (!c.account && !c.account.waiting()) return order<&C::account>(OpenAccount{*c.visit.person, c.card.ref});
    if (!c.slip) return print<&C::slip>(slipOf(c));
    if (!c.account)
        return order<&C::account>(OpenAccount{*c.visit.person, c.card.ref});  // the bank's answer may be late
    return done();
}

}  // namespace kapok::workflows
