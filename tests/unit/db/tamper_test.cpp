// C1, C2, A9: whatever is changed in a stored journal is found, and where.
#include "db/journal/entry_codec.h"
#include "db/journal/verify.h"
#include "support/journal/desk_journal.h"

#include <iostream>

namespace kapok::db::test {
namespace {

using kapok::test::Content;
using kapok::test::Image;

// A folder that was closed in peace: everything lies in the files themselves.
Image deskWith(int entries, quint64 seed = 7)
{
    MemoryDisk disk;
    MemoryVfs vfs("made", disk);
    Parts parts(seed);
    {
        const auto journal = openOrFail(inMemory("made"), parts);
        for (int n = 1; n < entries; ++n)  // behind the one that says whose it is
            (void)done(journal->append(n % 3 == 1 ? begun(n, n) : filled(n - (n - 1) % 3, "contact")));
    }
    return disk.now();
}

const QString journalDb = QStringLiteral("desk/journal.db");

std::vector<KeptRow> rowsOf(Database& database)
{
    std::vector<KeptRow> rows;
    auto all = database.query("SELECT seq, bytes, hash FROM entry ORDER BY seq");
    while (all && all->next().value_or(false)) rows.push_back({all->number(0), all->bytes(1), all->bytes(2)});
    return rows;
}

bool sameRows(const std::vector<KeptRow>& one, const std::vector<KeptRow>& other)
{
    return std::ranges::equal(one, other, [](const KeptRow& a, const KeptRow& b) {
        return a.seq == b.seq && a.bytes == b.bytes && a.hash == b.hash;
    });
}

class Tampered : public testing::Test {
protected:
    static constexpr int entries = 60;
    MemoryDisk disk{deskWith(entries), false};
    MemoryVfs vfs{"tampered", disk};
    Database database = *Database::open(journalDb, Database::Mode::ReadWrite, "tampered");
    int tried = 0;

    // What the verifier says after `change`, which is taken back again.
    template <class Change>
    std::optional<qint64> firstDamagedAfter(Change change)
    {
        ++tried;
        EXPECT_TRUE(database.script("SAVEPOINT before"));
        EXPECT_TRUE(change()) << database.lastError().text.toStdString();
        const Verdict verdict = verifyChain(database);
        EXPECT_EQ(verdict.damage.has_value(), verdict.firstDamaged.has_value());
        EXPECT_TRUE(database.script("ROLLBACK TO before; RELEASE before"));
        return verdict.firstDamaged;
    }
};

TEST_F(Tampered, NothingIsFoundWhereNothingIsChanged)
{
    const Verdict verdict = verifyChain(database);
    EXPECT_FALSE(verdict.damage);
    EXPECT_EQ(verdict.entries, entries);
    EXPECT_EQ(verdict.first, minute(1));
    EXPECT_EQ(verdict.last, minute(58));
    EXPECT_EQ(verdict.head, rowsOf(database).back().hash);
}

// contract.md §3: a log beside the file belongs to it; looking at both changes neither.
TEST(Verify, ReadsTheLogBesideTheFile)
{
    MemoryDisk disk;
    const MemoryVfs vfs("running", disk);
    Parts parts;
    const auto journal = openOrFail(inMemory("running"), parts);
    for (int n = 1; n <= 5; ++n) ASSERT_TRUE(done(journal->append(begun(n, n))));
    EXPECT_EQ(verifyFile(journalDb, "running").error().happened.id, "journal.another_kapok");

    MemoryDisk killed(disk.now());
    const MemoryVfs killedVfs("killed", killed);
    ASSERT_TRUE(killed.find("desk/journal.db-wal"));
    const auto verdict = verifyFile(journalDb, "killed");
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->entries, 6);
    EXPECT_FALSE(verdict->damage);
    EXPECT_EQ(killed.ordinal(), 0u);
}

// C1: every field of every row, by SQL.
TEST_F(Tampered, EveryFieldOfEveryRowIsGuarded)
{
    for (qint64 seq = 1; seq <= entries; ++seq) {
        EXPECT_EQ(
            firstDamagedAfter([&] { return database.run("UPDATE entry SET seq = seq + 1000 WHERE seq = ?", seq); }),
            seq);
        EXPECT_EQ(
            firstDamagedAfter([&] { return database.run("UPDATE entry SET hash = zeroblob(32) WHERE seq = ?", seq); }),
            seq);
        EXPECT_EQ(firstDamagedAfter(
                      [&] { return database.run("UPDATE entry SET bytes = zeroblob(300) WHERE seq = ?", seq); }),
                  seq);
        const std::vector<const char*> ofFirst{"\"training\":", "\"outlet\":\"0", "\"vault\":\""};
        const std::vector<const char*> ofOthers{"\"by\":\"0", "\"case\":\"0"};
        std::vector<const char*> keys{"\"at\":1",    "\"body\":{",    "\"day\":\"2021-07-0", "\"desk\":\"0",
                                      "\"kind\":\"", "\"previous\":", "\"version\":"};
        std::ranges::copy(seq == 1 ? ofFirst : ofOthers, std::back_inserter(keys));
        for (const char* key : keys) {
            const QByteArray from(key), to = from + "7";
            EXPECT_EQ(firstDamagedAfter([&] {
                          return database.run("UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), CAST(? AS "
                                              "TEXT), CAST(? AS TEXT)) AS BLOB) WHERE seq = ?",
                                              from, to, seq);
                      }),
                      seq);
        }
    }
    EXPECT_EQ(firstDamagedAfter([&] { return database.run("UPDATE head SET count = 59"); }), 60);
    EXPECT_EQ(firstDamagedAfter([&] { return database.run("UPDATE head SET count = 61"); }), 61);
    EXPECT_EQ(firstDamagedAfter([&] { return database.run("UPDATE head SET hash = zeroblob(32)"); }), 60);
    EXPECT_EQ(firstDamagedAfter([&] { return database.run("DELETE FROM head"); }), 60);
    std::cout << "C1 fields: " << tried << " changes\n";
    testing::Test::RecordProperty("tried", tried);
}

// C2: deleted, inserted, doubled, cut short, swapped, spliced in from another desk.
TEST_F(Tampered, NoEntryIsTakenAddedOrMoved)
{
    MemoryDisk otherDisk(deskWith(entries, 8), false);
    const MemoryVfs otherVfs("other", otherDisk);
    Database other = *Database::open(journalDb, Database::Mode::ReadWrite, "other");
    const std::vector<KeptRow> foreign = rowsOf(other);

    for (qint64 seq = 1; seq <= entries; ++seq) {
        // Gone, with the later ones moved up: the next one stands in its place.
        EXPECT_EQ(firstDamagedAfter([&] {
                      return database.run("DELETE FROM entry WHERE seq = ?", seq) &&
                             database.run("UPDATE entry SET seq = -seq WHERE seq > ?", seq) &&
                             database.run("UPDATE entry SET seq = -seq - 1 WHERE seq < 0");
                  }),
                  seq);
        EXPECT_EQ(firstDamagedAfter([&] { return database.run("DELETE FROM entry WHERE seq = ?", seq); }), seq);
        EXPECT_EQ(firstDamagedAfter([&] { return database.run("DELETE FROM entry WHERE seq >= ?", seq); }), seq);
        // Doubled: a copy stands behind it, the later ones moved down.
        EXPECT_EQ(firstDamagedAfter([&] {
                      return database.run("UPDATE entry SET seq = -seq WHERE seq > ?", seq) &&
                             database.run("UPDATE entry SET seq = -seq + 1 WHERE seq < 0") &&
                             database.run("INSERT INTO entry SELECT seq + 1, bytes, hash FROM entry WHERE seq = ?",
                                          seq);
                  }),
                  seq + 1);
        const KeptRow& spliced = foreign[std::size_t(seq - 1)];
        // Another desk's first entry begins a chain just as well; the second shows that it is not this one's.
        EXPECT_EQ(firstDamagedAfter([&] {
                      return database.run("UPDATE entry SET bytes = ?, hash = ? WHERE seq = ?", spliced.bytes,
                                          spliced.hash, seq);
                  }),
                  std::max<qint64>(seq, 2));
        EXPECT_EQ(firstDamagedAfter(
                      [&] { return database.run("UPDATE entry SET bytes = ? WHERE seq = ?", spliced.bytes, seq); }),
                  seq);
        for (qint64 later = seq + 1; later <= entries; ++later)
            EXPECT_EQ(firstDamagedAfter([&] {
                          return database.run("UPDATE entry SET seq = -1 WHERE seq = ?", seq) &&
                                 database.run("UPDATE entry SET seq = ? WHERE seq = ?", seq, later) &&
                                 database.run("UPDATE entry SET seq = ? WHERE seq = -1", later);
                      }),
                      seq);
    }
    // One more at the end, well chained, by somebody who forgot the head.
    const KeptRow last = rowsOf(database).back();
    const QByteArray forged = QByteArray(last.bytes).replace("\"seq\":60", "\"seq\":61");
    EXPECT_EQ(firstDamagedAfter(
                  [&] { return database.run("INSERT INTO entry VALUES(61, ?, ?)", forged, link(last.hash, forged)); }),
              61);
    std::cout << "C2: " << tried << " changes\n";
    testing::Test::RecordProperty("tried", tried);
}

// A chain that somebody made anew with the program's own code, without an entry or with another back-link.
class Rechained : public Tampered {
protected:
    std::vector<QByteArray> all;
    void SetUp() override
    {
        for (const KeptRow& row : rowsOf(database)) all.push_back(row.bytes);
    }
    std::optional<qint64> firstDamagedIn(const std::vector<QByteArray>& entries)
    {
        return firstDamagedAfter([&]() -> DbResult<void> {
            DbResult<void> done = database.run("DELETE FROM entry");
            QByteArray hash = genesis();
            qint64 seq = 0;
            for (const QByteArray& bytes : entries) {
                hash = link(hash, bytes);
                if (done) done = database.run("INSERT INTO entry VALUES(?, ?, ?)", ++seq, bytes, hash);
            }
            if (done) done = database.run("UPDATE head SET count = ?, hash = ?", seq, hash);
            return done;
        });
    }
    static QByteArray with(const QByteArray& bytes, const char* key, qint64 was, qint64 is)
    {
        const QByteArray start = QByteArray(key) + ":";
        return QByteArray(bytes).replace(start + QByteArray::number(was) + ",", start + QByteArray::number(is) + ",");
    }
};

TEST_F(Rechained, StandsWhereNothingIsChanged) { EXPECT_EQ(firstDamagedIn(all), std::nullopt); }

// Of each case of three entries: the second gone, or the third naming the first.
TEST_F(Rechained, IsFoundByTheBackLinkOfTheNextEntry)
{
    for (qint64 first = 2; first + 2 <= entries; first += 3) {
        auto skips = all;
        auto& third = skips[std::size_t(first + 1)];
        third = with(third, "\"previous\"", first + 1, first);
        EXPECT_EQ(firstDamagedIn(skips), first + 2);

        std::vector<QByteArray> without(all.begin(), all.begin() + first);
        for (qint64 seq = first + 2; seq <= entries; ++seq)
            without.push_back(with(all[std::size_t(seq - 1)], "\"seq\"", seq, seq - 1));
        EXPECT_EQ(firstDamagedIn(without), first + 1);
    }
}

TEST_F(Rechained, SaysWhoseItIsOnceAndFirst)
{
    auto nobodys = all;
    nobodys[0] = QByteArray(all[0]).replace("\"kind\":\"journal\"", "\"kind\":\"day_opened\"");
    EXPECT_EQ(firstDamagedIn(nobodys), 1);
    auto twice = all;
    twice.push_back(with(all[0], "\"seq\"", 1, entries + 1));
    EXPECT_EQ(firstDamagedIn(twice), entries + 1);
}

// C1, A9: bits of the raw file, every `step`th of them.
void flipBits(int entries, std::size_t step)
{
    const Image image = deskWith(entries);
    const Content& file = image.files.at(journalDb.toStdString());
    const std::vector<char> raw = file.all();
    MemoryDisk cleanDisk(image, false);
    const MemoryVfs cleanVfs("clean", cleanDisk);
    Database clean = *Database::open(journalDb, Database::Mode::ReadWrite, "clean");
    const std::vector<KeptRow> rows = rowsOf(clean);

    // Where the bytes of each entry lie in the file.
    std::vector<qint64> entryAt(raw.size(), 0);
    const QByteArray whole(raw.data(), qsizetype(raw.size()));
    for (const KeptRow& row : rows) std::fill_n(entryAt.begin() + whole.indexOf(row.bytes), row.bytes.size(), row.seq);

    int flipped = 0, found = 0, harmless = 0, unnoticed = 0, elsewhere = 0;
    for (std::size_t bit = 0; bit < raw.size() * 8; bit += step) {
        Image changed{{{journalDb.toStdString(), file}}};
        const char byte = char(raw[bit / 8] ^ (1 << (bit % 8)));
        changed.files.begin()->second.write(bit / 8, &byte, 1);
        MemoryDisk disk(changed, false);
        const MemoryVfs vfs("flipped", disk);
        ++flipped;
        auto database = Database::open(journalDb, Database::Mode::ReadWrite, "flipped");
        const bool marked =
            database && database->number("PRAGMA application_id").value_or(0) == schema::journalMark.application;
        if (!marked) {  // exit 2: no journal
            ++found;
            continue;
        }
        const Verdict verdict = verifyChain(*database);
        const bool damaged = verdict.damage.has_value();
        found += damaged;
        const bool same = damaged || sameRows(rowsOf(*database), rows);
        unnoticed += !same;
        harmless += !damaged && same;  // unused bytes of a page, counters of SQLite's own
        elsewhere += entryAt[bit / 8] != 0 && verdict.firstDamaged != entryAt[bit / 8];
    }
    std::cout << "C1 bits: " << flipped << " flipped, " << found << " found, " << harmless << " change no entry, "
              << unnoticed << " unnoticed\n";
    testing::Test::RecordProperty("tried", flipped);
    EXPECT_EQ(unnoticed, 0);
    EXPECT_EQ(elsewhere, 0);
    EXPECT_GT(found, flipped / 4);
}

TEST(FlippedBits, AreFoundInTheEntryThatTheyChange) { flipBits(20, 41); }
// One bit of each byte, each of the eight in turn; a soak flips them all (66 s, 0 unnoticed).
TEST(LongFlippedBits, AreFoundInTheEntryThatTheyChange)
{
    flipBits(60, qEnvironmentVariableIsSet("KAPOK_SOAK_HOURS") ? 1 : 9);
}

}  // namespace
}  // namespace kapok::db::test
