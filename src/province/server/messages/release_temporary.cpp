// Gives a card that was reported lost for the time being back to its holder (rules.md §6).
#include "province/server/changes.h"
#include "province/server/losses.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    Card& card = named->card;
    if (named->holder->deceased) return line::refused("deceased");
    // rules.md §6: a formal loss has a release of its own, and what is not lost is not released.
    if (card.status != QLatin1String("temporary_loss")) return line::refused("wrong_state");

    const Card before = card;
    card.status = foundAgain(card);
    card.statusBeforeLoss.clear();
    keepChanged(books, "release_temporary", before, card);
    return line::accepted({{"status", toJson(card.status)}});
}

}  // namespace

template <>
Message handlerOf<messages::ReleaseTemporaryLoss>()
{
    return line::demand<Books, messages::ReleaseTemporaryLoss>(change);
}

}  // namespace kapok::province::server
