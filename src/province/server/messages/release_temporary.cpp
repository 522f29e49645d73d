// Gives a card that was reported lost for the time being back to its holder (rules.md §6).
#include "province/server/losses.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    const auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    const Card& card = named->card;
    if (named->holder->deceased) return line::refused("deceased");
    // rules.md §6: a formal loss has a release of its own, and what is not lost is not released.
    if (card.status != QLatin1String("temporary_loss")) return line::refused("wrong_state");
    return line::accepted({{"status", toJson(givenBack(books, "release_temporary", card))}});
}

}  // namespace

template <>
Message handlerOf<messages::ReleaseTemporaryLoss>()
{
    return line::demand<Books, messages::ReleaseTemporaryLoss>(change);
}

}  // namespace kapok::province::server
