// A journal to look at without touching it: a copy, with its log, in a folder that goes away.
#pragma once

#include "base/error.h"
#include "db/sqlite/database.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace kapok::db {

struct Copied {
    using Folder = std::unique_ptr<QTemporaryDir>;
    Folder folder;
    std::optional<Database> database;  ///< nothing: too damaged to be opened, `whyNot` says how
    DbError whyNot;

    /// Unavailable: a workbench has it open, or there is no room for a copy. BadInput: no such file, or
    /// no journal by its header.
    static Expected<Copied> of(const QString& file, const QByteArray& vfs = {});
};

}  // namespace kapok::db
