#include "bench/keys/key_answer.h"

#include "support/places/places.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <stdexcept>

namespace kapok::bench {
namespace {

// A day that nobody dies in: the workbench says at its end how long each key waited.
constexpr const char* day = "resources/training/first-card.jsonl";
constexpr int patienceMs = 600'000;

QString saidAtTheEndOf(const QString& file)
{
    const QTemporaryDir folder;
    QProcess process;
    process.start(QStringLiteral(KAPOK), {QStringLiteral("--training"), QStringLiteral("--data"),
                                          folder.filePath(QStringLiteral("desk")), QStringLiteral("--play"), file});
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        throw std::runtime_error("the day ends with " + std::to_string(process.exitCode()) + ' ' +
                                 process.readAllStandardOutput().right(200).toStdString());
    return QString::fromUtf8(process.readAllStandardError());
}

}  // namespace

double keyToPaintMilliseconds()
{
    static const QRegularExpression figures(
        QStringLiteral("(\\d+) keys painted after .* ms, ([\\d.]+) ms at the 99th"));
    const auto found = figures.match(saidAtTheEndOf(clonePath(day)));
    constexpr int fewest = 100;  // of which a hundredth can be told
    if (!found.hasMatch() || found.captured(1).toInt() < fewest) throw std::runtime_error("too few keys were painted");
    return found.captured(2).toDouble();
}

}  // namespace kapok::bench
