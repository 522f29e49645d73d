// What lies beside a journal and can only have come after it: whoever finds one without the other has lost something.
#pragma once

#include "base/error.h"
#include "db/journal/place.h"

#include <optional>

namespace kapok::db {

/// The journal's file is empty or gone, and key, vault or views tell that there was one. Looks only. Nothing: it
/// is there, or there never was one.
std::optional<Error> lostJournal(const JournalPlace& place);
/// The journal, of which `entries` are left, knows of no case, and the vault or the views do: what stood in its
/// write-ahead file is gone. Keys beside a journal that has entries prove nothing: a power cut leaves one without
/// a case.
std::optional<Error> lostEntries(const JournalPlace& place, qint64 entries);

}  // namespace kapok::db
