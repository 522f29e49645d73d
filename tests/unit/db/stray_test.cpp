// The journal's file holds the journal's tables and nothing else, and both who judge it judge alike.
#include "db/journal/reader.h"
#include "db/journal/verify.h"
#include "support/journal/desk_journal.h"

#include <QFile>

namespace kapok::db::test {
namespace {

struct Stray {
    const char* what;
    const char* sql;
    const char* id;
};

std::ostream& operator<<(std::ostream& out, const Stray& stray) { return out << stray.what; }

class StrayInAJournal : public testing::TestWithParam<Stray> {};

TEST_P(StrayInAJournal, IsDamageToBothWhoJudgeIt)
{
    const QTemporaryDir folder;
    Parts parts;
    {
        const auto journal = openOrFail(onDisk(folder), parts);
        ASSERT_TRUE(done(journal->append(begun(1, 1))));
        ASSERT_TRUE(done(journal->append(filled(1, "contact"))));
    }
    const QString file = folder.filePath(QStringLiteral("journal.db"));
    {
        auto database = Database::open(file, Database::Mode::ReadWrite, {});
        ASSERT_TRUE(database);
        const auto planted = database->script(GetParam().sql);
        ASSERT_TRUE(planted) << planted.error().text.toStdString();
        database->letCheckpointOnClose(true);
    }
    const auto bytes = [&] {
        QFile opened(file);
        EXPECT_TRUE(opened.open(QIODevice::ReadOnly));
        return opened.readAll();
    };
    const QByteArray before = bytes();
    const auto verdict = verifyFile(file);
    ASSERT_TRUE(verdict);
    ASSERT_TRUE(verdict->damage);
    const auto opened = SqliteJournal::open(onDisk(folder), parts.scheduler, parts.randomness);
    const auto read = JournalReader::open(file);
    const auto used = opened ? done((*opened)->openCases()) : std::unexpected(opened.error());
    ASSERT_FALSE(used);
    const Error& worked = used.error();
    for (const Error& error : {*verdict->damage, worked, read ? Error() : read.error()}) {
        EXPECT_EQ(error.kind, Error::Kind::Damaged);
        EXPECT_EQ(error.happened.id, QLatin1String(GetParam().id));
    }
    EXPECT_EQ(bytes(), before);
}

constexpr const char* stray = "journal.stray";
constexpr const char* damaged = "journal.damaged";

INSTANTIATE_TEST_SUITE_P(
    Of, StrayInAJournal,
    testing::Values(
        Stray{"a table", "CREATE TABLE other(a)", stray},
        Stray{"a view", "CREATE VIEW seen AS SELECT * FROM entry", stray},
        Stray{"an index", "CREATE INDEX quick ON entry(hash)", stray}, Stray{"statistics", "ANALYZE", stray},
        Stray{"a trigger that keeps nothing",
              "CREATE TRIGGER quiet BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END", stray},
        Stray{"a trigger that keeps no head",
              "CREATE TRIGGER quiet BEFORE UPDATE ON head BEGIN SELECT RAISE(IGNORE); END", stray},
        Stray{"a trigger that writes elsewhere",
              "CREATE TRIGGER more AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE seq = 1; END", stray},
        Stray{"a trigger named like its table",
              "CREATE TRIGGER entry AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE seq = new.seq; END", stray},
        Stray{"a column more", "ALTER TABLE entry ADD COLUMN note TEXT", stray},
        Stray{"a table renamed", "ALTER TABLE entry RENAME TO entries", stray},
        Stray{"a head that is no key", "PRAGMA ignore_check_constraints=ON; UPDATE head SET one = 2", damaged},
        Stray{"two heads", "PRAGMA ignore_check_constraints=ON; INSERT INTO head SELECT 2, count, hash FROM head",
              damaged},
        Stray{"no head", "DELETE FROM head", damaged}));

// A trigger in the vault could keep no key, or change the one that is kept.
TEST(StrayInAVault, IsDamage)
{
    for (const char* planted :
         {"CREATE TABLE other(a)", "CREATE TRIGGER quiet BEFORE INSERT ON case_key BEGIN SELECT RAISE(IGNORE); END"}) {
        const QTemporaryDir folder;
        Parts parts;
        {
            const auto journal = openOrFail(onDisk(folder), parts);
            ASSERT_TRUE(done(journal->append(begun(1, 1))));
        }
        {
            auto vault = Database::open(folder.filePath(QStringLiteral("vault.db")), Database::Mode::ReadWrite, {});
            ASSERT_TRUE(vault);
            const auto made = vault->script(planted);
            ASSERT_TRUE(made) << made.error().text.toStdString();
            vault->letCheckpointOnClose(true);
        }
        const auto opened = SqliteJournal::open(onDisk(folder), parts.scheduler, parts.randomness);
        const auto used = opened ? done((*opened)->openCases()) : std::unexpected(opened.error());
        ASSERT_FALSE(used) << planted;
        EXPECT_EQ(used.error().kind, Error::Kind::Damaged);
        EXPECT_EQ(used.error().happened.id, QStringLiteral("journal.stray"));
        EXPECT_EQ(used.error().happened.values.at(QStringLiteral("file")), QStringLiteral("vault.db"));
    }
}

// What passes and does nothing is no entry.
TEST(AStatement, ThatChangesNoRowIsNotDone)
{
    auto database = Database::open(QStringLiteral(":memory:"), Database::Mode::ReadWriteCreate, {});
    ASSERT_TRUE(database && database->script("CREATE TABLE kept(a INTEGER PRIMARY KEY)"));
    EXPECT_TRUE(database->runOne("INSERT INTO kept VALUES(?)", qint64(1)));
    EXPECT_TRUE(database->runOne("UPDATE kept SET a = ? WHERE a = ?", qint64(2), qint64(1)));
    EXPECT_FALSE(database->runOne("UPDATE kept SET a = ? WHERE a = ?", qint64(2), qint64(1)));
    ASSERT_TRUE(database->script("CREATE TRIGGER quiet BEFORE INSERT ON kept BEGIN SELECT RAISE(IGNORE); END"));
    EXPECT_FALSE(database->runOne("INSERT INTO kept VALUES(?)", qint64(3)));
}

}  // namespace
}  // namespace kapok::db::test
