// One person, one card: what stands beside a card that is ordered (P1.10, P1.11; rules.md §2, §3).
#pragma once

#include "province/server/named.h"

namespace kapok::province::server {

bool sameCity(const QString& one, const QString& other);
bool isUnderWay(const Card& card);
/// Of which the bank has told that its account is not closed.
bool hasAccount(const Card& card);
/// Of this city's province, and still a card.
bool counts(const Card& card, const QString& city);

/// Cards of other cities named in `merges` must be his; those that are not named, or are under way, forbid the
/// order: unknown_card, in_transit_elsewhere, other_city_card. Null where nothing forbids it.
const char* whyNotBesideOtherCities(const std::vector<Card>& cards, const Json& body, const QString& city);
/// Takes the order that the message says: by the channel `instant` its card is made on the spot (P1.6).
Card ordered(Books& books, const Json& body, Card card);
/// P1.10: confirmed at the counter.
void mergeNamed(Books& books, const Json& body);

}  // namespace kapok::province::server
