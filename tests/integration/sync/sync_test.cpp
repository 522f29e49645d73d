// contract.md §3: `kapokctl province sync`, on a folder that a desk has left behind with its line down.
#include "support/desk/practice_ways.h"
#include "support/places/places.h"
#include "training/reference_parties.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace kapok::test {
namespace {

int argumentCount = 1;
char name[] = "test_integration_sync";
char* arguments[] = {name, nullptr};
QCoreApplication application(argumentCount, arguments);

struct Said {
    int exit = -1;
    Json document;
    QString error;
};

Said sync(const QString& folder)
{
    QProcess process;
    QEventLoop loop;  // the parties answer from this process
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start(programPath("kapokctl"),
                  {QStringLiteral("province"), QStringLiteral("sync"), QStringLiteral("--data"), folder});
    loop.exec();
    Said said{.exit = process.exitCode(), .error = QString::fromUtf8(process.readAllStandardError())};
    if (const auto json = parseStrict(process.readAllStandardOutput())) said.document = *json;
    return said;
}

// An application taken while nobody could be reached; its desk is closed again.
void leaveAnApplication(const QString& folder)
{
    const Script script = ordinaryWayOf(domain::Business::Apply, World());
    Outside outside(preparedFor(script, World()));
    outside.world.to(line::PartyName::Province).gate = outside.world.to(line::PartyName::Bank).gate = line::Gate::Down;
    Life life(outside, folder, 7);
    auto standing = done(life.runner().begin(script.business, life.visitOf(script.person), std::nullopt, byTeller()));
    while (standing && standing->step.kind == workflows::StepKind::Ask) {
        const auto told = script.answers.find(standing->step.fills);
        const Json answer = told == script.answers.end() ? standing->step.outcomes.front() : told->second;
        standing = done(life.runner().answer(standing->id, standing->step.fills, answer, byTeller()));
    }
    ASSERT_TRUE(standing);
    ASSERT_EQ(standing->state, desk::StateWord::Recorded);
}

struct Sync : testing::Test {
    QTemporaryDir deskFolder, provinceFolder;
    World world;
    std::unique_ptr<training::ReferenceParties> parties;

    void SetUp() override
    {
        auto opened = training::ReferenceParties::open(provinceFolder.path(), {{world.province}, {world.bank}}, [this] {
            return world.bank.changedStates();
        });
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        parties = std::move(*opened);
        ASSERT_TRUE(parties->listen(0));
        line::DeskFile desk = parties->deskFile();
        desk.authority = parties->authorityFile();
        desk.certificate = parties->deskCertificateFile();
        desk.key = parties->deskKeyFile();
        ASSERT_TRUE(line::writeDeskFile(deskFolder.filePath(QStringLiteral("desk.json")), desk));
        leaveAnApplication(deskFolder.path());
    }
    void gates(line::Gate gate)
    {
        parties->server(line::PartyName::Province).setGate(gate);
        parties->server(line::PartyName::Bank).setGate(gate);
    }
};

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
