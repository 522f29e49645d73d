// The data key of the desk: 32 bytes, which open only with a person or a device (docs/decisions/0064).
//
// desk.key holds them wrapped for each who may open them (key_file.h). Of a practice desk that is the device: its key
// lies under DIR/training/, and a copy of the folder without that one opens nothing. The file of a desk that was begun
// before has the key itself in it, and is read as ever.
#pragma once

#include "base/secret_key.h"
#include "db/journal/place.h"
#include "db/vault/key_file.h"

namespace kapok::db {

/// Shut: it is whole, and whoever could open it is not here.
enum class DeskKeyState { Missing, Unreadable, Newer, Shut, There };
struct DeskKey {
    DeskKeyState state = DeskKeyState::Missing;
    SecretKey bytes{};
    QString vault{};         ///< 16 hex figures, derived from it: names it, tells nothing of it
    bool isOfStaff = false;  ///< members of staff hold it
    bool isBare = false;     ///< it stands in the file as it is, as in those of version 1
};

QString vaultIdOf(const SecretKey& dataKey);

/// The key in its place, where it lies as soon as there is a journal and from then on for ever.
DeskKey readDeskKey(const JournalPlace& place);
/// That one, or else the one that waits beside its place for a journal to be begun, or to replace one half written.
DeskKey deskKeyToUse(const JournalPlace& place);
/// The wrappings of deskKeyToUse(); nothing: there are none, or none that can be read.
std::optional<KeyFile> keyFileToUse(const JournalPlace& place);

/// Lays a new key beside its place, in training wrapped for the device. Durable on return.
DbResult<void> layDeskKey(const JournalPlace& place, const SecretKey& key);
/// The same of one that is wrapped already.
DbResult<void> layDeskKey(const JournalPlace& place, const KeyFile& file);
/// There is a journal: the key takes its place, where it did not lie there already, and in training it is wrapped
/// where it lies there bare. Durable on return.
DbResult<void> placeDeskKey(const JournalPlace& place);
/// Other wrappings of the same key: at every moment one of the two is whole. Durable on return.
DbResult<void> replaceDeskKey(const JournalPlace& place, const KeyFile& file);

}  // namespace kapok::db
