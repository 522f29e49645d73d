// The practice world's identity cards: one file a person, from the first day on (N04, contract.md §4).
#pragma once

#include "base/error.h"
#include "province/server/books.h"

namespace kapok::training {

/// Until when an identity card is valid that was issued on `from`: 5 years to whom is below 16, 10 below 26, 20 below
/// 46; nothing: without end (Law of the PRC on Resident Identity Cards, article 5).
std::optional<QDate> identityValidUntil(QDate birth, QDate from);

/// FOLDER/NUMBER.json, with the keys of domain::ReadIdentity, for everybody whose number is that of an identity card.
/// What lies there already stays as it is: an instructor may have written something else. Unavailable: not written.
Expected<void> layOutIdentities(const QString& folder, const province::server::Books& books);

/// The card of this person alone, where it does not lie there yet: whoever lays it down does not wait for all others.
/// Unavailable: nobody has a card with this number.
Expected<void> layOutIdentityOf(const QString& folder, const QString& identityNumber);

}  // namespace kapok::training
