#include "bench/keys/played.h"

#include <QProcess>
#include <QTemporaryDir>

#include <stdexcept>

namespace kapok::bench {

QString saidAtTheEndOf(const QString& file)
{
    constexpr int patienceMs = 600'000;
    const QTemporaryDir folder;
    QProcess process;
    process.start(QStringLiteral(KAPOK), {QStringLiteral("--training"), QStringLiteral("--data"),
                                          folder.filePath(QStringLiteral("desk")), QStringLiteral("--play"), file});
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        throw std::runtime_error("the day ends with " + std::to_string(process.exitCode()) + ' ' +
                                 process.readAllStandardOutput().right(200).toStdString());
    return QString::fromUtf8(process.readAllStandardError());
}

}  // namespace kapok::bench
