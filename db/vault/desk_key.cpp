#include "db/vault/desk_key.h"

#include "db/sqlite/vfs_file.h"

namespace kapok::db {
namespace {

// "kapok desk key 1 " and 64 hex figures and a line end: a text that can be printed and locked away.
const QByteArray title = "kapok desk key 1 ";
constexpr qsizetype keyBytes = 32;

QString waiting(const JournalPlace& place) { return place.key() + QStringLiteral(".new"); }

constexpr QByteArrayView figures("0123456789abcdef");

void wipe(QByteArray& bytes) { OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size())); }

// Figure by figure: no copy of a key stays behind in memory that is neither locked nor wiped.
QByteArray textOf(const SecretKey& key)
{
    QByteArray text;
    text.reserve(title.size() + 2 * keyBytes + 1);
    text.append(title);
    for (const char byte : key.view()) text.append(figures[quint8(byte) >> 4]).append(figures[quint8(byte) & 0xf]);
    return text.append('\n');
}

// Empty: no whole key.
SecretKey keyOf(QByteArrayView text)
{
    const bool framed =
        text.size() == title.size() + 2 * keyBytes + 1 && text.startsWith(title) && text.endsWith(QByteArrayView("\n"));
    SecureBytes key;
    for (qsizetype at = title.size(); framed && at + 1 < text.size(); at += 2) {
        const qsizetype high = figures.indexOf(text[at]), low = figures.indexOf(text[at + 1]);
        if (high < 0 || low < 0) return {};
        key.append(char(high << 4 | low));
    }
    return SecretKey(QByteArrayView(key.view().data(), qsizetype(key.size())));
}

DbResult<void> write(const QString& file, const JournalPlace& place, const SecretKey& key)
{
    QByteArray text = textOf(key);
    const auto written = writeFile(file, place.vfs, text);
    wipe(text);
    return written;
}

DeskKey keyIn(const QString& file, const JournalPlace& place)
{
    auto text = readFile(file, place.vfs, 4096);
    if (!text) return {fileExists(file, place.vfs) ? DeskKeyState::Unreadable : DeskKeyState::Missing, {}};
    SecretKey key = keyOf(*text);
    wipe(*text);
    if (key.empty()) return {DeskKeyState::Unreadable, {}};
    return {DeskKeyState::There, std::move(key)};
}

}  // namespace

DeskKey readDeskKey(const JournalPlace& place) { return keyIn(place.key(), place); }

DeskKey deskKeyToUse(const JournalPlace& place)
{
    const DeskKey inPlace = readDeskKey(place);
    if (inPlace.state == DeskKeyState::There) return inPlace;
    const DeskKey beside = keyIn(waiting(place), place);
    return beside.state == DeskKeyState::There ? beside : inPlace;
}

DbResult<void> layDeskKey(const JournalPlace& place, const SecretKey& key) { return write(waiting(place), place, key); }

// Copied first and taken away then: at every moment one of the two is whole.
DbResult<void> placeDeskKey(const JournalPlace& place)
{
    const DeskKey beside = keyIn(waiting(place), place);
    if (readDeskKey(place).state != DeskKeyState::There && beside.state == DeskKeyState::There)
        if (const auto written = write(place.key(), place, beside.bytes); !written) return written;
    if (beside.state != DeskKeyState::Missing) removeFile(waiting(place), place.vfs);
    return {};
}

}  // namespace kapok::db
