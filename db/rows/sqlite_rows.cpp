#include "db/rows/sqlite_rows.h"

#include "db/rows/row_file.h"

namespace kapok::db {

using namespace ports;

SqliteRows::SqliteRows(const JournalPlace& place, std::vector<Table> tables, Scheduler& scheduler)
    : m_worker(scheduler.worker("rows"))
{
    m_worker->post([this, place, tables = std::move(tables)] {
        m_file = std::make_unique<RowFile>(RowFile::open(place, tables));
    });
}

SqliteRows::~SqliteRows() = default;

Task<Expected<void>> SqliteRows::put(QString table, std::vector<Row> rows, Stand stand)
{
    auto job = [this, table, rows = std::move(rows), stand] { return m_file->put(table, rows, stand); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<FoundRows>> SqliteRows::find(QString table, Query query)
{
    auto job = [this, table, query = std::move(query)] { return m_file->find(table, query); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<Count>> SqliteRows::count(QString table, std::vector<Where> where)
{
    auto job = [this, table, where = std::move(where)] { return m_file->count(table, where); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<Stand>> SqliteRows::stand()
{
    auto job = [this]() -> Expected<Stand> { return m_file->stand(); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<void>> SqliteRows::rebuild()
{
    auto job = [this]() -> Expected<void> {
        m_file->rebuild();
        return {};
    };
    co_return co_await on(*m_worker, std::move(job));
}

}  // namespace kapok::db
