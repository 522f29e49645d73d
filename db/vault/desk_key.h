// The key of the desk: 32 bytes in a file of the data folder, for the owner's eyes only.
// Binding it to the machine comes later and changes no entry.
#pragma once

#include "db/journal/place.h"

namespace kapok::db {

enum class DeskKeyState { Missing, Unreadable, There };
struct DeskKey {
    DeskKeyState state = DeskKeyState::Missing;
    QByteArray bytes;
};

DeskKey readDeskKey(const JournalPlace& place);
/// Durable on return.
DbResult<void> writeDeskKey(const JournalPlace& place, const QByteArray& bytes);

}  // namespace kapok::db
