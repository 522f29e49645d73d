// D6, M17: whoever is erased is gone from journal, rows and keys, no hash breaks, and what was done stands there.
#include "db/journal/erased.h"
#include "support/journal/desk_journal.h"

#include <QDir>
#include <QFile>

namespace kapok::db::test {
namespace {

ports::NewEntry erasing(const std::vector<int>& cases)
{
    Erased erased;
    for (const int n : cases) erased.ids.append(caseNo(n).text);
    return {minute(90), firstDay.addDays(60), Erased::kind, {}, QStringLiteral("9201"), erased.toJson()};
}

// What the vault keeps of a case's key: to be found nowhere afterwards.
QByteArray wrappedKeyOf(const QString& vault, const QByteArray& vfs, int n)
{
    auto database = Database::open(vault, Database::Mode::ReadWrite, vfs);
    auto rows = database->query("SELECT wrapped FROM case_key WHERE case_id = ?", caseNo(n).text);
    return rows->next().value_or(false) && !rows->isNull(0) ? rows->bytes(0) : QByteArray();
}

class ErasedPersons : public testing::Test {
protected:
    QTemporaryDir folder;
    Parts parts;
    std::unique_ptr<SqliteJournal> journal = openOrFail(onDisk(folder), parts);
    const QString vault = folder.filePath(QStringLiteral("vault.db"));

    void SetUp() override
    {
        for (const auto& entry : {begun(1, 1), begun(2, 1), filled(1, "contact"), ended(1)})
            ASSERT_TRUE(done(journal->append(entry)));
    }
    void restart()
    {
        journal.reset();
        journal = openOrFail(onDisk(folder), parts);
    }
    QByteArray wrappedKey(int n)
    {
        journal.reset();
        const QByteArray key = wrappedKeyOf(vault, {}, n);
        journal = openOrFail(onDisk(folder), parts);
        return key;
    }
    QStringList filesWith(const QByteArray& bytes) const
    {
        QStringList found;
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) found.append(name);
        }
        return found;
    }
};

TEST_F(ErasedPersons, AreUnreadableForEverAndTheJournalVerifies)
{
    ASSERT_TRUE(done(journal->append(erasing({1}))));
    restart();
    EXPECT_TRUE(done(journal->verified()));
    const auto entries = done(journal->entries(1, 100));
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->list.size(), 5u);
    EXPECT_EQ(entries->list[0].body["opening"]["visit"]["person"]["id"], "•••");
    EXPECT_EQ(entries->list[2].body["value"]["mobile"], "•••");
    EXPECT_EQ(entries->list[2].body["value"]["agreed"], true);
    EXPECT_EQ(entries->list[4].kind, Erased::kind);
    EXPECT_EQ(text(bare(entries->list[1].body["opening"]["visit"]["person"]["id"])), personNo(1));
    EXPECT_EQ(done(journal->digest(caseNo(1), {{"fee", 1}})).error().kind, Error::Kind::Refused);
}

TEST_F(ErasedPersons, LeaveNoByteOfTheirKeysInAnyFile)
{
    const QByteArray gone = wrappedKey(1), kept = wrappedKey(2);
    ASSERT_FALSE(gone.isEmpty());
    ASSERT_EQ(filesWith(gone), QStringList{QStringLiteral("vault.db")});
    ASSERT_TRUE(done(journal->append(erasing({1}))));
    EXPECT_EQ(filesWith(gone), QStringList());  // while the desk goes on working
    journal.reset();
    EXPECT_EQ(filesWith(gone), QStringList());
    EXPECT_EQ(filesWith(kept), QStringList{QStringLiteral("vault.db")});
}

// Nobody is erased in the middle of his business, and nobody by an empty word.
TEST_F(ErasedPersons, AreNeverThoseOfAnOpenCase)
{
    EXPECT_EQ(done(journal->append(erasing({1, 2}))).error().kind, Error::Kind::BadInput);
    EXPECT_EQ(done(journal->append(erasing({}))).error().kind, Error::Kind::BadInput);
    EXPECT_EQ(done(journal->entries(0, 100))->list.size(), 5u);
    EXPECT_EQ(text(bare(done(journal->walkedBack(caseNo(1), 5))->list[0].body["opening"]["visit"]["person"]["id"])),
              personNo(1));
}

// The vault of an earlier day gives none of them back.
TEST_F(ErasedPersons, StayGoneWhereAnOlderVaultIsPutBack)
{
    const QByteArray gone = wrappedKey(1);
    journal.reset();
    ASSERT_TRUE(QFile::copy(vault, vault + QStringLiteral(".older")));
    journal = openOrFail(onDisk(folder), parts);
    ASSERT_TRUE(done(journal->append(erasing({1}))));
    ASSERT_TRUE(done(journal->append(begun(3, 3))));
    journal.reset();
    ASSERT_TRUE(QFile::remove(vault) && QFile::rename(vault + QStringLiteral(".older"), vault));
    ASSERT_EQ(filesWith(gone), QStringList{QStringLiteral("vault.db")});
    const auto dropped = dropErased(folder.filePath(QStringLiteral("journal.db")));
    ASSERT_TRUE(dropped) << dropped.error().happened.id.toStdString();
    EXPECT_EQ(*dropped, 1);
    EXPECT_EQ(filesWith(gone), QStringList());
}

// A1, D6: wherever the power fails, either nothing was said and he can be read, or it was said and he is gone.
TEST(ErasedAtACut, AreEitherWholeOrGone)
{
    kapok::test::MemoryDisk disk;
    kapok::test::Ordinal before = 0;
    QByteArray wrapped;
    {
        MemoryVfs vfs("erasing", disk);
        Parts parts;
        auto journal = openOrFail(inMemory("erasing"), parts);
        for (const auto& entry : {begun(1, 1), ended(1)}) ASSERT_TRUE(done(journal->append(entry)));
        journal.reset();
        wrapped = wrappedKeyOf(QStringLiteral("desk/vault.db"), "erasing", 1);
        journal = openOrFail(inMemory("erasing"), parts);
        before = disk.ordinal();
        ASSERT_TRUE(done(journal->append(erasing({1}))));
    }
    ASSERT_FALSE(wrapped.isEmpty());
    int whole = 0, gone = 0;
    for (kapok::test::Ordinal k = before; k <= disk.ordinal(); ++k) {
        SCOPED_TRACE("cut behind operation " + std::to_string(k));
        kapok::test::MemoryDisk after(disk.imageAfter(k, kapok::test::Survives::RandomSectors, k));
        MemoryVfs mounted("erased", after);
        Parts parts(8);
        const auto journal = openOrFail(inMemory("erased"), parts);
        ASSERT_TRUE(journal);
        const auto entries = done(journal->entries(1, 100));
        ASSERT_TRUE(entries);
        const bool said = entries->list.size() == 3;
        const Json& id = entries->list[0].body["opening"]["visit"]["person"]["id"];
        EXPECT_EQ(said, id == Json("•••"));
        bool lies = false;
        const kapok::test::Image now = after.now();
        for (const auto& [name, content] : now.files) {
            const std::vector<char> all = content.all();
            lies = lies || QByteArrayView(all.data(), qsizetype(all.size())).contains(wrapped);
        }
        EXPECT_NE(lies, said);
        ++(said ? gone : whole);
    }
    EXPECT_GT(whole, 0);
    EXPECT_GT(gone, 0);
}

}  // namespace
}  // namespace kapok::db::test
