// A journal to look at without touching it.
//
// One that was closed in peace is read where it lies, under a shared lock and without a log, a shadow
// or a byte written beside it. One with a log must be mended before it can be read: that happens to a
// copy, in a folder that goes away.
#pragma once

#include "base/error.h"
#include "db/sqlite/vfs_file.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace kapok::db {

/// Opens where it lies what was closed in peace, and otherwise a copy of it in `folder`, which is made then and must
/// outlive it. Only to be read.
DbResult<Database> openUntouched(const QString& file, const QByteArray& vfs, std::unique_ptr<QTemporaryDir>& folder);

struct Untouched {
    using Folder = std::unique_ptr<QTemporaryDir>;
    std::optional<ReadLock> lock;
    Folder folder;                     ///< of a copy
    std::optional<Database> database;  ///< nothing: too damaged to be opened, `whyNot` says how
    DbError whyNot;

    /// Unavailable: a workbench has it open, or there is no room for a copy. BadInput: no such file, or
    /// no journal by its header.
    static Expected<Untouched> of(const QString& file, const QByteArray& vfs = {});
};

}  // namespace kapok::db
