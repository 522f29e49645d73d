// Puts a card that was handed out into use, social side (P2.1, rules.md §7).
#include "province/server/messages/list.h"
#include "province/server/named.h"

namespace kapok::province::server {
namespace {

bool isAsleep(const Card& card)
{
    return card.status == QLatin1String("not_activated") || card.status == QLatin1String("sealed");  // rules.md §6
}

// The chip in the reader must be the one that was made for this order (rules.md §7).
bool isOfChip(const Json& chip, const Card& card)
{
    return text(chip["identification"]) == card.identification && text(chip["number"]) == card.number;
}

ports::Reply change(Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    Card& card = named->card;
    if (named->holder->deceased) return line::refused("deceased");
    if (card.production != Production::Collected || !isAsleep(card)) return line::refused("wrong_state");
    if (card.expires < books.today()) return line::refused("expired");
    if (!isOfChip(body["chip"], card)) return line::refused("chip_differs");

    card.status = QStringLiteral("normal");
    books.keep(card);
    return line::accepted({{"status", "normal"}});
}

}  // namespace

template <>
Message handlerOf<messages::ActivateSocialSide>()
{
    return line::demand<Books, messages::ActivateSocialSide>(change);
}

}  // namespace kapok::province::server
