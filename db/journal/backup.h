// A copy of a journal that is worth having: made whole, and verified before it is called one (A11).
#pragma once

#include "db/journal/verify.h"

namespace kapok::db {

/// Writes what `from` holds, its log included, as one file `to`, which must not be there yet, and
/// verifies it. Damaged: `from` does not verify; nothing is written then.
Expected<Verdict> copyVerified(const QString& from, const QString& to);

/// Whether this journal may be put back in the place of one, beside what lies there. BadInput: the keys there are another
/// desk's, which would open with neither.
Expected<void> mayLieBesideKeys(const QString& from, const QString& to);

}  // namespace kapok::db
