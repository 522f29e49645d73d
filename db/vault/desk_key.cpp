#include "db/vault/desk_key.h"

#include "db/sqlite/vfs_file.h"
#include "db/vault/device_key.h"
#include "db/vault/key_text.h"
#include "db/vault/key_wrap.h"

namespace kapok::db {
namespace {

// Version 1: the key as it is.
constexpr QByteArrayView title("kapok desk key 1 ");
constexpr int mostBytes = 1 << 20;  // thousands of members of staff

QString waiting(const JournalPlace& place) { return place.key() + QStringLiteral(".new"); }

// Whoever is here: a person who has opened it before, or the device.
SecretKey openedHere(const KeyFile& file, const JournalPlace& place)
{
    if (!place.dataKey.empty() && vaultIdOf(place.dataKey) == file.vault) return place.dataKey;
    const SecretKey device = deviceKey(place);
    if (device.empty()) return {};
    for (const Wrapping& one : file.wrappings)
        if (one.kind == QLatin1String(WrappingKind::device))
            if (SecretKey key = one.openedWith(device, file.vault); !key.empty()) return key;
    return {};
}

DeskKey keyIn(const KeyFile& file, const JournalPlace& place)
{
    DeskKey key{.state = DeskKeyState::Shut, .bytes = openedHere(file, place)};
    if (!key.bytes.empty()) key.state = DeskKeyState::There;
    key.vault = file.vault;
    key.isOfStaff = file.isOfStaff();
    return key;
}

DeskKey keyIn(const QString& name, const JournalPlace& place)
{
    auto text = readFile(name, place.vfs, mostBytes);
    if (!text) return {.state = fileExists(name, place.vfs) ? DeskKeyState::Unreadable : DeskKeyState::Missing};
    SecretKey bare = keyInText(*text, title);
    if (!bare.empty()) {
        wipe(*text);
        const QString vault = vaultIdOf(bare);
        return {.state = DeskKeyState::There, .bytes = std::move(bare), .vault = vault, .isBare = true};
    }
    const auto file = KeyFile::of(*text);
    wipe(*text);  // it may be a bare one that was cut short
    if (file) return keyIn(*file, place);
    const bool isNewer = file.error().happened.id == QLatin1String("journal.newer");
    return {.state = isNewer ? DeskKeyState::Newer : DeskKeyState::Unreadable};
}

bool isWhole(const DeskKey& key) { return key.state == DeskKeyState::There || key.state == DeskKeyState::Shut; }

// What a later version has written is whole for all that is known here, and nothing takes its place.
bool givesWay(const DeskKey& inPlace) { return !isWhole(inPlace) && inPlace.state != DeskKeyState::Newer; }

// Which of the two counts.
QString nameToUse(const JournalPlace& place)
{
    return givesWay(readDeskKey(place)) && isWhole(keyIn(waiting(place), place)) ? waiting(place) : place.key();
}

DbResult<void> copyIntoPlace(const JournalPlace& place)
{
    auto bytes = readFile(waiting(place), place.vfs, mostBytes);
    if (!bytes) return std::unexpected(DbError{SQLITE_CANTOPEN, QStringLiteral("desk.key.new")});
    const auto written = writeFile(place.key(), place.vfs, *bytes);
    wipe(*bytes);
    return written;
}

DbResult<KeyFile> wrappedForDevice(const JournalPlace& place, const SecretKey& key)
{
    const auto device = deviceKeyMade(place);
    if (!device) return std::unexpected(device.error());
    const QString vault = vaultIdOf(key);
    const Wrapping whose{.kind = QString::fromLatin1(WrappingKind::device), .id = QStringLiteral("training")};
    return KeyFile{.vault = vault, .wrappings = {Wrapping::of(key, vault, whose, *device)}};
}

}  // namespace

QString vaultIdOf(const SecretKey& dataKey)
{
    return QString::fromLatin1(derived(dataKey, "vault id").left(8).toHex());
}

DeskKey readDeskKey(const JournalPlace& place) { return keyIn(place.key(), place); }

DeskKey deskKeyToUse(const JournalPlace& place)
{
    DeskKey inPlace = readDeskKey(place);
    if (!givesWay(inPlace)) return inPlace;
    DeskKey beside = keyIn(waiting(place), place);
    return isWhole(beside) ? beside : inPlace;
}

std::optional<KeyFile> keyFileToUse(const JournalPlace& place)
{
    auto bytes = readFile(nameToUse(place), place.vfs, mostBytes);
    if (!bytes) return {};
    auto file = KeyFile::of(*bytes);
    wipe(*bytes);
    return file ? std::optional(std::move(*file)) : std::nullopt;
}

DbResult<void> layDeskKey(const JournalPlace& place, const KeyFile& file)
{
    return writeFile(waiting(place), place.vfs, file.bytes());
}

DbResult<void> layDeskKey(const JournalPlace& place, const SecretKey& key)
{
    if (place.training) {
        const auto file = wrappedForDevice(place, key);
        return file ? layDeskKey(place, *file) : std::unexpected(file.error());
    }
    QByteArray text = textOf(key, title);
    const auto written = writeFile(waiting(place), place.vfs, text);
    wipe(text);
    return written;
}

// Copied first and taken away then: at every moment one of the two is whole.
DbResult<void> placeDeskKey(const JournalPlace& place)
{
    const DeskKey beside = keyIn(waiting(place), place);
    if (givesWay(readDeskKey(place)) && isWhole(beside))
        if (const auto written = copyIntoPlace(place); !written) return written;
    if (beside.state != DeskKeyState::Missing) removeFile(waiting(place), place.vfs);
    const DeskKey placed = readDeskKey(place);
    if (!place.training || !placed.isBare) return {};
    const auto file = wrappedForDevice(place, placed.bytes);
    return file ? replaceDeskKey(place, *file) : std::unexpected(file.error());
}

DbResult<void> replaceDeskKey(const JournalPlace& place, const KeyFile& file)
{
    if (const auto laid = layDeskKey(place, file); !laid) return laid;
    if (const auto written = copyIntoPlace(place); !written) return written;
    removeFile(waiting(place), place.vfs);
    return {};
}

}  // namespace kapok::db
