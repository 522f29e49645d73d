// Small whole files through SQLite's VFS: the same injected disk, and no close() of our own that
// would drop the locks of a database that is open (pitfalls.md P4).
#pragma once

#include "db/sqlite/database.h"

#include <optional>

namespace kapok::db {

/// Whether a file with at least one byte is there.
bool fileExists(const QString& file, const QByteArray& vfs);
/// Up to `most` bytes from its beginning; nothing where there is no such file.
std::optional<QByteArray> readFile(const QString& file, const QByteArray& vfs, int most);
/// Whether a log or rollback journal lies beside a database: then only SQLite can tell what is in it.
bool hasLog(const QString& file, const QByteArray& vfs);
/// Copies a database with its log into `folder`, on the system's disk, under the same name, while a
/// shared lock is held. Busy where somebody has it open as a workbench does; the source is only read.
DbResult<void> copyDatabase(const QString& file, const QByteArray& vfs, const QString& folder);
/// Durable, with its directory entry, when it returns.
DbResult<void> writeFile(const QString& file, const QByteArray& vfs, const QByteArray& bytes);
/// Where it is not there, nothing happens.
void removeFile(const QString& file, const QByteArray& vfs);
/// Read and write for the owner only, where the system's disk is used.
void keepToOwner(const QString& file, const QByteArray& vfs);

}  // namespace kapok::db
