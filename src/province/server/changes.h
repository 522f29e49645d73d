// Which changes of a card can be taken back: those after which nothing more has come of it (L15).
#pragma once

#include "province/server/books.h"

namespace kapok::province::server {

/// Keeps the card as it is from now on, and how it came to that.
void keepChanged(Books& books, const char* business, const Card& before, const Card& now);
/// True while the card is still what the change made it, and no card was ordered in its place.
bool stillStands(const Books& books, const Change& change);

}  // namespace kapok::province::server
