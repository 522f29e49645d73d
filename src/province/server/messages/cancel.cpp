// Ends a card for good (P1.11(3); rules.md §6, §14). Its holder may have died.
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

namespace kapok::province::server {
namespace {

// The order is fixed: the medical account first, for its money is stranded once the bank has closed its own (§14).
const char* whyNot(const Books& books, const Card& card, const Json& body)
{
    if (card.bank != books.caller.bank || !sameCity(card.city, books.caller.city)) return "not_this_bank";
    if (isUnderWay(card) || card.status == QLatin1String("cancelled")) return "wrong_state";
    if (!isShown(body, "medical_settlement_slip") || card.medicalCleared == false) return "medical_account_not_cleared";
    if (hasAccount(card)) return "account_not_closed";
    return nullptr;
}

ports::Reply change(Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    Card& card = named->card;
    if (const char* why = whyNot(books, card, body)) return line::refused(why);

    card.status = QStringLiteral("cancelled");
    card.statusBeforeLoss.clear();
    books.keep(card);
    return line::accepted({{"status", "cancelled"}});
}

}  // namespace

template <>
Message handlerOf<messages::CancelCard>()
{
    return line::demand<Books, messages::CancelCard>(change);
}

}  // namespace kapok::province::server
