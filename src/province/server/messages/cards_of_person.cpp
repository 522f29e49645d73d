#include "province/server/messages/cards_of_person.h"

#include "province/server/documents.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const Person* found = books.person(text(body["person"]["id"]));
    if (!found) return line::refused("unknown_person");
    Json cards = Json::array();
    for (const Card& card : books.cardsOf(found->id)) cards.push_back(documentOf(card, books.today()));
    return line::accepted({{"person", documentWithFacts(*found)}, {"cards", std::move(cards)}});
}

}  // namespace

Message cardsOfPerson()
{
    return line::question<Books>("cards_of_person", line::object({{"person", personShape()}}), answer);
}

}  // namespace kapok::province::server
