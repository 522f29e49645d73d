// What a journal keeps of each entry, and of the last one.
#pragma once

#include "db/sqlite/database.h"

#include <optional>

namespace kapok::db {

/// Count and hash of the last entry, kept in the same transaction as each.
struct Head {
    qint64 count = 0;
    QByteArray hash;
    bool operator==(const Head&) const = default;
};

/// The head as it stands in the file. Nothing: it is not there, or there is more than one.
DbResult<std::optional<Head>> headIn(Database& database);

struct KeptRow {
    qint64 seq = 0;
    QByteArray bytes, hash;
};

}  // namespace kapok::db
