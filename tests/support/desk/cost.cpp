#include "support/desk/cost.h"

#include <sqlite3.h>

#include <string_view>

namespace kapok::test {
namespace {

Cost counted;

int note(unsigned what, void*, void* of, void*)
{
    auto* statement = static_cast<sqlite3_stmt*>(of);
    if (what == SQLITE_TRACE_STMT) ++counted.statements;
    if (what == SQLITE_TRACE_PROFILE)
        counted.scanned += sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
    if (what == SQLITE_TRACE_ROW) {
        ++counted.rows;
        const char* const sql = sqlite3_sql(statement);  // SQLite's own have none
        if (sql && std::string_view(sql).find("FROM entry") != std::string_view::npos) ++counted.entries;
    }
    return 0;
}

int watch(sqlite3* database, char**, const sqlite3_api_routines*)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE | SQLITE_TRACE_ROW, note, nullptr);
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Cost& cost)
{
    return out << cost.statements << " statements, " << cost.rows << " rows, " << cost.scanned << " scanned, "
               << cost.entries << " entries";
}

using Entry = void (*)();

CountedDatabases::CountedDatabases() { sqlite3_auto_extension(reinterpret_cast<Entry>(watch)); }
CountedDatabases::~CountedDatabases() { sqlite3_cancel_auto_extension(reinterpret_cast<Entry>(watch)); }

Cost costOf(const std::function<void()>& act)
{
    counted = {};
    act();
    return counted;
}

}  // namespace kapok::test
