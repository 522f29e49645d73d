// Gives a card that was reported lost for good back to its holder (rules.md §6).
#include "province/server/changes.h"
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
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    Card& card = named->card;
    if (named->holder->deceased) return line::refused("deceased");
    if (card.bank != books.caller.bank) return line::refused("not_this_bank");
    if (card.status != QLatin1String("formal_loss")) return line::refused("wrong_state");
    if (isBeingReplaced(books, card)) return line::refused("replacement_ordered");

    const Card before = card;
    card.status = foundAgain(card);
    card.statusBeforeLoss.clear();
    keepChanged(books, "release_formal", before, card);
    return line::accepted({{"status", toJson(card.status)}});
}

}  // namespace

template <>
Message handlerOf<messages::ReleaseFormalLoss>()
{
    return line::demand<Books, messages::ReleaseFormalLoss>(change);
}

}  // namespace kapok::province::server
