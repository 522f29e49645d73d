// Small whole files through SQLite's VFS: the same injected disk, and no close() of our own that
// would drop the locks of a database that is open (pitfalls.md P4).
#pragma once

#include "db/sqlite/database.h"

#include <optional>

namespace kapok::db {

/// Whether a file with at least one byte is there.
bool fileExists(const QString& file, const QByteArray& vfs);
/// In bytes; nothing where there is no such file.
std::optional<qint64> fileSize(const QString& file, const QByteArray& vfs);
/// Up to `most` bytes from its beginning; nothing where there is no such file.
std::optional<QByteArray> readFile(const QString& file, const QByteArray& vfs, int most);
/// No pipe and no device stands in the place of the database, its log or its rollback journal: the system's VFS would
/// wait there for ever.
bool isPlain(const QString& file, const QByteArray& vfs);
/// Whether a log or rollback journal lies beside a database: then only SQLite can tell what is in it.
bool hasLog(const QString& file, const QByteArray& vfs);
/// Copies a database with its log into `folder`, on the system's disk, under the same name; the source
/// is only read. Hold a ReadLock meanwhile.
DbResult<void> copyDatabase(const QString& file, const QByteArray& vfs, const QString& folder);
/// A shared lock on a database while it lives: nobody opens it as a workbench does, nothing is written.
/// Busy where somebody has it open so.
class ReadLock {
public:
    static DbResult<ReadLock> of(const QString& file, const QByteArray& vfs);
    ReadLock(ReadLock&&) noexcept;
    ReadLock& operator=(ReadLock&&) noexcept;
    ~ReadLock();

private:
    class Held;
    explicit ReadLock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> m_held;
};
/// Durable, with its directory entry, when it returns.
DbResult<void> writeFile(const QString& file, const QByteArray& vfs, const QByteArray& bytes);
/// Where it is not there, nothing happens.
void removeFile(const QString& file, const QByteArray& vfs);
/// Read and write for the owner only, where the system's disk is used.
void keepToOwner(const QString& file, const QByteArray& vfs);

}  // namespace kapok::db
