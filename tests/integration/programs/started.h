// A program of the house, started by a shell as anybody would.
#pragma once

#include <QProcess>
#include <QString>

#include <gtest/gtest.h>

#include "support/places/places.h"

namespace kapok::programs {

struct Ended {
    int code = -1;
    std::string out, err;
};

/// Runs `line` in a shell where $kapok, $kapokctl, $province and $card are the programs and $dir is `folder`.
/// 124: it had not ended after 60 s.
inline Ended shell(const QString& line, const QString& folder)
{
    const QString bin = programPath();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    // What is said is compared in English; without asking it is Chinese.
    for (const auto& [name, program] : {std::pair{"kapok", "kapok"},
                                        {"kapokctl", "kapokctl"},
                                        {"province", "kapok-province"},
                                        {"card", "kapok-card"}})
        environment.insert(QLatin1String(name), bin + QLatin1String(program) + QStringLiteral(" --lang en"));
    environment.insert(QStringLiteral("dir"), folder);
    environment.insert(QStringLiteral("resources"), clonePath("resources"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("timeout"), {QStringLiteral("60"), QStringLiteral("sh"), QStringLiteral("-c"), line});
    EXPECT_TRUE(process.waitForFinished(70'000)) << line.toStdString();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput().toStdString(), process.readAllStandardError().toStdString()};
}

}  // namespace kapok::programs
