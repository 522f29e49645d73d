#include "province/server/losses.h"

#include "province/server/changes.h"

namespace kapok::province::server {

OrWhyNot<Card> lostCardIn(const Books& books, const Json& body, const QStringList& reportable)
{
    if (body.contains("card")) {
        const auto named = namedIn(books, body);
        if (!named) return std::unexpected(named.error());
        return named->card;
    }
    const auto holder = holderIn(books, body);
    if (!holder) return std::unexpected(holder.error());
    std::vector<Card> held = books.cardsOf((*holder)->id);
    std::erase_if(held, [&](const Card& card) {
        return card.production != Production::Collected || !reportable.contains(card.status);
    });
    if (held.empty()) return std::unexpected("unknown_card");
    if (held.size() > 1) return std::unexpected("several_cards");
    return held.front();
}

QString foundAgain(const Card& card)
{
    return card.statusBeforeLoss.isEmpty() ? QStringLiteral("normal") : card.statusBeforeLoss;
}

QString givenBack(Books& books, const char* kind, Card card)
{
    const Card before = card;
    card.status = foundAgain(card);
    card.statusBeforeLoss.clear();
    keepChanged(books, kind, before, card);
    return card.status;
}

}  // namespace kapok::province::server
