// M17, D6: persons whose time is over, erased by the administrator, who says first how many that are.
#include "started.h"

#include "base/small_file.h"
#include "db/journal/erased.h"
#include "db/journal/reader.h"
#include "support/desk_folder/real_desk.h"
#include "support/journal/desk_journal.h"

#include <QDir>

namespace kapok::cli {
namespace {

using namespace db::test;

class ErasingPersons : public testing::Test {
protected:
    QTemporaryDir folder;
    Json document;
    QByteArray said;

    void SetUp() override
    {
        test::writeRealDesk(folder.path(), test::supervisorAndAdministrator());
        Parts parts;
        const auto journal = openOrFail(onDisk(folder), parts);
        for (auto entry : {begun(1, 1), ended(1), begun(2, 2)}) ASSERT_TRUE(done(journal->append(entry)));
        auto later = begun(3, 3);  // a hundred days on
        later.day = firstDay.addDays(100);
        later.at = instantOf(later.day, QTime(9, 0));
        ASSERT_TRUE(done(journal->append(later)));
    }
    int erase(const QStringList& options, const QByteArray& password = {})
    {
        const Ended ended =
            started(programPath("kapokctl"),
                    QStringList{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("journal"),
                                QStringLiteral("erase"), QStringLiteral("--data"), folder.path()} +
                        options,
                    password + '\n');
        document = ended.document;
        said = ended.said;
        return ended.exit;
    }
    int confirmed(const char* count, const char* user, const char* password)
    {
        return erase({QStringLiteral("--before"), QStringLiteral("2021-07-10"), QStringLiteral("--confirm"),
                      QLatin1String(count), QStringLiteral("--user"), QLatin1String(user)},
                     password);
    }
    std::vector<ports::Entry> entries() const
    {
        std::vector<ports::Entry> all;
        auto reader = db::JournalReader::open(folder.filePath(QStringLiteral("journal.db")));
        EXPECT_TRUE(reader);
        (void)reader->each([&](const ports::Entry& entry) -> Expected<void> {
            all.push_back(entry);
            return {};
        });
        return all;
    }
    bool canBeRead(int n) const
    {
        for (const ports::Entry& entry : entries())
            if (entry.caseId == caseNo(n) && entry.kind == QLatin1String("begun"))
                return isPersonal(entry.body["opening"]["visit"]["person"]["id"]);
        return false;
    }
};

TEST_F(ErasingPersons, AreCountedFirstAndNothingIsDone)
{
    ASSERT_EQ(erase({QStringLiteral("--before"), QStringLiteral("2021-07-10")}), 0) << said.toStdString();
    EXPECT_EQ(document, (Json{{"before", "2021-07-10"}, {"cases", 1}, {"visits", 0}, {"erased", false}}));
    EXPECT_TRUE(canBeRead(1));
}

TEST_F(ErasingPersons, AreGoneOnceTheAdministratorHasConfirmedThem)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("papers")));
    const QString paper = folder.filePath(QStringLiteral("papers/0708-0101-0023-7-receipt.pdf"));
    ASSERT_TRUE(writeSmallFile(paper, "a paper"));
    ASSERT_EQ(confirmed("1", "9201", "right"), 0) << said.toStdString();
    EXPECT_EQ(document["erased"], true);
    EXPECT_FALSE(canBeRead(1));
    EXPECT_TRUE(canBeRead(2));
    EXPECT_TRUE(canBeRead(3));
    EXPECT_FALSE(QFile::exists(paper));
    const auto all = entries();
    const auto erased = std::ranges::find(all, QStringLiteral("erased"), &ports::Entry::kind);
    ASSERT_NE(erased, all.end());
    EXPECT_EQ(erased->by, QStringLiteral("9201"));
    EXPECT_EQ(erased->body, (Json{{"ids", {caseNo(1).text.toStdString()}}}));
    ASSERT_EQ(erase({QStringLiteral("--before"), QStringLiteral("2021-07-10")}), 0);
    EXPECT_EQ(document["cases"], 0);
}

// The power went behind the entry: the next call, be it one that counts, takes what still lies there.
TEST_F(ErasingPersons, LeaveNoPaperWhereTheCallBeforeWasCutShort)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("papers")));
    const QString his = folder.filePath(QStringLiteral("papers/0708-0101-0023-7-receipt.pdf")),
                  another = folder.filePath(QStringLiteral("papers/0708-0101-0024-5-receipt.pdf"));
    for (const QString& paper : {his, another}) ASSERT_TRUE(writeSmallFile(paper, "a paper"));
    {
        Parts parts;
        const auto journal = openOrFail(onDisk(folder), parts);
        auto erased = begun(4, 4);
        erased.kind = db::Erased::kind;
        erased.caseId = {};
        erased.body = db::Erased{{caseNo(1).text}}.toJson();
        ASSERT_TRUE(done(journal->append(erased)));
    }
    ASSERT_EQ(erase({QStringLiteral("--before"), QStringLiteral("2021-07-10")}), 0) << said.toStdString();
    EXPECT_EQ(document["cases"], 0);
    EXPECT_FALSE(QFile::exists(his));
    EXPECT_TRUE(QFile::exists(another));
}

TEST_F(ErasingPersons, AreNotGoneByAnyOtherWord)
{
    // A hundred days went by at this desk, whose last entry is its latest day.
    EXPECT_EQ(erase({QStringLiteral("--before"), QStringLiteral("2021-10-01")}), 2) << "fifteen days ago";
    EXPECT_EQ(confirmed("2", "9201", "right"), 1);
    EXPECT_EQ(confirmed("1", "9201", "wrong"), 5);
    EXPECT_EQ(confirmed("1", "9001", "right"), 5) << "a supervisor does not";
    EXPECT_EQ(erase({QStringLiteral("--before"), QStringLiteral("2021-07-10"), QStringLiteral("--confirm"),
                     QStringLiteral("1")}),
              2);
    EXPECT_EQ(erase({QStringLiteral("--before"), QStringLiteral("soon")}), 2);
    EXPECT_TRUE(canBeRead(1));
}

}  // namespace
}  // namespace kapok::cli
