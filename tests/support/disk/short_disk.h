// A disk that is full at a byte of one's choice: no file grows beyond it, as RLIMIT_FSIZE has it, and whoever writes
// further is told so by the system.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

#include <csignal>
#include <map>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kapok::test {

/// What becomes of the world in here is gone with the process. True where `inChild` said so.
template <class Act>
bool inAProcessOfItsOwn(const Act& inChild)
{
    const pid_t child = ::fork();
    if (child == 0) ::_exit(inChild() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The same, on a disk that takes so many bytes of a file and no more.
template <class Act>
bool onADiskThatTakes(qint64 bytes, const Act& inChild)
{
    return inAProcessOfItsOwn([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{rlim_t(bytes), rlim_t(bytes)};
        return ::setrlimit(RLIMIT_FSIZE, &most) == 0 && inChild();
    });
}

/// Every file of a folder, hidden ones too, by its name.
inline std::map<QString, QByteArray> filesIn(const QString& folder)
{
    std::map<QString, QByteArray> all;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files | QDir::System | QDir::Hidden)) {
        QFile file(dir.filePath(name));
        all[name] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
    }
    return all;
}

}  // namespace kapok::test
