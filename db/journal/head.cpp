#include "db/journal/head.h"

namespace kapok::db {

DbResult<std::optional<Head>> headIn(Database& database)
{
    // What is no number or no hash is no head, whatever SQLite would read out of it.
    auto rows = database.query("SELECT one, count, hash, (SELECT count(*) FROM head), "
                               "typeof(count) = 'integer' AND typeof(hash) IN ('blob', 'text') FROM head");
    if (!rows) return std::unexpected(rows.error());
    const auto there = rows->next();
    if (!there) return std::unexpected(there.error());
    const bool isOne = *there && rows->number(0) == 1 && rows->number(3) == 1 && rows->number(4) == 1;
    return isOne ? std::optional(Head{rows->number(1), rows->bytes(2)}) : std::nullopt;
}

}  // namespace kapok::db
