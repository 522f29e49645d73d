#include "training/file_lock.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kapok::training {

// No lock of fcntl: that one is lost where another part of the process closes the file.
Expected<std::unique_ptr<FileLock>> FileLock::tryTake(const QString& file)
{
    const auto unavailable = [&] {
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", file}}),
                       QString::fromLocal8Bit(std::strerror(errno)));
    };
    const int opened = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (opened < 0) return unavailable();
    if (::flock(opened, LOCK_EX | LOCK_NB) == 0) return std::unique_ptr<FileLock>(new FileLock(opened));
    const bool isTaken = errno == EWOULDBLOCK;
    const auto why = unavailable();
    ::close(opened);
    if (isTaken) return nullptr;
    return why;
}

FileLock::~FileLock() { ::close(m_file); }

}  // namespace kapok::training
