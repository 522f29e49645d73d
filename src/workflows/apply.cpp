#include "workflows/apply.h"

#include "workflows/case_facts.h"
#include "workflows/steps.h"

namespace kapok::workflows {

static_assert(complete<Apply>);

using A = Apply;

namespace {

// The order itself is no card beside the one that was asked for.
std::vector<domain::Card> otherCards(const A& a)
{
    std::vector<domain::Card> others = a.cards.reply ? a.cards->cards : std::vector<domain::Card>{};
    if (a.order.accepted()) std::erase_if(others, [&](const domain::Card& card) { return card.ref == a.order->card; });
    return others;
}

domain::Facts factsOf(const A& a)
{
    return caseFacts(a.visit, {*a.who, *a.papers}, a.cards, {}, {.business = A::business});
}

// P1.3: the promise counts from the day the counter took it, also where the province answered later.
domain::Facts acceptedFactsOf(const A& a)
{
    domain::Facts facts = factsOf(a);
    facts.today = a.visit.day;
    facts.online = true;
    facts.cards.clear();
    for (const domain::Card& card : otherCards(a)) facts.cards.push_back(domain::factsOf(card));
    return facts;
}

bool provisional(const A& a) { return a.verdict->outcome == domain::Outcome::Provisional; }

Json receiptOf(const A& a)
{
    Sheet sheet("paper.receipt.apply");
    sheet.citizen(a.visit);
    if (a.order.accepted()) sheet.row("paper.row.application", a.order->application.toStdString());
    else sheet.said("paper.row.state", words("paper.state.not_answered"));
    const domain::Ruling& terms = a.terms.ruling ? *a.terms.ruling : *a.verdict.ruling;
    sheet.terms(terms);
    sheet.said("paper.row.next", words(terms.promised ? "paper.next.collect" : "paper.next.collect_later"));
    return sheet.json();
}

}  // namespace

Step next(const A& a)
{
    if (auto no = refusal(a)) return refuse(a, *no);
    if (!a.who) return ask<&A::who>(questions::who());
    if (!a.papers)
        return ask<&A::papers>(questions::papers(a.visit, {QStringLiteral("id_card"), QStringLiteral("photo")}));
    if (!a.cards) return enquire<&A::cards>(CardsOfPerson{*a.visit.person});  // P1.10
    if (!a.verdict) return decide<&A::verdict>(factsOf(a));                   // may he, fee, date
    if (!a.receipt && (provisional(a) || a.order.waiting()))
        return print<&A::receipt>(receiptOf(a));  // he goes home with a paper
    if (!a.order) return order<&A::order>(OrderCard{*a.visit.person, *a.papers});
    if (provisional(a) && !a.terms) return decide<&A::terms>(acceptedFactsOf(a));
    if (!a.receipt) return print<&A::receipt>(receiptOf(a));  // P3.1: he collects with it
    if (!a.account && !a.account.waiting())
        return order<&A::account>(ReserveAccount{*a.visit.person, a.order->application});
    if (!a.made) return wait<&A::made>(CardMade{a.order->application});  // P1.3
    if (!a.told && a.visit.person->mobile)
        return message<&A::told>(personal(a.visit.person->mobile->bare(ForCodec{}).text), words("message.card_made"));
    if (!a.collect) return whenHeComes<&A::collect>(Collect{.visit = a.visit, .card = a.made->card});  // P3.1
    if (!a.account)
        return order<&A::account>(
            ReserveAccount{*a.visit.person, a.order->application});  // the bank's answer may be late
    return done();
}

}  // namespace kapok::workflows
