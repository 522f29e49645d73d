// What both kinds of loss, and the releases of both, have in common (rules.md §6).
#pragma once

#include "province/server/named.h"

#include <QStringList>

namespace kapok::province::server {

/// The card that is named; or, where a desk without the line could name none, the one that he holds in one
/// of these states, if there is but one. unknown_person, unknown_card, several_cards.
OrWhyNot<Card> lostCardIn(const Books& books, const Json& body, const QStringList& reportable);

/// What the card is again when it is found: as before its first report. A card of the invented people may
/// be lost without a report that we took; it was then in use.
QString foundAgain(const Card& card);
/// Gives a card that was found back to its holder, by the message of this kind: what it is again.
QString givenBack(Books& books, const char* kind, Card card);

}  // namespace kapok::province::server
