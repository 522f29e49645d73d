#include "db/sqlite/vfs_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <vector>

#include <sys/stat.h>

namespace kapok::db {
namespace {

sqlite3_vfs* named(const QByteArray& vfs) { return sqlite3_vfs_find(vfs.isEmpty() ? nullptr : vfs.constData()); }

// The VFS wants full names, and keeps the pointer while the file is open.
QByteArray fullName(const QString& file, const QByteArray& vfs)
{
    return (vfs.isEmpty() ? QDir().absoluteFilePath(file) : file).toUtf8();
}

// The system would wait for ever for who writes into a pipe.
bool isWaitedFor(const QString& file)
{
    struct stat about{};
    return ::stat(QDir().absoluteFilePath(file).toUtf8().constData(), &about) == 0 && !S_ISREG(about.st_mode) &&
           !S_ISDIR(about.st_mode);
}

class OpenFile {
public:
    OpenFile(const QString& file, const QByteArray& vfs, int flags)
        : code(SQLITE_CANTOPEN),
          m_name(fullName(file, vfs)),
          m_vfs(named(vfs)),
          m_memory(m_vfs ? std::size_t(m_vfs->szOsFile) : 0)
    {
        // SQLite reads a name's parameters behind its end; a second zero says that there are none.
        m_name.append('\0').append('\0');
        if (vfs.isEmpty() && isWaitedFor(file)) return;
        code = m_vfs ? m_vfs->xOpen(m_vfs, m_name.constData(), handle(), flags, nullptr) : SQLITE_NOTFOUND;
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile()
    {
        if (!m_memory.empty() && handle()->pMethods) handle()->pMethods->xClose(handle());
    }
    sqlite3_file* handle() { return reinterpret_cast<sqlite3_file*>(m_memory.data()); }
    const sqlite3_io_methods* operator->() { return handle()->pMethods; }
    int code;

private:
    QByteArray m_name;
    sqlite3_vfs* m_vfs;
    std::vector<char> m_memory;
};

DbError failed(int code) { return {code, QString::fromUtf8(sqlite3_errstr(code))}; }

DbResult<void> copyBytes(OpenFile& from, OpenFile& to)
{
    constexpr int part = 1 << 16;  // SQLite's unix VFS never writes more than 128 KiB at once
    sqlite3_int64 size = 0;
    int code = from->xFileSize(from.handle(), &size);
    QByteArray bytes;
    for (sqlite3_int64 at = 0; code == SQLITE_OK && at < size; at += part) {
        bytes.resize(int(std::min<sqlite3_int64>(part, size - at)));
        code = from->xRead(from.handle(), bytes.data(), int(bytes.size()), at);
        if (code == SQLITE_OK) code = to->xWrite(to.handle(), bytes.constData(), int(bytes.size()), at);
    }
    if (code != SQLITE_OK) return std::unexpected(failed(code));
    return {};
}

}  // namespace

bool fileExists(const QString& file, const QByteArray& vfs)
{
    int there = 0;
    sqlite3_vfs* const disk = named(vfs);
    return disk && disk->xAccess(disk, fullName(file, vfs).constData(), SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK &&
           there;
}

std::optional<qint64> fileSize(const QString& file, const QByteArray& vfs)
{
    if (!fileExists(file, vfs)) return {};
    OpenFile open(file, vfs, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB);
    sqlite3_int64 size = 0;
    if (open.code != SQLITE_OK || open->xFileSize(open.handle(), &size) != SQLITE_OK) return {};
    return size;
}

std::optional<QByteArray> readFile(const QString& file, const QByteArray& vfs, int most)
{
    const auto size = fileSize(file, vfs);
    if (!size) return {};
    OpenFile open(file, vfs, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB);
    if (open.code != SQLITE_OK) return {};
    QByteArray bytes(int(std::min<qint64>(*size, most)), '\0');
    if (open->xRead(open.handle(), bytes.data(), int(bytes.size()), 0) != SQLITE_OK) return {};
    return bytes;
}

bool isPlain(const QString& file, const QByteArray& vfs)
{
    return !vfs.isEmpty() || std::ranges::none_of(std::array{"", "-wal", "-journal"}, [&](const char* part) {
        return isWaitedFor(file + QLatin1String(part));
    });
}

bool hasLog(const QString& file, const QByteArray& vfs)
{
    return fileExists(file + QStringLiteral("-wal"), vfs) || fileExists(file + QStringLiteral("-journal"), vfs);
}

DbResult<void> copyDatabase(const QString& file, const QByteArray& vfs, const QString& folder)
{
    const QString target = folder + QLatin1Char('/') + QFileInfo(file).fileName();
    DbResult<void> copied{};
    for (const char* part : {"", "-wal", "-journal"}) {
        const QString name = file + QLatin1String(part);
        if (!copied || (*part && !fileExists(name, vfs))) continue;
        // All of them as databases: what a VFS does for a log of its own is not wanted here.
        OpenFile from(name, vfs, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB);
        OpenFile to(target + QLatin1String(part), {}, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_DB);
        if (from.code != SQLITE_OK) copied = std::unexpected(failed(from.code));
        else if (to.code != SQLITE_OK) copied = std::unexpected(failed(to.code));
        else copied = copyBytes(from, to);
    }
    return copied;
}

class ReadLock::Held {
public:
    Held(const QString& file, const QByteArray& vfs) : m_file(file, vfs, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB)
    {
        code = m_file.code == SQLITE_OK ? m_file->xLock(m_file.handle(), SQLITE_LOCK_SHARED) : m_file.code;
    }
    ~Held()
    {
        if (code == SQLITE_OK) m_file->xUnlock(m_file.handle(), SQLITE_LOCK_NONE);
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    int code;

private:
    OpenFile m_file;
};

ReadLock::ReadLock(std::unique_ptr<Held> held) : m_held(std::move(held)) {}
ReadLock::ReadLock(ReadLock&&) noexcept = default;
ReadLock& ReadLock::operator=(ReadLock&&) noexcept = default;
ReadLock::~ReadLock() = default;

DbResult<ReadLock> ReadLock::of(const QString& file, const QByteArray& vfs)
{
    auto held = std::make_unique<Held>(file, vfs);
    if (held->code != SQLITE_OK) return std::unexpected(failed(held->code));
    return ReadLock(std::move(held));
}

DbResult<void> writeFile(const QString& file, const QByteArray& vfs, const QByteArray& bytes)
{
    removeFile(file, vfs);
    // As a super-journal, because of such a file the unix VFS syncs the directory entry too.
    OpenFile open(file, vfs, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_SUPER_JOURNAL);
    if (open.code != SQLITE_OK) return std::unexpected(failed(open.code));
    keepToOwner(file, vfs);
    if (const int code = open->xWrite(open.handle(), bytes.constData(), int(bytes.size()), 0); code != SQLITE_OK)
        return std::unexpected(failed(code));
    if (const int code = open->xSync(open.handle(), SQLITE_SYNC_NORMAL); code != SQLITE_OK)
        return std::unexpected(failed(code));
    return {};
}

void removeFile(const QString& file, const QByteArray& vfs)
{
    sqlite3_vfs* const disk = named(vfs);
    if (disk) disk->xDelete(disk, fullName(file, vfs).constData(), 1);
}

void keepToOwner(const QString& file, const QByteArray& vfs)
{
    if (vfs.isEmpty()) QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

}  // namespace kapok::db
