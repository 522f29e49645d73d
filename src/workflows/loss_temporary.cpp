#include "workflows/loss_temporary.h"

#include "workflows/case_facts.h"
#include "workflows/steps.h"

namespace kapok::workflows {

static_assert(complete<LossTemporary>);

using L = LossTemporary;

namespace {

bool byPhone(const L& l) { return *l.channel == QLatin1String("phone"); }

// §21, channels: no paper is asked by phone, which is not the same as not knowing what was shown.
QStringList papersOf(const L& l) { return l.papers ? *l.papers : QStringList(); }

// The card that was named; or, begun by the citizen's word, the one that the province lists once it could
// be asked. Nothing: he has none.
std::optional<domain::Card> lost(const L& l)
{
    if (!l.card.isByWord() || !l.cards.reply) return l.card;
    const domain::Card* likely = domain::likelyCard(l.cards->cards, l.card.city);
    return likely ? std::optional(*likely) : std::nullopt;
}

domain::Facts factsOf(const L& l)
{
    const auto card = lost(l);
    return caseFacts(
        l.visit, {*l.who, papersOf(l)}, l.cards, {card.value_or(l.card)},
        {.business = L::business, .card = card ? std::optional(card->ref) : std::nullopt, .channel = *l.channel});
}

ReportTemporaryLoss reportOf(const L& l)
{
    const domain::Card card = lost(l).value_or(l.card);
    return {*l.visit.person, card.isByWord() ? std::nullopt : std::optional(card.ref)};
}

bool provisional(const L& l) { return l.verdict->outcome == domain::Outcome::Provisional; }

// P1.11(7): the social side of a merged card is on another one; its account is the bank's.
bool merged(const L& l) { return l.verdict->reason == QLatin1String("merged_loss_route"); }

Words stateOf(const L& l)
{
    if (!l.order.accepted()) return words("paper.state.not_answered");
    return merged(l) ? words("paper.state.merged_loss") : words("paper.state.temporary_loss");
}

Json slipOf(const L& l)
{
    Sheet sheet("paper.slip.loss_temporary");
    sheet.citizen(l.visit);
    const domain::Card card = lost(l).value_or(l.card);
    if (card.number) sheet.row("paper.row.card", personal(card.number->shown()));
    else if (card.isByWord()) sheet.said("paper.row.card", words("paper.card_by_word"));
    sheet.said("paper.row.channel", words(byPhone(l) ? "option.channel.phone" : "option.channel.normal"));
    sheet.said("paper.row.state", stateOf(l));
    sheet.said("paper.row.next", words(merged(l) ? "paper.next.merged_loss" : "paper.next.loss_temporary"));
    return sheet.json();
}

Question channels() { return questions::options("question.loss_channel", "channel", {"normal", "phone"}); }

Question caller()
{
    return questions::options("question.caller", "who", {"holder", "guardian", "agent", "unit_agent"});
}

}  // namespace

Step next(const L& l)
{
    if (auto no = refusal(l)) return refuse(l, *no);
    if (!l.channel) return ask<&L::channel>(channels());  // P3.1: a loss may be reported by phone
    if (!l.who) return ask<&L::who>(byPhone(l) ? caller() : questions::who());
    if (!l.papers && !byPhone(l))
        return ask<&L::papers>(questions::papers(l.visit, {QStringLiteral("id_card")}));  // §21
    if (!l.cards) return enquire<&L::cards>(CardsOfPerson{*l.visit.person});
    if (!l.verdict) return decide<&L::verdict>(factsOf(l));
    if (!l.slip && (provisional(l) || l.order.waiting())) return print<&L::slip>(slipOf(l));
    if (!l.order) return order<&L::order>(reportOf(l));
    if (!l.slip) return print<&L::slip>(slipOf(l));
    return done();
}

}  // namespace kapok::workflows
