// The key of the device on which one practises: it lies under DIR/training/, with what is not the desk's (contract.md §4).
#pragma once

#include "db/journal/place.h"
#include "db/sqlite/database.h"

namespace kapok::db {

/// Empty: none lies there, or none that is whole.
SecretKey deviceKey(const JournalPlace& place);
/// That one, or a new one where none lies there. Durable on return.
DbResult<SecretKey> deviceKeyMade(const JournalPlace& place);

}  // namespace kapok::db
