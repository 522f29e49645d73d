// contract.md §3: `kapokctl province sync`, on a folder that a desk has left behind with its line down.
#include "left_desk.h"

namespace kapok::test {
namespace {

using Sync = DeskThatWasLeft;
using Said = SaidOutside;

Said sync(const QString& folder)
{
    return called("kapokctl", {QStringLiteral("province"), QStringLiteral("sync"), QStringLiteral("--data"), folder});
}

// B1: what waited is sent once, however often one gets in step.
TEST_F(Sync, SendsWhatWaitedOnceAndSaysWhat)
{
    const Said first = sync(deskFolder.path());
    ASSERT_EQ(first.exit, 0) << first.error.toStdString();
    ASSERT_EQ(first.document["settled"].size(), 1u) << first.document.dump();
    EXPECT_EQ(first.document["settled"][0]["field"], "order");
    EXPECT_EQ(first.document["province"]["reachable"], true);
    const Json effects = parties->effects();
    ASSERT_EQ(effects[0]["operation"], first.document["settled"][0]["operation"]);
    const Said second = sync(deskFolder.path());
    EXPECT_EQ(second.exit, 0);
    EXPECT_EQ(second.document["settled"].size(), 0u);
    EXPECT_EQ(parties->effects(), effects);
}

// Nothing is opened or written where nobody answers; the document says who is away.
TEST_F(Sync, WithTheLineDownSaysWhoIsAwayAndLosesNothing)
{
    gates(line::Gate::Down);
    const Said away = sync(deskFolder.path());
    EXPECT_EQ(away.exit, 3);
    EXPECT_EQ(away.document["province"]["reachable"], false);
    EXPECT_FALSE(away.document.contains("settled"));
    EXPECT_EQ(parties->effects().size(), 0u);
    gates(line::Gate::Up);
    EXPECT_EQ(sync(deskFolder.path()).document["settled"].size(), 1u);
}

// A12: never two on one desk's data.
TEST_F(Sync, LeavesADeskThatIsOpenAlone)
{
    Outside outside{World()};
    const Life open(outside, deskFolder.path(), 8);
    const Said said = sync(deskFolder.path());
    EXPECT_EQ(said.exit, 3);
    EXPECT_NE(said.error, QString());
    EXPECT_EQ(parties->effects().size(), 0u);
}

// The clock of training runs in its workbench only: entries under the clock of the wall would lie.
TEST_F(Sync, LeavesATrainingFolderToItsWorkbench)
{
    const QDir data(deskFolder.path());
    ASSERT_TRUE(data.mkdir(QStringLiteral("training")));
    // The journal of this desk is a real one's and would not open here at all; nothing may tell that it was lost.
    for (const QString& file : data.entryList({QStringLiteral("*.db*"), QStringLiteral("desk.key")}, QDir::Files))
        ASSERT_TRUE(QFile::remove(data.filePath(file)));
    const Said said = sync(deskFolder.path());
    EXPECT_EQ(said.exit, 1);
    EXPECT_NE(said.error, QString());
    EXPECT_EQ(parties->effects().size(), 0u);
}

}  // namespace
}  // namespace kapok::test
