// contract.md §3, asked as anyone would: from outside.
#include "started.h"

#include "db/sqlite/database.h"
#include "support/journal/desk_journal.h"

#include <QFile>

namespace kapok::cli {
namespace {

using namespace db::test;

Ended kapokctl(const QStringList& args) { return started(programPath("kapokctl"), args); }

class JournalCommand : public testing::Test {
protected:
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("journal.db"));
    Parts parts;
    std::unique_ptr<db::SqliteJournal> journal = openOrFail(onDisk(folder), parts);

    void SetUp() override
    {
        for (const auto& entry : {begun(1, 1), filled(1, "contact"), begun(2, 2)})
            ASSERT_TRUE(done(journal->append(entry)));
    }
    QByteArray bytes() const
    {
        QFile opened(file);
        EXPECT_TRUE(opened.open(QIODevice::ReadOnly));
        return opened.readAll();
    }
    void overwrite(qint64 at, const QByteArray& with) const
    {
        QFile opened(file);
        ASSERT_TRUE(opened.open(QIODevice::ReadWrite) && opened.seek(at));
        opened.write(with);
    }
};

TEST_F(JournalCommand, ProvesASoundJournalAndWritesNothing)
{
    journal.reset();
    const QByteArray before = bytes();
    const Ended answer = kapokctl({"journal", "verify", file});
    EXPECT_EQ(answer.exit, 0) << answer.said.toStdString();
    EXPECT_EQ(answer.document["entries"], 4);
    EXPECT_EQ(answer.document["first"], "2021-07-08T08:31:00.000+08:00");
    EXPECT_EQ(answer.document["last"], "2021-07-08T08:32:00.000+08:00");
    EXPECT_EQ(answer.document["seals"], 0);
    EXPECT_TRUE(answer.document["first_damaged"].is_null());
    EXPECT_EQ(answer.document["head"].get<std::string>().size(), 64u);
    EXPECT_TRUE(bytes() == before);
}

TEST_F(JournalCommand, NamesTheFirstDamagedEntryWithoutAnyKey)
{
    journal.reset();
    const QByteArray whole = bytes();
    overwrite(whole.indexOf("\"field\":\"contact\"") + 9, "C");
    QFile::remove(folder.filePath(QStringLiteral("desk.key")));
    const Ended answer = kapokctl({"journal", "verify", file});
    EXPECT_EQ(answer.exit, 4);
    EXPECT_EQ(answer.document["first_damaged"], 3);
    EXPECT_EQ(kapokctl({"journal", "show", file}).exit, 4);
}

TEST_F(JournalCommand, SaysThatAWorkbenchHasIt)
{
    EXPECT_EQ(kapokctl({"journal", "verify", file}).exit, 3);
    EXPECT_EQ(kapokctl({"journal", "show", file}).exit, 3);
}

TEST_F(JournalCommand, RefusesWhatIsNoJournal)
{
    journal.reset();
    EXPECT_EQ(kapokctl({"journal", "verify", folder.filePath(QStringLiteral("vault.db"))}).exit, 2);
    EXPECT_EQ(kapokctl({"journal", "verify", folder.filePath(QStringLiteral("desk.key"))}).exit, 2);
    EXPECT_EQ(kapokctl({"journal", "verify", folder.filePath(QStringLiteral("nothing"))}).exit, 2);
    EXPECT_EQ(kapokctl({"journal", "prove", file}).exit, 2);
}

// contract.md §4, Keys: masked where the key is at hand, nothing where it is not, and in clear for who signs in.
TEST_F(JournalCommand, ShowsNobodyInClear)
{
    journal.reset();
    const Ended open = kapokctl({"journal", "show", file, "--case", caseNo(1).text});
    ASSERT_EQ(open.exit, 0) << open.said.toStdString();
    ASSERT_EQ(open.document["entries"].size(), 2u);
    EXPECT_EQ(open.document["entries"][0]["body"]["opening"]["visit"]["person"]["id"], "•••");
    EXPECT_FALSE(open.document.contains("sealed"));
    EXPECT_EQ(kapokctl({"journal", "show", file, "--reveal"}).exit, 5);
    EXPECT_EQ(kapokctl({"journal", "verify", file, "--reveal"}).exit, 2);
    // By the number that the paper bears, too.
    const Ended numbered = kapokctl({"journal", "show", file, "--case", QStringLiteral("0708-0101-0023-7")});
    EXPECT_EQ(numbered.document["entries"][0], open.document["entries"][0]);
    EXPECT_EQ(kapokctl({"journal", "show", file, "--case", QStringLiteral("0708-0101-0024-7")}).exit, 2);
    QFile::remove(folder.filePath(QStringLiteral("desk.key")));
    const Ended sealed = kapokctl({"journal", "show", file, "--since", QStringLiteral("2021-07-08T08:32:00+08:00")});
    ASSERT_EQ(sealed.document["entries"].size(), 1u);
    EXPECT_TRUE(sealed.document["entries"][0]["body"]["opening"]["visit"]["person"]["id"].is_null());
    EXPECT_EQ(sealed.document["sealed"], true);
}

TEST_F(JournalCommand, BacksUpWhatVerifies)
{
    journal.reset();
    const QString to = folder.filePath(QStringLiteral("backup.db"));
    EXPECT_EQ(kapokctl({"journal", "backup", file, to}).document["entries"], 4);
    EXPECT_EQ(kapokctl({"journal", "verify", to}).exit, 0);
    EXPECT_EQ(kapokctl({"journal", "backup", file, to}).exit, 2);
}

// A link that leads nowhere leads out of the folder: nothing is written where it points.
TEST_F(JournalCommand, RestoresThroughNoLink)
{
    journal.reset();
    const QString to = folder.filePath(QStringLiteral("restored.db")), out = folder.filePath(QStringLiteral("outside"));
    ASSERT_TRUE(QFile::link(out, to));
    EXPECT_EQ(kapokctl({"journal", "restore", file, to}).exit, 2);
    EXPECT_FALSE(QFile::exists(out));
}

// Beside another desk's keys it would open with neither, and the desk would be said to be damaged.
TEST_F(JournalCommand, RestoresBesideItsOwnKeysAlone)
{
    journal.reset();
    QTemporaryDir another;
    {
        Parts theirs(8);
        ASSERT_TRUE(done(openOrFail(onDisk(another), theirs)->append(begun(1, 1))));
    }
    const QString to = another.filePath(QStringLiteral("journal.db"));
    ASSERT_TRUE(QFile::remove(to));
    EXPECT_EQ(kapokctl({"journal", "restore", file, to}).exit, 2);
    EXPECT_FALSE(QFile::exists(to));
    const QString backup = another.filePath(QStringLiteral("backup.db"));
    ASSERT_EQ(kapokctl({"journal", "backup", file, backup}).exit, 0);
    ASSERT_TRUE(QFile::remove(file));
    EXPECT_EQ(kapokctl({"journal", "restore", backup, file}).exit, 0);
}

// What lies under the vault's name and is none is not copied to be looked at, however large it is.
TEST_F(JournalCommand, LooksAtTheVaultBeforeItIsCopied)
{
    journal.reset();
    QFile vault(folder.filePath(QStringLiteral("vault.db")));
    ASSERT_TRUE(vault.open(QIODevice::WriteOnly | QIODevice::Truncate) && vault.resize(qint64(1) << 40));
    vault.close();
    const Ended answer = kapokctl({"journal", "show", file});
    EXPECT_EQ(answer.exit, 2);
    EXPECT_TRUE(answer.said.contains("vault.db")) << answer.said.toStdString();
}

}  // namespace
}  // namespace kapok::cli
