#include "line/answering/operations_file.h"

#include <sqlite3.h>

#include <stdexcept>

namespace kapok::line {
namespace {

constexpr int applicationId = 0x4B504F50;  // "KPOP": Kapok's operations
constexpr int version = 2;

class Statement {
public:
    Statement(sqlite3* database, const char* sql)
    {
        if (sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database));
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int at, qint64 value) { sqlite3_bind_int64(m_statement, at, value); }
    void bind(int at, const QString& value)
    {
        const QByteArray utf8 = value.toUtf8();
        sqlite3_bind_text(m_statement, at, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    }
    void bind(int at, const QByteArray& value)
    {
        sqlite3_bind_blob(m_statement, at, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    }
    bool row()
    {
        const int result = sqlite3_step(m_statement);
        if (result != SQLITE_ROW && result != SQLITE_DONE) throw std::runtime_error(sqlite3_errstr(result));
        return result == SQLITE_ROW;
    }
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }
    QByteArray bytes(int column) const
    {
        return {static_cast<const char*>(sqlite3_column_blob(m_statement, column)),
                sqlite3_column_bytes(m_statement, column)};
    }

private:
    sqlite3_stmt* m_statement = nullptr;
};

void run(sqlite3* database, const char* sql)
{
    Statement statement(database, sql);
    while (statement.row()) {
    }
}

qint64 pragma(sqlite3* database, const char* sql)
{
    Statement statement(database, sql);
    return statement.row() ? statement.number(0) : 0;
}

constexpr const char* desksTable =
    "CREATE TABLE IF NOT EXISTS desk (name TEXT PRIMARY KEY, count INTEGER NOT NULL, head BLOB NOT NULL, "
    "alarms INTEGER NOT NULL) STRICT";

void prepare(sqlite3* database)
{
    for (const char* sql : {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                            "PRAGMA temp_store=MEMORY"})
        run(database, sql);
    const auto known = pragma(database, "PRAGMA application_id");
    const auto tables = pragma(database, "SELECT count(*) FROM sqlite_schema");
    if (known == applicationId && pragma(database, "PRAGMA user_version") == version)
        return run(database, desksTable);  // a file from before it was kept has none yet
    if (known != 0 || tables != 0) throw std::runtime_error("not a file of operations of this version");
    run(database, "BEGIN IMMEDIATE");
    run(database, "CREATE TABLE arrival (seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, desk TEXT NOT NULL, "
                  "operation TEXT NOT NULL, kind TEXT NOT NULL, bytes BLOB NOT NULL) STRICT");
    run(database, "CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), now_ms INTEGER NOT NULL) STRICT");
    run(database, desksTable);
    run(database, QByteArray("PRAGMA application_id=" + QByteArray::number(applicationId)).constData());
    run(database, QByteArray("PRAGMA user_version=" + QByteArray::number(version)).constData());
    run(database, "COMMIT");
}

}  // namespace

Expected<std::unique_ptr<OperationsFile>> OperationsFile::open(const QString& path)
{
    sqlite3* database = nullptr;
    const int result =
        sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    std::unique_ptr<OperationsFile> file(new OperationsFile(database));
    try {
        if (result != SQLITE_OK) throw std::runtime_error(sqlite3_errstr(result));
        prepare(database);
    } catch (const std::runtime_error& why) {
        const int code = sqlite3_errcode(database);
        if (code == SQLITE_FULL || code == SQLITE_IOERR)
            return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", path}}),
                           QString::fromUtf8(why.what()));
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            return failure(Error::Kind::Unavailable, words("line.operations_in_use", {{"file", path}}),
                           QString::fromUtf8(why.what()));
        return failure(Error::Kind::Damaged, words("line.operations_unreadable", {{"file", path}}),
                       QString::fromUtf8(why.what()));
    }
    return file;
}

OperationsFile::~OperationsFile() { sqlite3_close(m_database); }

void OperationsFile::append(const Arrival& arrival)
{
    Statement insert(m_database, "INSERT INTO arrival (at_ms, desk, operation, kind, bytes) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, arrival.at.utcMs);
    insert.bind(2, arrival.desk.isNull() ? QStringLiteral("") : arrival.desk);
    insert.bind(3, arrival.operation);
    insert.bind(4, arrival.kind);
    insert.bind(5, arrival.bytes.isNull() ? QByteArray("") : arrival.bytes);
    insert.row();
}

void OperationsFile::replay(const std::function<void(const Arrival&)>& again) const
{
    Statement all(m_database, "SELECT at_ms, desk, operation, kind, bytes FROM arrival ORDER BY seq");
    while (all.row())
        again({{all.number(0)},
               QString::fromUtf8(all.bytes(1)),
               QString::fromUtf8(all.bytes(2)),
               QString::fromUtf8(all.bytes(3)),
               all.bytes(4)});
}

void OperationsFile::keepDesk(const QString& name, const KnownDesk& desk)
{
    Statement keep(m_database, "INSERT INTO desk (name, count, head, alarms) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO "
                               "UPDATE SET count = excluded.count, head = excluded.head, alarms = excluded.alarms");
    keep.bind(1, name.isNull() ? QStringLiteral("") : name);
    keep.bind(2, desk.furthest.count);
    keep.bind(3, desk.furthest.head.isNull() ? QByteArray("") : desk.furthest.head);
    keep.bind(4, qint64(desk.alarms));
    keep.row();
}

void OperationsFile::replayDesks(const std::function<void(const QString&, const KnownDesk&)>& again) const
{
    Statement all(m_database, "SELECT name, count, head, alarms FROM desk");
    while (all.row()) {
        const auto furthest = domain::markOf(all.number(1), all.bytes(2));
        if (!furthest) throw std::runtime_error("what was known of a desk is no mark");
        again(QString::fromUtf8(all.bytes(0)), {*furthest, int(all.number(3))});
    }
}

void OperationsFile::keepTime(Instant now)
{
    Statement keep(
        m_database,
        "INSERT INTO clock (one, now_ms) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET now_ms = excluded.now_ms");
    keep.bind(1, now.utcMs);
    keep.row();
}

std::optional<Instant> OperationsFile::time() const
{
    Statement read(m_database, "SELECT now_ms FROM clock");
    return read.row() ? std::optional(Instant{read.number(0)}) : std::nullopt;
}

}  // namespace kapok::line
