// Gives a card that was reported lost for good back to its holder (rules.md §6).
#include "province/server/losses.h"
#include "province/server/messages/list.h"

#include <algorithm>

namespace kapok::province::server {
namespace {

bool isBeingReplaced(const Books& books, const Card& card)
{
    return std::ranges::any_of(books.cardsOf(card.person),
                               [&](const Card& other) { return other.replaces == card.ref && other.held(); });
}

ports::Reply change(Books& books, const Json& body)
{
    const auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    const Card& card = named->card;
    if (named->holder->deceased) return line::refused("deceased");
    if (card.bank != books.caller.bank) return line::refused("not_this_bank");
    if (card.status != QLatin1String("formal_loss")) return line::refused("wrong_state");
    if (isBeingReplaced(books, card)) return line::refused("replacement_ordered");
    return line::accepted({{"status", toJson(givenBack(books, "release_formal", card))}});
}

}  // namespace

template <>
Message handlerOf<messages::ReleaseFormalLoss>()
{
    return line::demand<Books, messages::ReleaseFormalLoss>(change);
}

}  // namespace kapok::province::server
