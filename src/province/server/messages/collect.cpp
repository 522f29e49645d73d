#include "province/server/messages/collect.h"

#include "province/server/documents.h"

namespace kapok::province::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    const Person* holder = books.person(text(body["person"]["id"]));
    if (!holder) return line::refused("unknown_person");
    auto card = books.card(text(body["card"]));
    if (!card || card->person != holder->id) return line::refused("unknown_card");
    if (holder->deceased) return line::refused("deceased");
    if (card->production != Production::Made || !card->held()) return line::refused("wrong_state");

    card->production = Production::Collected;
    books.keep(*card);
    return line::accepted({{"handed", toJson(dayText(books.today()))}});
}

}  // namespace

Message collect()
{
    return line::demandFor<Books>("collect", "collect",
                                  line::object({{"person", personShape()}, {"card", line::anyText()}}), change);
}

}  // namespace kapok::province::server
