#include "province/server/bank_changes.h"

#include <algorithm>

namespace kapok::province::server {

std::optional<Card> changedTo(const Books& books, const Card& old)
{
    const auto cards = books.cardsOf(old.person);
    const auto found = std::ranges::find_if(
        cards, [&](const Card& card) { return card.changes == old.ref && card.status != QLatin1String("cancelled"); });
    return found == cards.end() ? std::nullopt : std::optional(*found);
}

}  // namespace kapok::province::server
