// The sealer of a journal that was written before: how it stands is read from the journal itself.
#pragma once

#include "db/journal/journal_file.h"
#include "db/seal/sealer.h"

namespace kapok::db {

/// Goes on behind the last seal. Nothing: the first entry names no key. Damaged: the key is not there, the last seal is
/// not its own or not of these entries, or an entry behind it should have been sealed.
Expected<std::optional<Sealer>> sealerOf(JournalFile& file, const JournalPlace& place);

}  // namespace kapok::db
