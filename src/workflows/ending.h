// What every business does that orders a card, from the province's acceptance to the citizen's hands:
// written once, for every record that has the fields (P1.3, P3.1).
#pragma once

#include "messages/bank/account_reserve.h"
#include "messages/province/order_progress.h"
#include "workflows/beginning.h"
#include "workflows/collect.h"
#include "workflows/making.h"

namespace kapok::workflows {

// The facts of the verdict, now that the province is known to be there. The card that was ordered is no
// card beside the one that was asked for, and the promise counts from the day the counter took it (P1.3).
template <class R>
domain::Facts acceptedFacts(const R& r)
{
    domain::Facts facts = domain::factsOf(bare(r.verdict.facts)).value();
    facts.online = true;
    facts.today = r.visit.day;
    std::erase_if(facts.cards, [&](const domain::CardFacts& card) { return card.ref == r.order->card; });
    return facts;
}

/// What was shown when the verdict was given.
template <class R>
QStringList shownOf(const R& r)
{
    QStringList shown;
    for (const Json& paper : bare(r.verdict.facts)["present"].value("documents", Json::array()))
        shown.append(text(paper));
    return shown;
}

/// What is ruled of a card that the province has not taken yet: its day is promised by nobody.
template <class R>
domain::Ruling toBeSaid(const R& r)
{
    domain::Ruling ruling = rulingNow(r);
    if (!isUnanswered(r)) return ruling;
    ruling.promised.reset();
    ruling.unknown.clear();
    return ruling;
}

/// When he comes for his card: on the day that is promised, or when he is told.
inline const char* whenToCollect(bool answered, bool hasDay)
{
    if (!answered) return "paper.next.collect_later";
    return hasDay ? Receipt::next : "paper.next.collect_when_told";
}

/// What he collects the card with: the province's number, or that it has not answered; fee, date, basis; who comes
/// for it and with what. A business says more in `void received(const R&, Sheet&)`.
template <class R>
Json receiptOf(const R& r, const char* title)
{
    Sheet sheet(title);
    sheet.citizen(r.visit);
    if (r.order.accepted()) sheet.row("paper.row.application", r.order->application.toStdString());
    else sheet.said("paper.row.state", words("paper.state.not_answered"));
    if constexpr (requires { received(r, sheet); }) received(r, sheet);
    const domain::Ruling ruling = toBeSaid(r);
    sheet.terms(ruling);
    sheet.said("paper.row.next", words(whenToCollect(r.order.accepted(), ruling.promised.has_value())));
    sheet.whoComes(*r.visit.person, ruling.needs, "paper.this_receipt");
    sheet.telephone(*r.visit.person);
    return sheet.json();
}

/// He is told that his card is made (P1.3); the guardian where it is a minor's.
template <class R>
Step tellMade(const R& r)
{
    return message<&R::told>(
        personal(r.visit.person->mobile->bare(ForCodec{}).text),
        words(isOfAMinor(rulingNow(r).needs) ? "message.card_of_minor_made" : "message.card_made"));
}

/// How the card is ordered, as the rules and the province name it (contract.md §2).
template <class R>
QString channelOf(const R& r)
{
    return r.channel.isEmpty() ? QStringLiteral("normal") : r.channel;
}

/// The order is accepted: fee and date of a provisional case, the papers, the account, the card made, the
/// citizen told, the fee that he owes, and the handing over.
template <class R>
std::optional<Step> cardIsMade(const R& r)
{
    const auto reserve = [&] {
        ReserveAccount account{*r.visit.person, r.order->application};
        account.instant = isOnTheSpot(r);
        if constexpr (requires { reserved(r, account); }) reserved(r, account);  // in place of an old card's
        return order<&R::account>(account);
    };
    // What a second person declined stands before him again: nothing that cannot be undone is done without him.
    if (provisional(r) && !r.terms.areInForce()) return decide<&R::terms>(acceptedFacts(r));
    if (auto paper = papers(r)) return paper;
    if (!r.account && !r.account.waiting()) return reserve();
    if constexpr (MadeHere<R>)
        if (isOnTheSpot(r) && !r.made)
            if (auto step = makeHere(r)) return step;
    if (!r.made) return wait<&R::made>(CardMade{r.order->application});
    // A21: a message that does not get away keeps nobody from his card.
    if (!r.told && !r.told.waiting() && r.visit.person->mobile && !isOnTheSpot(r)) return tellMade(r);
    if constexpr (requires { r.fee; }) {
        // design.md §1, "Money needs the citizen": what a provisional case owes is paid before it is handed over.
        if (!course::isSettled(paid(r.fee), due(r)))
            if (auto step = settle(r)) {
                step->whenHeComes = !r.collect;
                return step;
            }
        if (auto paper = papers(r)) return paper;
    }
    if (!r.collect)  // P3.1
        return whenHeComes<&R::collect>(Collect{.visit = r.visit, .card = r.made->card, .named = deputyOf(r)});
    if constexpr (MadeHere<R>)
        if (isOnTheSpot(r))
            if (auto step = putIntoUse(r)) return step;
    if (!r.account) return reserve();  // the bank's answer may be late
    if (r.told.waiting()) return tellMade(r);
    return std::nullopt;
}

}  // namespace kapok::workflows
