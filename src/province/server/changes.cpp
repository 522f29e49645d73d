#include "province/server/changes.h"

#include <algorithm>

namespace kapok::province::server {

void keepChanged(Books& books, const char* business, const Card& before, const Card& now)
{
    books.keep(now);
    books.note({.business = QString::fromLatin1(business), .day = books.today(), .before = before, .now = now});
}

bool stillStands(const Books& books, const Change& change)
{
    const auto card = books.card(change.now.ref);
    const bool isTheLast = card && card->status == change.now.status && card->production == change.now.production;
    return isTheLast && std::ranges::none_of(books.cardsOf(change.now.person), [&](const Card& other) {
               return other.held() && (other.replaces == change.now.ref || other.changes == change.now.ref);
           });
}

}  // namespace kapok::province::server
