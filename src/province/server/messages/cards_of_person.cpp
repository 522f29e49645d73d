// Which cards does this person hold or await, anywhere in the province (P1.10)?
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/named.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const auto holder = holderIn(books, body);
    if (!holder) return line::refused(holder.error());
    Json cards = Json::array();
    for (const Card& card : books.cardsOf((*holder)->id)) cards.push_back(documentOf(card, books.today()));
    return line::accepted(
        {{"person", documentWithFacts(**holder, books.ecardOf((*holder)->id))}, {"cards", std::move(cards)}});
}

}  // namespace

template <>
Message handlerOf<messages::CardsOfPerson>()
{
    return line::question<Books, messages::CardsOfPerson>(answer);
}

}  // namespace kapok::province::server
