#include "province/server/messages/release_temporary.h"

#include "province/server/documents.h"

namespace kapok::province::server {
namespace {

// A card of the invented people may be lost without a report that we took; it was then in use.
QString foundAgain(const Card& card)
{
    return card.statusBeforeLoss.isEmpty() ? QStringLiteral("normal") : card.statusBeforeLoss;
}

ports::Reply change(Books& books, const Json& body)
{
    const Person* holder = books.person(text(body["person"]["id"]));
    if (!holder) return line::refused("unknown_person");
    auto card = books.card(text(body["card"]));
    if (!card || card->person != holder->id) return line::refused("unknown_card");
    if (holder->deceased) return line::refused("deceased");
    // rules.md §6: a formal loss has a release of its own, and what is not lost is not released.
    if (card->status != QLatin1String("temporary_loss")) return line::refused("wrong_state");

    card->status = foundAgain(*card);
    card->statusBeforeLoss.clear();
    books.keep(*card);
    return line::accepted({{"status", toJson(card->status)}});
}

}  // namespace

Message releaseTemporary()
{
    return line::demandFor<Books>("release_temporary", "release_temporary",
                                  line::object({{"person", personShape()}, {"card", line::anyText()}}), change);
}

}  // namespace kapok::province::server
