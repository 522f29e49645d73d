#include "base/small_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kapok {
namespace {

constexpr qint64 largest = qint64{16} << 20;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    explicit operator bool() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

std::unexpected<Error> notDone(const QString& path, const QString& what)
{
    return failure(Error::Kind::Unavailable, words("error.small_file", {{"file", path}}), what);
}

QString systemsWord() { return QString::fromLocal8Bit(std::strerror(errno)); }

// Why these bytes are not to be trusted; empty where they are.
QString objection(const struct stat& file)
{
    if (!S_ISREG(file.st_mode)) return QStringLiteral("no plain file");
    if (file.st_uid != ::geteuid() && file.st_uid != 0) return QStringLiteral("the file belongs to another user");
    if (file.st_size > largest) return QStringLiteral("larger than 16 MiB");
    return {};
}

// To the end, and not without one: /dev/zero has none.
Expected<QByteArray> wholeOf(int descriptor, const QString& path, qint64 expected)
{
    QByteArray bytes(std::min(expected, largest) + 1, Qt::Uninitialized);
    for (qint64 have = 0;;) {
        const auto read = ::read(descriptor, bytes.data() + have, std::size_t(bytes.size() - have));
        if (read < 0 && errno == EINTR) continue;
        if (read < 0) return notDone(path, systemsWord());
        have += read;
        if (have > largest) return notDone(path, QStringLiteral("larger than 16 MiB"));
        if (read == 0) {
            bytes.truncate(have);
            return bytes;
        }
        if (have == bytes.size()) bytes.resize(std::min(2 * have + 4096, largest + 1));
    }
}

// A device, a pipe or a link to one: to put a file into its place would take it away from the whole machine.
bool isDevice(const QString& path)
{
    struct stat about{};
    return ::stat(QFile::encodeName(path).constData(), &about) == 0 && !S_ISREG(about.st_mode) &&
           !S_ISDIR(about.st_mode);
}

// How many of them the disk took; all, where nothing went wrong.
qsizetype written(int descriptor, QByteArrayView bytes)
{
    qsizetype count = 0;
    while (count < bytes.size()) {
        const auto more = ::write(descriptor, bytes.data() + count, std::size_t(bytes.size() - count));
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) break;
        count += more;
    }
    return count;
}

// A line that lacks its end alone would become whole with the next one, and its writer was told that it is not there.
// Where another process has added a line meanwhile, that one stays.
void takeBack(int descriptor, off_t before, qsizetype added)
{
    struct stat now{};
    if (::fstat(descriptor, &now) != 0 || now.st_size != before + added) return;
    while (::ftruncate(descriptor, before) != 0 && errno == EINTR) {
    }
}

// A new name is durable when its folder is.
bool syncFolderOf(const QString& path)
{
    const Descriptor folder(
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder && ::fsync(folder.number()) == 0;
}

}  // namespace

Expected<QByteArray> readSmallFile(const QString& path)
{
    auto bytes = readSmallFileIfThere(path);
    if (!bytes) return std::unexpected(bytes.error());
    if (!*bytes) return notDone(path, QStringLiteral("no such file"));
    return std::move(**bytes);
}

Expected<std::optional<QByteArray>> readSmallFileIfThere(const QString& path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file && errno == ENOENT) return std::optional<QByteArray>();
    if (!file) return notDone(path, errno == ELOOP ? QStringLiteral("a link, no file") : systemsWord());
    struct stat about{};
    if (::fstat(file.number(), &about) != 0) return notDone(path, systemsWord());
    if (const QString no = objection(about); !no.isEmpty()) return notDone(path, no);

    auto bytes = wholeOf(file.number(), path, about.st_size);
    if (!bytes) return std::unexpected(bytes.error());
    return std::optional(std::move(*bytes));
}

Expected<QByteArray> readNamedFile(const QString& path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat about{};
    if (!file || ::fstat(file.number(), &about) != 0) return notDone(path, systemsWord());
    if (!S_ISREG(about.st_mode)) return notDone(path, QStringLiteral("no plain file"));
    return wholeOf(file.number(), path, about.st_size);
}

Expected<QByteArray> readStream(const QString& path)
{
    const Descriptor stream(path == QLatin1String("-")
                                ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
                                : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!stream) return notDone(path, systemsWord());
    return wholeOf(stream.number(), path, 0);
}

Expected<void> writeSmallFile(const QString& path, const QByteArray& bytes)
{
    if (isDevice(path)) return notDone(path, QStringLiteral("no plain file"));
    QByteArray beside = QFile::encodeName(path) + ".XXXXXX";
    Descriptor fresh(::mkostemp(beside.data(), O_CLOEXEC));
    if (!fresh) return notDone(path, systemsWord());
    const bool done = written(fresh.number(), bytes) == bytes.size() && ::fchmod(fresh.number(), 0600) == 0 &&
                      ::fsync(fresh.number()) == 0 && fresh.close() &&
                      ::rename(beside.constData(), QFile::encodeName(path).constData()) == 0;
    if (!done) {
        const QString why = systemsWord();
        ::unlink(beside.constData());
        return notDone(path, why);
    }
    if (!syncFolderOf(path)) return notDone(path, systemsWord());
    return {};
}

Expected<void> appendLine(const QString& path, const QByteArray& line)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(),
                                 O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
    struct stat about{};
    if (!file || ::fstat(file.number(), &about) != 0) return notDone(path, systemsWord());
    if (const QString no = objection(about); !no.isEmpty()) return notDone(path, no);
    // In one call, so that the lines of two processes do not mix.
    const QByteArray whole = '\n' + line + '\n';
    const qsizetype added = written(file.number(), whole);
    if (added < whole.size() || ::fsync(file.number()) != 0) {
        const QString why = systemsWord();
        takeBack(file.number(), about.st_size, added);
        return notDone(path, why);
    }
    if (!syncFolderOf(path)) return notDone(path, systemsWord());
    return {};
}

}  // namespace kapok
