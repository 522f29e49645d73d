// How a card comes to its end, for every business that closes its account: the bank clears and closes it, the card is
// recovered and punched, the province is told, the balance is paid out (P1.11(3), P1.11(15); rules.md §13, §14).
//
// A record takes part with `account`, `recovered`, `social`, `balance`, `receipt` and `slip`. The account that is closed
// cannot be opened again, so nothing refuses the case from then on: the province's no is a result of its own.
#pragma once

#include "messages/bank/account_close.h"
#include "workflows/beginning.h"

namespace kapok::workflows {

/// As the province knows the card today; the case began with what the person view knew.
template <class R>
const domain::Card& cardToEnd(const R& r)
{
    const domain::Card* known = r.cards.reply ? r.cards->card(r.card.ref) : nullptr;
    return known ? *known : r.card;
}

/// Of what the bank has closed already nothing is asked of it again.
template <class R>
bool isAccountClosed(const R& r)
{
    return r.account.accepted() || cardToEnd(r).bankAccount == domain::BankAccountState::Closed;
}

/// What the citizen is owed, in whole fen: what lay on the account, and nothing where it was closed before.
template <class R>
qint64 owed(const R& r)
{
    return r.account.accepted() ? r.account->balanceFen : 0;
}

/// For the review: what becomes of the card and of its account, before and after side by side (P1.11(3)).
template <class R>
void reviewEnd(const R& r, Sheet& sheet)
{
    sheet.becomes("paper.row.status", statusOf(cardToEnd(r)), words("view.status.cancelled"));
    if (!isAccountClosed(r))
        sheet.becomes("paper.row.bank_side", words("paper.state.account_open"), words("paper.state.account_paid_out"));
    sheet.said("paper.row.card_itself", words("paper.state.to_be_recovered"));
}

/// What he has in hand where he goes home before the bank has answered: his money is still there.
template <class R>
Json endReceipt(const R& r, const char* title)
{
    Sheet sheet(title);
    sheet.citizen(r.visit);
    if (r.card.number) sheet.row("paper.row.card", personal(r.card.number->shown()));
    sheet.said("paper.row.bank_side", words("paper.state.close_not_answered"));
    sheet.said("paper.row.next", words("paper.next.close_not_answered"));
    return sheet.json();
}

/// Each side with its result, the card, and the money.
template <class R>
Sheet& sayEnd(const R& r, Sheet& sheet)
{
    if (r.card.number) sheet.row("paper.row.card", personal(r.card.number->shown()));
    sheet.said("paper.row.bank_side", words("paper.state.account_closed"));
    if (paid(r.balance) != 0) sheet.money("paper.row.paid_out", paid(r.balance));
    sheet.said("paper.row.card_itself", Words{QStringLiteral("option.recovered.") + *r.recovered, {}});
    if (r.social.accepted()) return sheet.said("paper.row.social_side", words("paper.state.cancelled"));
    if (r.social.refused.isEmpty()) return sheet.said("paper.row.social_side", words("paper.state.end_not_answered"));
    sheet.said("paper.row.social_side", Words{QStringLiteral("reason.") + r.social.refused, {}});
    return sheet.said("paper.row.next", words("paper.next.province_did_not_end_it"));
}

/// From the bank's closing to the slip, in the order of §14; `tell` orders the end of the card at the province.
template <class R, class Tell>
std::optional<Step> endCard(const R& r, const Tell& tell)
{
    if (r.account.waiting() && !r.receipt) return print<&R::receipt>(paperOf<Receipt>(r));
    if (!isAccountClosed(r)) return order<&R::account>(CloseAccount{*r.visit.person, r.card.ref});
    if (!r.recovered)  // D06: taken in and punched once nothing can refuse any more
        return ask<&R::recovered>(questions::options("question.card_recovered", "recovered", {"punched", "not_here"}));
    if (!r.social && !r.social.waiting()) return tell();
    if (auto step = payOut<&R::balance>(r.balance, owed(r))) return step;
    if (auto paper = papers(r)) return paper;
    if (!r.social) return tell();  // the province's answer may be late
    return std::nullopt;
}

}  // namespace kapok::workflows
