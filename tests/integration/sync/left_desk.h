// A desk folder that was left with its line down, and the parties that it calls, in this process.
#pragma once

#include "support/desk/practice_ways.h"
#include "support/places/places.h"
#include "training/reference_parties.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace kapok::test {

struct SaidOutside {
    int exit = -1;
    Json document;
    QString error;
};

inline void beginApplication()
{
    static int count = 1;
    static char name[] = "test_integration_sync";
    static char* names[] = {name, nullptr};
    static const QCoreApplication application(count, names);
}

/// Runs a program of the house; the parties answer from this process meanwhile.
inline SaidOutside called(const char* program, const QStringList& arguments)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start(programPath(program), arguments);
    loop.exec();
    SaidOutside said{.exit = process.exitCode(), .error = QString::fromUtf8(process.readAllStandardError())};
    if (const auto json = parseStrict(process.readAllStandardOutput())) said.document = *json;
    return said;
}

// An application taken while nobody could be reached; its desk is closed again.
inline void leaveAnApplication(const QString& folder, quint64 seed = 7)
{
    const Script script = ordinaryWayOf(domain::Business::Apply, World());
    Outside outside(preparedFor(script, World()));
    outside.world.to(line::PartyName::Province).gate = outside.world.to(line::PartyName::Bank).gate = line::Gate::Down;
    Life life(outside, folder, seed);
    auto standing = done(life.runner().begin(script.business, life.visitOf(script.person), std::nullopt, byTeller()));
    while (standing && standing->step.kind == workflows::StepKind::Ask) {
        const auto told = script.answers.find(standing->step.fills);
        const Json answer = told == script.answers.end() ? standing->step.outcomes.front() : told->second;
        standing = done(life.runner().answer(standing->id, standing->step.fills, answer, byTeller()));
    }
    ASSERT_TRUE(standing);
    ASSERT_EQ(standing->state, desk::StateWord::Recorded);
}

struct DeskThatWasLeft : testing::Test {
    QTemporaryDir deskFolder, provinceFolder;
    World world;
    std::unique_ptr<training::ReferenceParties> parties;

    void SetUp() override
    {
        beginApplication();
        startParties();
        leaveAnApplication(deskFolder.path());
    }
    /// As they stand in their files, and where the desk finds them.
    void startParties()
    {
        parties.reset();
        world = World();
        auto opened = training::ReferenceParties::open(provinceFolder.path(), {{world.province}, {world.bank}},
                                                       [this] { return world.bank.changedStates(); });
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        parties = std::move(*opened);
        ASSERT_TRUE(parties->listen(0));
        line::DeskFile desk = parties->deskFile();
        desk.authority = parties->authorityFile();
        desk.certificate = parties->deskCertificateFile();
        desk.key = parties->deskKeyFile();
        ASSERT_TRUE(line::writeDeskFile(deskFolder.filePath(QStringLiteral("desk.json")), desk));
    }
    void gates(line::Gate gate)
    {
        parties->server(line::PartyName::Province).setGate(gate);
        parties->server(line::PartyName::Bank).setGate(gate);
    }
};

}  // namespace kapok::test
