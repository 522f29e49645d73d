#include "db/vault/desk_key.h"

#include "db/sqlite/vfs_file.h"

namespace kapok::db {
namespace {

// "kapok desk key 1 " and 64 hex figures and a line end: a text that can be printed and locked away.
const QByteArray title = "kapok desk key 1 ";
constexpr qsizetype keyBytes = 32;

}  // namespace

DeskKey readDeskKey(const JournalPlace& place)
{
    const QString file = place.key();
    const auto text = readFile(file, place.vfs, 4096);
    if (!text) return {fileExists(file, place.vfs) ? DeskKeyState::Unreadable : DeskKeyState::Missing, {}};
    const QByteArray bytes = QByteArray::fromHex(text->mid(title.size(), 2 * keyBytes));
    const bool whole = bytes.size() == keyBytes && *text == title + bytes.toHex() + "\n";
    return whole ? DeskKey{DeskKeyState::There, bytes} : DeskKey{DeskKeyState::Unreadable, {}};
}

DbResult<void> writeDeskKey(const JournalPlace& place, const QByteArray& bytes)
{
    return writeFile(place.key(), place.vfs, title + bytes.toHex() + "\n");
}

}  // namespace kapok::db
