// A data folder in a bad state: of another version, trashed, without its key (A10, D5), and what a
// stolen disk tells (D1).
#include "db/journal/backup.h"
#include "db/journal/reader.h"
#include "db/journal/verify.h"
#include "support/journal/canaries.h"
#include "support/journal/desk_journal.h"
#include "support/places/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <iostream>

#include <sys/stat.h>

namespace kapok::db::test {
namespace {

class FolderTest : public testing::Test {
protected:
    QTemporaryDir folder;
    Parts parts;

    void SetUp() override
    {
        const auto journal = openOrFail(onDisk(folder), parts);
        for (const auto& entry : {begun(1, 1), filled(1, "contact"), begun(2, 2)})
            ASSERT_TRUE(done(journal->append(entry)));
        ASSERT_TRUE(done(journal->openCases()));
    }
    QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }
    std::map<QString, QByteArray> bytes() const
    {
        std::map<QString, QByteArray> all;
        QDirIterator files(folder.path(), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            all[files.fileName()] = file.readAll();
        }
        return all;
    }
    void overwrite(const char* name, qint64 at, const QByteArray& with) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(at));
        file.write(with);
    }
    QString refusal()
    {
        const auto journal = SqliteJournal::open(onDisk(folder), parts.scheduler, parts.randomness);
        return journal ? QStringLiteral("opened") : journal.error().happened.id;
    }
};

// A10: a newer version is refused untouched.
TEST_F(FolderTest, OfANewerVersionStaysUntouched)
{
    for (const auto& [name, ours] : {std::pair{"journal.db", 2}, {"vault.db", 1}}) {
        overwrite(name, 60, QByteArray(3, '\0') + char(ours + 1));
        const auto before = bytes();
        EXPECT_EQ(refusal(), "journal.newer");
        EXPECT_TRUE(bytes() == before);
        overwrite(name, 60, QByteArray(3, '\0') + char(ours));
    }
    EXPECT_EQ(refusal(), "opened");
}

TEST_F(FolderTest, WithATrashedOrForeignJournalStaysUntouched)
{
    const auto good = bytes();
    overwrite("journal.db", 68, QByteArray::fromHex("12345678"));
    auto before = bytes();
    EXPECT_EQ(refusal(), "journal.no_journal");
    EXPECT_TRUE(bytes() == before);
    EXPECT_EQ(verifyFile(path("journal.db")).error().kind, Error::Kind::BadInput);

    overwrite("journal.db", 0, QByteArray(4096, '?'));
    before = bytes();
    EXPECT_EQ(refusal(), "journal.no_journal");
    EXPECT_TRUE(bytes() == before);
    EXPECT_EQ(verifyFile(path("journal.db")).error().kind, Error::Kind::BadInput);

    overwrite("journal.db", 0, good.at(QStringLiteral("journal.db")));
    overwrite("journal.db", 4096, QByteArray(4096, '?'));
    EXPECT_EQ(verifyFile(path("journal.db"))->firstDamaged, 1);
    EXPECT_NE(refusal(), "journal.no_journal");
}

// A9: what does not verify is not used; the entry is named.
TEST_F(FolderTest, WithAChangedEntryGivesAndTakesNothing)
{
    const QByteArray file = bytes().at(QStringLiteral("journal.db"));
    overwrite("journal.db", file.indexOf("\"field\":\"contact\"") + 10, "C");
    auto journal = openOrFail(onDisk(folder), parts);
    const auto past = done(journal->verified());
    ASSERT_FALSE(past);
    EXPECT_EQ(past.error().kind, Error::Kind::Damaged);
    EXPECT_EQ(past.error().happened.values.at(QStringLiteral("entry")), "3");
    EXPECT_FALSE(done(journal->append(begun(3, 3))));
    EXPECT_FALSE(done(journal->openCases()));
    journal.reset();
    EXPECT_EQ(verifyFile(path("journal.db"))->firstDamaged, 3);
}

// D5: a wrong, missing or short key never damages anything.
TEST_F(FolderTest, WithoutItsKeyStaysUntouchedUntilTheKeyIsBack)
{
    const QByteArray key = bytes().at(QStringLiteral("desk.key"));
    const auto expectRefused = [&](const QByteArray& wrong, const char* reason) {
        QFile::remove(path("desk.key"));
        if (!wrong.isNull()) overwrite("desk.key", 0, wrong);
        const auto before = bytes();
        EXPECT_EQ(refusal(), QLatin1String(reason));
        EXPECT_TRUE(bytes() == before);
    };
    expectRefused({}, "journal.key_missing");
    for (qsizetype length = 1; length < key.size(); ++length) expectRefused(key.left(length), "journal.key_unreadable");
    QByteArray other = key;
    other[20] = other[20] == '0' ? '1' : '0';
    expectRefused(other, "journal.of_another_vault");  // the first entry names the vault
    expectRefused("kapok desk key 2 " + key.mid(17), "journal.key_unreadable");
    QFile::remove(path("desk.key"));
    overwrite("desk.key", 0, key);
    EXPECT_EQ(done(openOrFail(onDisk(folder), parts)->ofCase(caseNo(1)))->list.size(), 2u);

    const auto all = bytes();
    QFile::remove(path("vault.db"));
    EXPECT_EQ(refusal(), "journal.vault_missing");
    EXPECT_FALSE(QFile::exists(path("vault.db")));
    overwrite("vault.db", 0, all.at(QStringLiteral("vault.db")));
    EXPECT_EQ(refusal(), "opened");
}

// Nothing is replaced silently: with another vault every citizen would read as erased as required.
TEST_F(FolderTest, WithAVaultOfNothingBeginsNoOther)
{
    ASSERT_TRUE(QFile::remove(path("vault.db")));
    {
        auto nothing = Database::open(path("vault.db"), Database::Mode::ReadWriteCreate, {});
        ASSERT_TRUE(nothing && nothing->script("CREATE TABLE gone(a); DROP TABLE gone"));
        nothing->letCheckpointOnClose(true);
    }
    EXPECT_EQ(refusal(), "journal.vault_missing");
    const auto read = [&] {
        const auto reader = JournalReader::open(path("journal.db"));
        return reader ? QStringLiteral("read") : reader.error().happened.id;
    };
    EXPECT_EQ(read(), "journal.vault_missing");
    // A tool that only reads lays no key of its own, however little there is.
    overwrite("desk.key", 0, QByteArray(3, '?'));
    EXPECT_NE(read(), "read");
    EXPECT_FALSE(QFile::exists(path("desk.key.new")));
}

// A pipe in the place of any of them hung the start for ever, and the tools with it.
TEST_F(FolderTest, WithAPipeInTheirPlaceDoesNotWait)
{
    for (const char* name : {"journal.db", "vault.db", "desk.key", "desk.key.new", "journal.db-wal",
                             "journal.db-journal", "vault.db-wal", "vault.db-journal"}) {
        const QString kept = path("kept");
        const bool replaces = QFile::rename(path(name), kept);
        ASSERT_EQ(::mkfifo(QFile::encodeName(path(name)).constData(), 0600), 0) << name;
        (void)refusal();
        (void)verifyFile(path("journal.db"));
        (void)JournalReader::open(path("journal.db"));
        QFile::remove(path(name));
        if (replaces) ASSERT_TRUE(QFile::rename(kept, path(name))) << name;
    }
    EXPECT_EQ(refusal(), "opened");
}

// D6: what was destroyed left its place behind. A place that is gone, or bears another name, was taken away.
TEST_F(FolderTest, WithoutTheKeyOfACaseIsDamagedAndNotErased)
{
    const auto all = bytes();
    for (const char* taken : {"DELETE FROM case_key", "UPDATE case_key SET case_id = case_id || 'x'",
                              "UPDATE case_key SET key_id = 'x' || key_id"}) {
        {
            auto vault = Database::open(path("vault.db"), Database::Mode::ReadWrite, {});
            ASSERT_TRUE(vault && vault->script(taken));
        }
        {
            auto reader = JournalReader::open(path("journal.db"));  // has the folder for itself
            ASSERT_TRUE(reader);
            const auto read = reader->since({0});
            ASSERT_FALSE(read) << taken;
            EXPECT_EQ(read.error().kind, Error::Kind::Damaged);
            EXPECT_EQ(read.error().happened.id, "journal.case_key_damaged");
        }
        auto journal = openOrFail(onDisk(folder), parts);
        ASSERT_TRUE(journal);
        EXPECT_FALSE(done(journal->append(begun(3, 3)))) << taken;
        journal.reset();
        QFile::remove(path("vault.db-wal"));
        ASSERT_TRUE(QFile::remove(path("vault.db")));
        overwrite("vault.db", 0, all.at(QStringLiteral("vault.db")));
    }
    EXPECT_EQ(done(openOrFail(onDisk(folder), parts)->ofCase(caseNo(1)))->list[0].body, begun(1, 1).body);
}

// contract.md §3: without keys the fields stay sealed, with them they are read.
TEST_F(FolderTest, IsReadByToolsWithAndWithoutItsKey)
{
    const auto before = bytes();
    auto reader = JournalReader::open(path("journal.db"));
    ASSERT_TRUE(reader);
    EXPECT_TRUE(reader->hasKeys());
    EXPECT_EQ(reader->ofCase(caseNo(1))->list[0].body, begun(1, 1).body);
    EXPECT_EQ(reader->since(minute(2))->list.size(), 1u);
    EXPECT_TRUE(bytes() == before);
    QFile::remove(path("desk.key"));
    auto sealed = JournalReader::open(path("journal.db"));
    ASSERT_TRUE(sealed);
    EXPECT_TRUE(sealed->since({0})->list[1].body["opening"]["visit"]["person"]["id"].contains("$sealed"));
}

// A photograph in an entry: a file of more than one megabyte is proved and read like a small one.
TEST_F(FolderTest, HoldsLargeEntries)
{
    {
        const auto journal = openOrFail(onDisk(folder), parts);
        auto entry = filled(1, "photo");
        entry.body["value"] = personal(QString(2 << 20, QLatin1Char('p')));
        ASSERT_TRUE(done(journal->append(entry)));
        EXPECT_EQ(done(journal->ofCase(caseNo(1)))->list.back().body, entry.body);
    }
    const auto verdict = verifyFile(path("journal.db"));
    ASSERT_TRUE(verdict) << verdict.error().detail.toStdString();
    EXPECT_EQ(verdict->entries, 5);
    EXPECT_FALSE(verdict->damage);
}

// contract.md §3, `journal verify`: any damage. A byte behind the last page, and a whole page of them.
TEST_F(FolderTest, WithBytesBehindTheLastPageDoesNotVerify)
{
    const QByteArray good = bytes().at(QStringLiteral("journal.db"));
    EXPECT_FALSE(verifyFile(path("journal.db"))->damage);
    for (const qsizetype more : {1, 16, 4096, 3 * 4096}) {
        overwrite("journal.db", good.size(), QByteArray(more, '\0'));
        const auto verdict = verifyFile(path("journal.db"));
        ASSERT_TRUE(verdict);
        ASSERT_TRUE(verdict->damage) << more;
        EXPECT_EQ(verdict->damage->kind, Error::Kind::Damaged);
        EXPECT_EQ(verdict->damage->happened.values.at(QStringLiteral("bytes")), QString::number(more));
        EXPECT_FALSE(verdict->firstDamaged);
    }
}

// One with a log is mended in a copy. Where there is no place for a copy nothing is written anywhere else.
TEST_F(FolderTest, WithALogAndNoPlaceForACopyIsNotRead)
{
    overwrite("journal.db-wal", 0, "a log that was cut off");
    const auto before = bytes();
    const QByteArray place = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(path("journal.db")));  // in a file nobody makes a folder
    const auto verdict = verifyFile(path("journal.db"));
    const auto reader = JournalReader::open(path("journal.db"));
    place.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", place);
    ASSERT_FALSE(verdict);
    EXPECT_EQ(verdict.error().kind, Error::Kind::Unavailable);
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().kind, Error::Kind::Unavailable);
    EXPECT_TRUE(bytes() == before);
    EXPECT_FALSE(QFile::exists(QStringLiteral("/journal.db")));
}

TEST_F(FolderTest, SaysOfACopyThatCannotBeWrittenWhichItIs)
{
    const QString to = path("no/such/folder/copy.db");
    const auto copied = copyVerified(path("journal.db"), to);
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().happened.id, QStringLiteral("journal.not_copied"));
    EXPECT_EQ(copied.error().happened.values.at(QStringLiteral("file")), to);
}

// A11 for a journal at rest.
TEST_F(FolderTest, IsBackedUpAndRestoredWhole)
{
    const QString backup = path("backup.db");
    const auto made = copyVerified(path("journal.db"), backup);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->entries, 4);
    EXPECT_EQ(copyVerified(path("journal.db"), backup).error().kind, Error::Kind::BadInput);
    const QByteArray head = verifyFile(path("journal.db"))->head;
    QFile::remove(path("journal.db"));
    ASSERT_TRUE(copyVerified(backup, path("journal.db")));
    const auto journal = openOrFail(onDisk(folder), parts);
    EXPECT_EQ(done(journal->ofCase(caseNo(1)))->list[0].body, begun(1, 1).body);
    EXPECT_EQ(verifyFile(backup)->head, head);
}

// D1: no name or number in clear in any file of the folder, log and views included.
TEST_F(FolderTest, TellsAThiefNothing)
{
    const QStringList secrets{personNo(1), personNo(2), QStringLiteral("梁嘉怡"), QStringLiteral("13800138000")};
    EXPECT_EQ(canariesIn(folder.path(), secrets), QStringList());
    const auto journal = openOrFail(onDisk(folder), parts);
    for (int n = 3; n <= 40; ++n) ASSERT_TRUE(done(journal->append(begun(n, n % 3))));
    ASSERT_TRUE(done(journal->openCasesOf(personNo(1))));
    ASSERT_TRUE(QFile::exists(path("journal.db-wal")));
    EXPECT_EQ(canariesIn(folder.path(), secrets), QStringList());
}

// The scan itself bites: each encoding is found where it is planted.
TEST_F(FolderTest, WouldBeCaughtTalking)
{
    const QString name = QStringLiteral("梁嘉怡");
    const std::vector<QByteArray> encoded = encodingsOf(name);
    EXPECT_GE(encoded.size(), 8u);
    for (const QByteArray& bytes : encoded) {
        overwrite("planted", 5, bytes);
        EXPECT_EQ(canariesIn(folder.path(), {name}).size(), 1) << bytes.toStdString();
        QFile::remove(path("planted"));
    }
}

// design.md §1: the first entry says whose journal it is; what does not belong together does not open together.
TEST_F(FolderTest, OfAnotherDeskStaysUntouched)
{
    const auto before = bytes();
    const auto refused = [&](const JournalPlace& place) {
        const auto journal = SqliteJournal::open(place, parts.scheduler, parts.randomness);
        return journal ? QStringLiteral("opened") : journal.error().happened.id;
    };
    EXPECT_EQ(refused({folder.path(), QStringLiteral("0708-0102")}), "journal.of_another_desk");
    EXPECT_EQ(refused({folder.path(), QStringLiteral("0703-0101")}), "journal.of_another_desk");
    EXPECT_EQ(refused({.folder = folder.path(), .deskName = QStringLiteral("0708-0101"), .training = true}),
              "journal.of_a_real_desk");
    EXPECT_TRUE(bytes() == before);
}

TEST(PracticeFolder, IsNeverARealDesks)
{
    const QTemporaryDir folder;
    Parts parts;
    const JournalPlace practice{.folder = folder.path(), .deskName = QStringLiteral("0708-0101"), .training = true};
    ASSERT_TRUE(done(openOrFail(practice, parts)->append(dayOpened())));
    EXPECT_EQ(SqliteJournal::open(onDisk(folder), parts.scheduler, parts.randomness).error().happened.id,
              "journal.of_training");
    EXPECT_EQ(done(openOrFail(practice, parts)->append(dayOpened()))->seq, 3);
}

TEST_F(FolderTest, WithTheKeysOfAnotherVaultStaysUntouched)
{
    const QTemporaryDir other;
    Parts otherParts(8);
    ASSERT_TRUE(done(openOrFail(onDisk(other), otherParts)->append(begun(1, 1))));
    for (const char* name : {"vault.db", "desk.key"}) {
        ASSERT_TRUE(QFile::remove(path(name)));
        ASSERT_TRUE(QFile::copy(other.filePath(QLatin1String(name)), path(name)));
    }
    const auto before = bytes();
    EXPECT_EQ(refusal(), "journal.of_another_vault");
    EXPECT_EQ(JournalReader::open(path("journal.db")).error().happened.id, "journal.of_another_vault");
    EXPECT_TRUE(bytes() == before);
}

// Version 1 was never released: tests/data/journal/v1 is a folder of it, and it is refused untouched.
TEST(UnreleasedVersion, OneIsRefusedUntouched)
{
    const QTemporaryDir folder;
    std::map<QString, QByteArray> before;
    const auto read = [&](const QString& name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (const QString& name : {QStringLiteral("journal.db"), QStringLiteral("vault.db"), QStringLiteral("desk.key")}) {
        ASSERT_TRUE(QFile::copy(clonePath("tests/data/journal/v1/") + name, folder.filePath(name)));
        QFile::setPermissions(folder.filePath(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        before[name] = read(name);
    }
    Parts parts;
    EXPECT_EQ(SqliteJournal::open(onDisk(folder), parts.scheduler, parts.randomness).error().happened.id,
              "journal.older");
    EXPECT_EQ(JournalReader::open(folder.filePath(QStringLiteral("journal.db"))).error().happened.id, "journal.older");
    const auto verdict = verifyFile(folder.filePath(QStringLiteral("journal.db")));
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->damage->happened.id, "journal.older");
    for (const auto& [name, bytes] : before) EXPECT_EQ(read(name), bytes);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 3);
}

}  // namespace
}  // namespace kapok::db::test
