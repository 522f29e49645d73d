// How far is an ordered card (rules.md §18)?
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const auto card = books.card(text(body["application"]));
    if (!card) return line::refused("unknown_application");
    if (isUnderWay(*card) && !card->held()) return line::refused("application_cancelled");
    return line::accepted(documentOf(*card, books.today()));
}

}  // namespace

template <>
Message handlerOf<messages::CardMade>()
{
    return line::question<Books, messages::CardMade>(answer);
}

}  // namespace kapok::province::server
