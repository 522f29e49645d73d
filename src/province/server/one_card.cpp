#include "province/server/one_card.h"

#include <algorithm>

namespace kapok::province::server {
namespace {

bool isNamed(const Json& body, const QString& ref)
{
    const auto merges = body.find("merges");
    return merges != body.end() && std::ranges::find(*merges, toJson(ref)) != merges->end();
}

// A finished card of another city; a card of this one is never merged away by an order (rules.md §21).
bool isMergeable(const Card& card, const QString& city)
{
    return counts(card, city) && !sameCity(card.city, city) && !isUnderWay(card);
}

}  // namespace

bool sameCity(const QString& one, const QString& other) { return one.left(4) == other.left(4); }

bool isUnderWay(const Card& card)
{
    return card.production == Production::Ordered || card.production == Production::Failed;
}

bool hasAccount(const Card& card) { return !card.bankAccount.isEmpty() && card.bankAccount != QLatin1String("closed"); }

bool counts(const Card& card, const QString& city) { return card.held() && card.city.left(2) == city.left(2); }

const char* whyNotBesideOtherCities(const std::vector<Card>& cards, const Json& body, const QString& city)
{
    for (const Card& card : cards) {
        if (!counts(card, city) || sameCity(card.city, city)) continue;
        if (isUnderWay(card)) return "in_transit_elsewhere";  // P1.11(12)
        if (!isNamed(body, card.ref)) return "other_city_card";
    }
    if (!body.contains("merges")) return nullptr;
    const bool his = std::ranges::all_of(body["merges"], [&](const Json& ref) {
        const auto found = std::ranges::find(cards, text(ref), &Card::ref);
        return found != cards.end() && isMergeable(*found, city);
    });
    return his ? nullptr : "unknown_card";
}

Card ordered(Books& books, const Json& body, Card card)
{
    card.madeHere = body["channel"] == "instant";
    return books.order(std::move(card));
}

void mergeNamed(Books& books, const Json& body)
{
    if (!body.contains("merges")) return;
    for (const Json& ref : body["merges"]) {
        Card card = *books.card(text(ref));
        card.status = QStringLiteral("merged");
        card.statusBeforeLoss.clear();
        books.keep(card);
    }
}

}  // namespace kapok::province::server
