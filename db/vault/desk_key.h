// The key of the desk: 32 bytes in a file of the data folder, for the owner's eyes only.
// Binding it to the machine comes later and changes no entry.
#pragma once

#include "base/secret_key.h"
#include "db/journal/place.h"

namespace kapok::db {

enum class DeskKeyState { Missing, Unreadable, There };
struct DeskKey {
    DeskKeyState state = DeskKeyState::Missing;
    SecretKey bytes{};
};

/// The key in its place, where it lies as soon as there is a journal and from then on for ever.
DeskKey readDeskKey(const JournalPlace& place);
/// That one, or else the one that waits beside its place for a journal to be begun.
DeskKey deskKeyToUse(const JournalPlace& place);
/// Lays a new key beside its place. Durable on return.
DbResult<void> layDeskKey(const JournalPlace& place, const SecretKey& key);
/// There is a journal: the key takes its place, where it did not lie there already. Durable on return.
DbResult<void> placeDeskKey(const JournalPlace& place);

}  // namespace kapok::db
