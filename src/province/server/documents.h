// Persons and cards as the province writes them into its answers.
#pragma once

#include "province/server/books.h"

namespace kapok::province::server {

/// Who he is.
Json documentOf(const Person& person);
/// Who he is, and what the rules ask of him besides: a changed identity, and whether the agency has
/// corrected it (P1.8), how his e-card stands today, and who answers for a minor.
Json documentWithFacts(const Person& person, const QString& ecard);
/// The keys of contract.md §2 and the province's own: number, identification, outlet, changes.
/// `ref` is the number of the application that ordered it.
Json documentOf(const Card& card, QDate today);
/// `{"people":[…]}` of contract.md §1: every person with the cards as they stand today.
Json peopleDocument(const Books& books);

QString dayText(QDate day);  ///< YYYY-MM-DD
/// What every order that makes a card is answered: `{"application", "card": {"ref"}}`.
Json orderDocument(const Card& card);

}  // namespace kapok::province::server
