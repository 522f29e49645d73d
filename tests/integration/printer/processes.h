// Processes of a test's own, ended by their own ids.
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QProcess>
#include <QThread>

#include <memory>

namespace kapok::cardio::testing {

inline constexpr int longestWaitMs = 20000;

template <class Held>
bool waitUntil(Held held)
{
    constexpr int pollMs = 50;
    for (QDeadlineTimer deadline(longestWaitMs); !deadline.hasExpired(); QThread::msleep(pollMs))
        if (held()) return true;
    return false;
}

/// Its exit code; -1: it did not end.
int run(const QString& program, const QStringList& arguments);
/// Null: it did not start.
std::unique_ptr<QProcess> started(const QString& program, const QStringList& arguments);
void end(std::unique_ptr<QProcess>& process);
bool write(const QString& path, const QByteArray& bytes);

}  // namespace kapok::cardio::testing
