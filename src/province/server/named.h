// Person and card that a request names: found in the books, or the reason why not.
#pragma once

#include "province/server/books.h"

#include <expected>

namespace kapok::province::server {

/// Why a message is refused: a code of its table.
template <class T>
using OrWhyNot = std::expected<T, const char*>;

struct Named {
    const Person* holder;
    Card card;
};

/// unknown_person.
OrWhyNot<const Person*> holderIn(const Books& books, const Json& body);
/// The card under this key, which must be the person's: unknown_person, unknown_card.
OrWhyNot<Named> namedIn(const Books& books, const Json& body, const char* key = "card");

/// True where `documents` names this paper.
bool isShown(const Json& body, const char* document);

}  // namespace kapok::province::server
