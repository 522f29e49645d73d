// The rows of one desk on SQLite: what stands behind ports::Rows. A worker of its own owns the file, so that no
// entry of the journal waits for a list.
#pragma once

#include "db/journal/place.h"
#include "ports/rows.h"
#include "ports/scheduler.h"

namespace kapok::db {

class RowFile;

class SqliteRows final : public ports::Rows {
public:
    /// Opens views.db, or begins it anew where it is missing, damaged or of other tables: the worker's first job.
    SqliteRows(const JournalPlace& place, std::vector<ports::Table> tables, ports::Scheduler& scheduler);
    ~SqliteRows() override;

    Task<Expected<void>> put(QString table, std::vector<ports::Row> rows, ports::Stand stand) override;
    Task<Expected<ports::FoundRows>> find(QString table, ports::Query query) override;
    Task<Expected<ports::Count>> count(QString table, std::vector<ports::Where> where) override;
    Task<Expected<ports::Stand>> stand() override;
    Task<Expected<void>> rebuild() override;

private:
    std::unique_ptr<RowFile> m_file;
    std::unique_ptr<ports::Worker> m_worker;  // ends before what it works on
};

}  // namespace kapok::db
