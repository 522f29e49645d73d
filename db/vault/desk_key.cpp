#include "db/vault/desk_key.h"

#include "db/sqlite/vfs_file.h"

namespace kapok::db {
namespace {

// "kapok desk key 1 " and 64 hex figures and a line end: a text that can be printed and locked away.
const QByteArray title = "kapok desk key 1 ";
constexpr qsizetype keyBytes = 32;

QString waiting(const JournalPlace& place) { return place.key() + QStringLiteral(".new"); }

DeskKey keyIn(const QString& file, const JournalPlace& place)
{
    const auto text = readFile(file, place.vfs, 4096);
    if (!text) return {fileExists(file, place.vfs) ? DeskKeyState::Unreadable : DeskKeyState::Missing, {}};
    const QByteArray bytes = QByteArray::fromHex(text->mid(title.size(), 2 * keyBytes));
    const bool whole = bytes.size() == keyBytes && *text == title + bytes.toHex() + "\n";
    return whole ? DeskKey{DeskKeyState::There, bytes} : DeskKey{DeskKeyState::Unreadable, {}};
}

QByteArray textOf(const QByteArray& key) { return title + key.toHex() + "\n"; }

}  // namespace

DeskKey readDeskKey(const JournalPlace& place) { return keyIn(place.key(), place); }

DeskKey deskKeyToUse(const JournalPlace& place)
{
    const DeskKey inPlace = readDeskKey(place);
    if (inPlace.state == DeskKeyState::There) return inPlace;
    const DeskKey beside = keyIn(waiting(place), place);
    return beside.state == DeskKeyState::There ? beside : inPlace;
}

DbResult<void> layDeskKey(const JournalPlace& place, const QByteArray& bytes)
{
    return writeFile(waiting(place), place.vfs, textOf(bytes));
}

// Copied first and taken away then: at every moment one of the two is whole.
DbResult<void> placeDeskKey(const JournalPlace& place)
{
    const DeskKey beside = keyIn(waiting(place), place);
    if (readDeskKey(place).state != DeskKeyState::There && beside.state == DeskKeyState::There)
        if (const auto written = writeFile(place.key(), place.vfs, textOf(beside.bytes)); !written) return written;
    if (beside.state != DeskKeyState::Missing) removeFile(waiting(place), place.vfs);
    return {};
}

}  // namespace kapok::db
