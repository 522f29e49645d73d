#include "db/journal/head.h"

namespace kapok::db {

DbResult<std::optional<Head>> headIn(Database& database)
{
    auto rows = database.query("SELECT one, count, hash, (SELECT count(*) FROM head) FROM head");
    if (!rows) return std::unexpected(rows.error());
    const auto there = rows->next();
    if (!there) return std::unexpected(there.error());
    const bool isOne = *there && rows->number(0) == 1 && rows->number(3) == 1;
    return isOne ? std::optional(Head{rows->number(1), rows->bytes(2)}) : std::nullopt;
}

}  // namespace kapok::db
