// `kapokctl desk init` that the power cuts between its renames: the folder is whole then, or the next call finds it as it
// was before.
#include "cli/desk_site.h"

#include "base/small_file.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::cli {
namespace {

// In the order in which they are moved.
const QStringList made{QStringLiteral("seal.key"), QStringLiteral("desk.key"), QStringLiteral("vault.db"),
                       QStringLiteral("journal.db"), QStringLiteral("staff.json")};

struct Cut {};

struct DeskInit : testing::Test {
    QTemporaryDir folder;

    void write(const QString& name, const QByteArray& bytes)
    {
        ASSERT_TRUE(writeSmallFile(folder.filePath(name), bytes));
    }
    QStringList there() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
    /// Makes a desk; the power goes behind so many renames.
    void makeUntil(int renames)
    {
        auto site = std::make_unique<DeskSite>(folder.path());
        ASSERT_TRUE(site->open());
        for (const QString& name : made)
            if (!QFileInfo::exists(site->path() + u'/' + name))
                ASSERT_TRUE(writeSmallFile(site->path() + u'/' + name, "made: " + name.toLatin1()));
        int moved = 0;
        try {
            const auto finished = site->finish("the desk", [&] {
                if (++moved == renames) throw Cut();
            });
            ASSERT_TRUE(finished);
        } catch (const Cut&) {
            (void)site.release();  // whoever is cut off tidies nothing up
        }
    }
    bool takenBack() { return DeskSite::takeBack(folder.path()).has_value(); }
};

TEST_F(DeskInit, IsTakenBackWhereverItWasCut)
{
    for (int renames = 1; renames <= int(made.size()); ++renames) {
        ASSERT_NO_FATAL_FAILURE(makeUntil(renames));
        ASSERT_EQ(there().size(), renames);
        ASSERT_TRUE(takenBack());
        EXPECT_EQ(there(), QStringList()) << "behind rename " << renames;
    }
    ASSERT_NO_FATAL_FAILURE(makeUntil(0));
    const QStringList whole = there();
    EXPECT_EQ(whole.size(), made.size() + 1);
    ASSERT_TRUE(takenBack());
    EXPECT_EQ(there(), whole);
}

// The configuration may be the desk.json that lies there, and the bank's keys stay what they were.
TEST_F(DeskInit, TakesBackNothingThatItHasNotBrought)
{
    for (int renames = 1; renames < int(made.size()) - 1; ++renames) {  // seal.key is not moved
        write(QStringLiteral("desk.json"), "the desk");
        write(QStringLiteral("seal.key"), "the bank's");
        ASSERT_NO_FATAL_FAILURE(makeUntil(renames));
        ASSERT_TRUE(takenBack());
        EXPECT_EQ(there(), (QStringList{QStringLiteral("desk.json"), QStringLiteral("seal.key")}));
        EXPECT_EQ(readSmallFile(folder.filePath(QStringLiteral("seal.key"))), QByteArray("the bank's"));
    }
}

// All had been moved, and desk.json lay there: that is a desk, though its site stands still.
TEST_F(DeskInit, LeavesAWholeDeskAlone)
{
    write(QStringLiteral("desk.json"), "the desk");
    ASSERT_NO_FATAL_FAILURE(makeUntil(int(made.size())));
    const QStringList whole = there();
    ASSERT_TRUE(takenBack());
    EXPECT_EQ(there(), whole);
}

TEST_F(DeskInit, LeavesAloneWhatSomebodyHasWorkedWith)
{
    ASSERT_NO_FATAL_FAILURE(makeUntil(4));
    write(QStringLiteral("journal.db"), "made: journal.db, and an entry");
    const QStringList before = there();
    ASSERT_TRUE(takenBack());
    EXPECT_EQ(there(), before);
}

TEST_F(DeskInit, TakesBackTheRestWhereItWasCutTakingBack)
{
    ASSERT_NO_FATAL_FAILURE(makeUntil(4));
    ASSERT_TRUE(QFile::remove(folder.filePath(QStringLiteral("desk.key"))));
    ASSERT_TRUE(takenBack());
    EXPECT_EQ(there(), QStringList());
}

}  // namespace
}  // namespace kapok::cli
