#include "processes.h"

#include <QFile>

namespace kapok::cardio::testing {

int run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(longestWaitMs) ? process.exitCode() : -1;
}

std::unique_ptr<QProcess> started(const QString& program, const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->start(program, arguments);
    return process->waitForStarted() ? std::move(process) : nullptr;
}

void end(std::unique_ptr<QProcess>& process)
{
    if (!process) return;
    process->terminate();
    if (!process->waitForFinished(5000)) process->kill();
    process->waitForFinished();
    process.reset();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace kapok::cardio::testing
