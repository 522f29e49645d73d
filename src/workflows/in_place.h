// What every business has in common that orders a card in the place of an old one of the same bank: whether the
// account number stays, what becomes of what goes by it, and where the old card is (P3.4, P1.11(3); rules.md §9).
#pragma once

#include "workflows/ending.h"
#include "workflows/new_number.h"

namespace kapok::workflows {

/// §9: at some banks a new card keeps its number, at others it never does. Provisionally nobody knows.
template <class R>
QString numberByRule(const R& r)
{
    return rulingNow(r).accountNumber.value_or(QString());
}

template <class R>
bool mayKeepNumber(const R& r)
{
    return numberByRule(r) == QLatin1String("same");
}

/// As the citizen was told of it; nothing: as the bank does it.
template <class R>
std::optional<bool> numberKept(const R& r)
{
    if (numberByRule(r) == QLatin1String("changes")) return false;
    if (mayKeepNumber(r) && r.number) return *r.number == QLatin1String("keep");
    return std::nullopt;
}

/// §9: whoever may lose his number says what becomes of pension, water and electricity.
template <class R>
bool numberMayChange(const R& r)
{
    return !numberByRule(r).isEmpty() && !numberKept(r).value_or(false);
}

/// What the citizen says of his number, before anything is agreed.
template <class R>
std::optional<Step> askOfNumber(const R& r)
{
    if (toldAnybody(r)) return std::nullopt;
    if (!r.number && mayKeepNumber(r))
        return askCitizen<&R::number>(questions::options("question.account_number", "number", {"keep", "change"}));
    if (!r.linked && numberMayChange(r))
        return askCitizen<&R::linked>(questions::options("question.linked", "linked", {"now", "himself", "nothing"}));
    return std::nullopt;
}

/// P1.11(3): an old card that is at hand is taken in, but only for an order that will surely be heard.
template <class R>
std::optional<Step> askOfOldCard(const R& r)
{
    if (r.oldCard || provisional(r)) return std::nullopt;
    return ask<&R::oldCard>(questions::options("question.old_card", "old_card", {"punched", "kept"}));
}

/// What the citizen was told of his number, and what he said to it.
template <class R>
void sayNumber(const R& r, Sheet& sheet)
{
    if (numberByRule(r).isEmpty()) return;
    const auto kept = numberKept(r);
    sheet.said("paper.row.account_number", words(!kept   ? "paper.number.ask_core"
                                                 : *kept ? "paper.number.same"
                                                         : "paper.number.changes"));
    if (r.linked && numberMayChange(r))
        sheet.said("paper.row.linked", Words{QStringLiteral("option.linked.") + *r.linked, {}});
}

/// In whose place the new card comes.
template <class R>
void sayReplaced(const R& r, Sheet& sheet)
{
    if (r.card.number) sheet.row("paper.row.replaces", personal(r.card.number->shown()));
}

/// Whether the old card was handed in, or is to be brought.
template <class R>
void sayOldCard(const R& r, Sheet& sheet)
{
    const bool punched = r.oldCard && *r.oldCard == QLatin1String("punched");
    sheet.said("paper.row.old_card", words(punched ? "paper.old_card.punched" : "paper.old_card.kept"));
}

/// The new card's account takes the old one's place, with the number that the citizen was told of.
template <class R>
void reserveInPlace(const R& r, ReserveAccount& account)
{
    account.replaces = r.card.ref;
    account.numberKept = numberKept(r);
}

}  // namespace kapok::workflows
