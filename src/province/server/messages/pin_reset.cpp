// Takes a card whose PIN is reset back into use (P1.11(9); rules.md §6, §21).
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

namespace kapok::province::server {
namespace {

// rules.md §6, row "social PIN reset": normal and locked.
const char* whyNot(const Books& books, const Person& holder, const Card& card)
{
    const Caller& desk = books.caller;
    if (holder.deceased) return "deceased";
    if (card.status == QLatin1String("merged")) return "merged_no_pin_reset";
    if (card.bank != desk.bank || !sameCity(card.city, desk.city)) return "not_this_bank";
    const bool usable = card.status == QLatin1String("normal") || card.status == QLatin1String("locked");
    if (card.production != Production::Collected || !usable) return "wrong_state";
    return card.expires < books.today() ? "expired" : nullptr;  // §21, expired cards
}

ports::Reply change(Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    if (const char* why = whyNot(books, *named->holder, named->card)) return line::refused(why);
    named->card.status = QStringLiteral("normal");
    books.keep(named->card);
    return line::accepted({{"status", "normal"}});
}

}  // namespace

template <>
Message handlerOf<messages::AllowPinReset>()
{
    return line::demand<Books, messages::AllowPinReset>(change);
}

}  // namespace kapok::province::server
