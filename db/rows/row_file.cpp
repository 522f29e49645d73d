#include "db/rows/row_file.h"

#include "db/journal/failures.h"
#include "db/rows/sql.h"
#include "db/schema/schema.h"
#include "db/sqlite/vfs_file.h"

#include <algorithm>
#include <new>

namespace kapok::db {
namespace {

using ports::Column;

const char* const standTable =
    "CREATE TABLE stand(one INTEGER PRIMARY KEY CHECK(one = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL,"
    " since INTEGER NOT NULL, tables TEXT NOT NULL) STRICT;";

ports::Cell cellOf(const Rows& row, int at, Column::Type type)
{
    if (row.isNull(at)) return std::monostate{};
    switch (type) {
    case Column::Type::Number: return row.number(at);
    case Column::Type::Text: return row.text(at);
    case Column::Type::Bytes: return row.bytes(at);
    }
    return std::monostate{};
}

bool fits(const ports::Cell& cell, Column::Type type)
{
    switch (type) {
    case Column::Type::Number:
        return !std::holds_alternative<QString>(cell) && !std::holds_alternative<QByteArray>(cell);
    case Column::Type::Text: return !std::holds_alternative<qint64>(cell) && !std::holds_alternative<QByteArray>(cell);
    case Column::Type::Bytes: return !std::holds_alternative<qint64>(cell) && !std::holds_alternative<QString>(cell);
    }
    return false;
}

}  // namespace

RowFile::RowFile(JournalPlace place, std::vector<ports::Table> tables)
    : m_place(std::move(place)), m_tables(std::move(tables)), m_schema(createdBy(m_tables))
{
}

RowFile RowFile::open(const JournalPlace& place, std::vector<ports::Table> tables)
{
    RowFile file(place, std::move(tables));
    if (!file.openFile()) file.rebuild();
    return file;
}

// True where the file is whole, and its tables are these.
bool RowFile::openFile()
{
    const QString file = m_place.file(schema::viewsFile);
    if (!fileExists(file, m_place.vfs)) return false;
    auto database = Database::open(file, Database::Mode::ReadWrite, m_place.vfs);
    if (!database) return false;
    m_database.emplace(std::move(*database));
    const auto kind = schema::kindOf(*m_database, schema::viewsMark);
    if (!kind || *kind != schema::Kind::Known || !settle(*m_database, Durability::Rebuilt)) return false;
    {
        auto check = m_database->query("PRAGMA quick_check(1)");
        if (!check || !check->next().value_or(false) || check->text(0) != QLatin1String("ok")) return false;
    }
    auto stand = m_database->query("SELECT seq, hash, since, tables FROM stand");
    if (!stand || !stand->next().value_or(false)) return false;
    if (stand->text(3).toStdString() != m_schema) return false;
    m_stand = {stand->number(0), stand->bytes(1), stand->number(2)};
    m_database->letCheckpointOnClose(true);
    return true;
}

void RowFile::rebuild()
{
    m_database.reset();
    if (!m_inMemory) remove(m_place);
    if (m_inMemory || !make(m_place.file(schema::viewsFile))) startInMemory();
}

void RowFile::remove(const JournalPlace& place)
{
    const QString file = place.file(schema::viewsFile);
    for (const char* part : {"", "-wal", "-journal"}) removeFile(file + QLatin1String(part), place.vfs);
}

DbResult<void> RowFile::make(const QString& file)
{
    m_stand = {};
    auto database = Database::open(file, Database::Mode::ReadWriteCreate, m_place.vfs);
    if (!database) return std::unexpected(database.error());
    m_database.emplace(std::move(*database));
    const std::string tables = standTable + m_schema;
    if (const auto made = schema::create(*m_database, schema::viewsMark, tables.c_str()); !made) return made;
    const auto begun = m_database->run("INSERT INTO stand VALUES(1, 0, x'', 0, ?)", QString::fromStdString(m_schema));
    if (!begun || m_inMemory) return begun;
    keepToOwner(file, m_place.vfs);
    if (const auto settled = settle(*m_database, Durability::Rebuilt); !settled) return settled;
    // What is not there any more shall not be found in a free page either (D6).
    if (const auto erasing = m_database->script("PRAGMA secure_delete=ON"); !erasing) return erasing;
    m_database->letCheckpointOnClose(true);
    return {};
}

void RowFile::startInMemory()
{
    m_database.reset();
    m_inMemory = true;
    if (!make(QStringLiteral(":memory:"))) throw std::bad_alloc();  // memory itself is exhausted
}

Expected<const ports::Table*> RowFile::named(const QString& table) const
{
    const auto found =
        std::ranges::find_if(m_tables, [&](const ports::Table& one) { return table == QLatin1String(one.name); });
    if (found == m_tables.end()) return failure(Error::Kind::BadInput, words("rows.no_column"), table);
    return &*found;
}

const char* RowFile::kept(std::string sql) { return m_texts.try_emplace(std::move(sql)).first->first.c_str(); }

Expected<void> RowFile::put(const QString& table, const std::vector<ports::Row>& rows, const ports::Stand& stand)
{
    const auto into = named(table);
    if (!into) return std::unexpected(into.error());
    for (const ports::Row& row : rows) {
        const bool whole =
            std::ranges::equal(row.cells, (*into)->columns,
                               [](const ports::Cell& cell, const Column& column) { return fits(cell, column.type); });
        if (!whole) return failure(Error::Kind::BadInput, words("rows.no_column"), table);
    }
    const char* const sql = kept(putInto(**into));
    const auto done = transaction(*m_database, [&]() -> DbResult<void> {
        for (const ports::Row& row : rows)
            if (const auto put = m_database->runWith(sql, row.cells); !put) return put;
        return m_database->run("UPDATE stand SET seq = ?, hash = ?, since = ?", stand.seq, stand.hash, stand.since);
    });
    if (!done) return std::unexpected(failures::notSaved(done.error()));
    m_stand = stand;
    return {};
}

Expected<ports::FoundRows> RowFile::find(const QString& table, const ports::Query& query)
{
    const auto from = named(table);
    if (!from) return std::unexpected(from.error());
    const auto sql = sqlOf(**from, query, "*");
    if (!sql) return std::unexpected(sql.error());
    auto rows = m_database->queryWith(kept(sql->text), sql->values);
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    ports::FoundRows found;
    for (;;) {
        const auto there = rows->next();
        if (!there) return std::unexpected(failures::cannotRead(there.error()));
        if (!*there) return found;
        ports::Row row;
        for (std::size_t at = 0; at < (*from)->columns.size(); ++at)
            row.cells.push_back(cellOf(*rows, int(at), (*from)->columns[at].type));
        found.rows.push_back(std::move(row));
    }
}

Expected<ports::Count> RowFile::count(const QString& table, std::vector<ports::Where> where)
{
    const auto from = named(table);
    if (!from) return std::unexpected(from.error());
    const auto sql = sqlOf(**from, {.where = std::move(where)}, "count(*)");
    if (!sql) return std::unexpected(sql.error());
    auto rows = m_database->queryWith(kept(sql->text), sql->values);
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    const auto there = rows->next();
    if (!there) return std::unexpected(failures::cannotRead(there.error()));
    return ports::Count{rows->number(0)};
}

}  // namespace kapok::db
