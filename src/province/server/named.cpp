#include "province/server/named.h"

#include <algorithm>

namespace kapok::province::server {

OrWhyNot<const Person*> holderIn(const Books& books, const Json& body)
{
    const Person* holder = books.person(text(body["person"]["id"]));
    if (!holder) return std::unexpected("unknown_person");
    return holder;
}

OrWhyNot<Named> namedIn(const Books& books, const Json& body, const char* key)
{
    const auto holder = holderIn(books, body);
    if (!holder) return std::unexpected(holder.error());
    const auto card = books.card(text(body[key]));
    if (!card || card->person != (*holder)->id) return std::unexpected("unknown_card");
    return Named{*holder, *card};
}

bool isShown(const Json& body, const char* document)
{
    return std::ranges::find(body["documents"], Json(document)) != body["documents"].end();
}

}  // namespace kapok::province::server
