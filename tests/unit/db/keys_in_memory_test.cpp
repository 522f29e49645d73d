// Where the desk's key stands while a journal is open, and after it: in locked memory alone, and nowhere.
#include "base/secret_key.h"
#include "db/vault/staff_door.h"
#include "support/journal/desk_journal.h"

#include <QFile>

#include <algorithm>
#include <fstream>

namespace kapok::db::test {
namespace {

constexpr int keyBytes = 32;
constexpr char veil = 0x5a;  // what is looked for must not be found in the hand of who looks

using Veiled = std::array<char, keyBytes>;

int figure(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

Veiled veiledKeyIn(const QString& file)
{
    QFile opened(file);
    EXPECT_TRUE(opened.open(QIODevice::ReadOnly));
    const QByteArray text = opened.readAll().mid(int(sizeof("kapok desk key 1 ")) - 1);
    Veiled key{};
    for (int i = 0; i < keyBytes; ++i)
        key[std::size_t(i)] = char((figure(text[2 * i]) << 4 | figure(text[2 * i + 1])) ^ veil);
    return key;
}

struct Places {
    int locked = 0, open = 0;
};

void look(const char* from, const char* to, const Veiled& key, int& found)
{
    for (const char* at = from; at + keyBytes <= to; ++at) {
        int same = 0;
        while (same < keyBytes && char(at[same] ^ veil) == key[std::size_t(same)]) ++same;
        found += same == keyBytes;
    }
}

// Everything that can be written, of this process.
Places placesOf(const Veiled& key)
{
    Places places;
    std::ifstream maps("/proc/self/smaps");
    std::string line;
    const char *from = nullptr, *to = nullptr;
    while (std::getline(maps, line)) {
        unsigned long begin = 0, end = 0;
        char rights[5] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &begin, &end, rights) == 3) {
            const bool writable = std::string(rights).starts_with("rw") && line.find("[v") == std::string::npos;
            from = writable ? reinterpret_cast<const char*>(begin) : nullptr;
            to = reinterpret_cast<const char*>(end);
        } else if (from && line.starts_with("VmFlags:")) {
            look(from, to, key, line.find(" lo") != std::string::npos ? places.locked : places.open);
        }
    }
    return places;
}

SecretKey unveiled(Veiled key)
{
    for (char& byte : key) byte = char(byte ^ veil);
    SecretKey kept{QByteArrayView(key.data(), keyBytes)};
    OPENSSL_cleanse(key.data(), key.size());
    return kept;
}

TEST(TheDesksKey, StandsInLockedMemoryAndIsWiped)
{
    const QTemporaryDir folder;
    {
        Parts parts;
        ASSERT_TRUE(done(openOrFail(onDisk(folder), parts)->append(begun(1, 1))));
    }
    const Veiled key = veiledKeyIn(folder.filePath(QStringLiteral("desk.key")));
    {
        Parts other(8);  // whose dice have not drawn this key
        const auto journal = openOrFail(onDisk(folder), other);
        ASSERT_TRUE(done(journal->append(filled(1, "contact"))));
        ASSERT_TRUE(done(journal->ofCase(caseNo(1))));
        EXPECT_EQ(placesOf(key).open, 0);
    }
    EXPECT_EQ(placesOf(key).open + placesOf(key).locked, 0);

    // It would be found.
    const SecretKey planted = unveiled(key);
    EXPECT_EQ(placesOf(key).locked, 1);
    EXPECT_EQ(placesOf(key).open, 0);
    const QByteArray careless = planted.view().toByteArray();
    EXPECT_EQ(placesOf(key).open, 1) << careless.size();
}

// The same of one that a member of staff has opened (docs/decisions/0064): while it is wrapped, opened and used.
TEST(TheDesksKey, StandsInLockedMemoryWhereItIsBound)
{
    const QTemporaryDir folder;
    Veiled key{};
    std::ranges::copy(SystemRandomness().bytes(keyBytes), key.begin());
    const SecretKey ofMember(QByteArray(keyBytes, 't'));
    const ports::Stretch with{65536, 3, QByteArray(16, 's')};
    Parts parts;
    {
        JournalPlace place = onDisk(folder);
        place.dataKey = unveiled(key);
        ASSERT_TRUE(layKeyForStaff(place, place.dataKey, {{QStringLiteral("0101"), with, ofMember}}));
        ASSERT_TRUE(done(openOrFail(place, parts)->append(begun(1, 1))));
        EXPECT_EQ(placesOf(key).open, 0);
    }
    EXPECT_EQ(placesOf(key).open + placesOf(key).locked, 0);
    {
        const auto journal = openOrFail(onDisk(folder), parts);
        StaffDoor door(onDisk(folder), [&](SecretKey opened) { return journal->openKeys(std::move(opened)); });
        ASSERT_TRUE(*done(door.open(QStringLiteral("0101"), with, ofMember)));
        ASSERT_TRUE(door.give(QStringLiteral("0102"), with, ofMember));
        ASSERT_TRUE(done(journal->ofCase(caseNo(1))));
        EXPECT_EQ(placesOf(key).open, 0);
        EXPECT_GT(placesOf(key).locked, 0);
    }
    EXPECT_EQ(placesOf(key).open + placesOf(key).locked, 0);
}

}  // namespace
}  // namespace kapok::db::test
