#include "db/vault/device_key.h"

#include "base/randomness.h"
#include "db/sqlite/vfs_file.h"
#include "db/vault/key_text.h"

#include <QDir>

namespace kapok::db {
namespace {

constexpr QByteArrayView title("kapok device key 1 ");

QString folderOf(const JournalPlace& place)
{
    return (place.keyFolder.isEmpty() ? place.folder : place.keyFolder) + QStringLiteral("/training");
}

QString fileOf(const JournalPlace& place) { return folderOf(place) + QStringLiteral("/device.key"); }

}  // namespace

SecretKey deviceKey(const JournalPlace& place)
{
    auto text = readFile(fileOf(place), place.vfs, 4096);
    if (!text) return {};
    SecretKey key = keyInText(*text, title);
    wipe(*text);
    return key;
}

DbResult<SecretKey> deviceKeyMade(const JournalPlace& place)
{
    if (SecretKey there = deviceKey(place); !there.empty()) return there;
    if (place.vfs.isEmpty()) QDir().mkpath(folderOf(place));
    // By the system's dice: what is drawn for the journal stays what it is (H1).
    SecretKey key = SecretKey::takenFrom(SystemRandomness().bytes(32));
    QByteArray text = textOf(key, title);
    const auto written = writeFile(fileOf(place), place.vfs, text);
    wipe(text);
    if (!written) return std::unexpected(written.error());
    return key;
}

}  // namespace kapok::db
