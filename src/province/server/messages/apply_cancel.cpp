// Cancels an application whose card is not made (P1.11(12); rules.md §3).
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

namespace kapok::province::server {
namespace {

// §3: until the data leave for the bank, which they do on the day after; and where the making failed. What is made at
// the counter leaves for nobody: the counter may give it up until it has said that it is made (P1.6).
const char* whyTooLate(const Card& card, QDate today)
{
    if (!isUnderWay(card)) return "already_made";
    const bool left = card.production == Production::Ordered && card.ordered < today && !card.madeHere;
    return left ? "in_production" : nullptr;
}

const char* whyNot(const Books& books, const Person& holder, const Card& card)
{
    const Caller& desk = books.caller;
    if (holder.deceased) return "deceased";
    if (!sameCity(card.city, desk.city)) return "at_that_city";
    if (card.bank != desk.bank) return "not_this_bank";
    if (!card.held()) return "wrong_state";
    return whyTooLate(card, books.today());
}

ports::Reply change(Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    if (const char* why = whyNot(books, *named->holder, named->card)) return line::refused(why);
    named->card.status = QStringLiteral("cancelled");
    books.keep(named->card);
    return line::accepted({{"status", "cancelled"}});
}

}  // namespace

template <>
Message handlerOf<messages::CancelApplication>()
{
    return line::demand<Books, messages::CancelApplication>(change);
}

}  // namespace kapok::province::server
