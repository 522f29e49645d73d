#include "db/sqlite/database.h"

#include "db/sqlite/vfs_file.h"

#include <QUrl>

namespace kapok::db {

Rows::~Rows()
{
    if (!m_statement) return;
    if (m_owned) sqlite3_finalize(m_statement);
    else {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

DbResult<bool> Rows::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    sqlite3* const handle = sqlite3_db_handle(m_statement);
    return std::unexpected(DbError{code, QString::fromUtf8(sqlite3_errmsg(handle))});
}

QByteArrayView Rows::view(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QByteArray Rows::bytes(int column) const { return view(column).toByteArray(); }

DbResult<Database> Database::open(const QString& file, Mode mode, const QByteArray& vfs)
{
    if (!isPlain(file, vfs)) return std::unexpected(DbError{SQLITE_CANTOPEN, QStringLiteral("no plain file")});
    return openName(file.toUtf8(), SQLITE_OPEN_READWRITE | (mode == Mode::ReadWriteCreate ? SQLITE_OPEN_CREATE : 0),
                    vfs);
}

DbResult<Database> Database::openStill(const QString& file, const QByteArray& vfs)
{
    if (!isPlain(file, vfs)) return std::unexpected(DbError{SQLITE_CANTOPEN, QStringLiteral("no plain file")});
    const QByteArray name = "file:" + QUrl::toPercentEncoding(file, "/") + "?immutable=1";
    return openName(name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, vfs);
}

DbResult<Database> Database::openName(const QByteArray& name, int flags, const QByteArray& vfs)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_NOMUTEX,
                                     vfs.isEmpty() ? nullptr : vfs.constData());
    Database database(handle);
    if (code != SQLITE_OK) return std::unexpected(DbError{code, QString::fromUtf8(sqlite3_errstr(code))});
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    database.letCheckpointOnClose(false);
    const auto quiet = database.script("PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0");
    if (!quiet) return std::unexpected(quiet.error());
    return database;
}

void Database::close()
{
    m_cache.clear();
    m_handle.reset();
}

void Database::letCheckpointOnClose(bool allowed)
{
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, allowed ? 0 : 1, nullptr);
}

DbError Database::lastError() const
{
    return {sqlite3_extended_errcode(m_handle.get()), QString::fromUtf8(sqlite3_errmsg(m_handle.get()))};
}

DbResult<Rows> Database::prepare(const char* sql)
{
    auto& kept = m_cache[sql];
    if (kept && sqlite3_stmt_busy(kept.get()) == 0) return Rows(kept.get(), false);
    const bool first = !kept;
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_handle.get(), sql, -1, first ? SQLITE_PREPARE_PERSISTENT : 0, &statement, nullptr);
    if (code != SQLITE_OK) return std::unexpected(lastError());
    if (first) kept.reset(statement);
    return Rows(statement, !first);
}

DbResult<Rows> Database::queryWith(const char* sql, const std::vector<DbValue>& values)
{
    auto rows = prepare(sql);
    if (!rows) return rows;
    assert(sqlite3_bind_parameter_count(rows->m_statement) == int(values.size()));
    int index = 0;
    for (const DbValue& value : values) {
        ++index;
        const int bound = std::visit([&](const auto& one) { return bind(rows->m_statement, index, one); }, value);
        if (bound != SQLITE_OK) return std::unexpected(lastError());
    }
    return rows;
}

DbResult<void> Database::runWith(const char* sql, const std::vector<DbValue>& values)
{
    auto rows = queryWith(sql, values);
    if (!rows) return std::unexpected(rows.error());
    const auto stepped = rows->next();
    if (!stepped) return std::unexpected(stepped.error());
    return {};
}

DbResult<void> Database::script(const char* sql)
{
    if (sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return std::unexpected(lastError());
    return {};
}

DbResult<qint64> Database::number(const char* sql)
{
    auto rows = query(sql);
    if (!rows) return std::unexpected(rows.error());
    const auto there = rows->next();
    if (!there) return std::unexpected(there.error());
    return *there ? rows->number(0) : 0;
}

int Database::bind(sqlite3_stmt* statement, int index, const QByteArray& value)
{
    return sqlite3_bind_blob(statement, index, value.constData(), int(value.size()), SQLITE_TRANSIENT);
}

int Database::bind(sqlite3_stmt* statement, int index, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    return sqlite3_bind_text(statement, index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

DbResult<void> settle(Database& database, Durability durability)
{
    constexpr qint64 full = 2, normal = 1, inMemory = 2;
    const bool isFull = durability == Durability::Full;
    // Checkpoints are ours to start (JournalFile): one that fails must not look like a failed commit.
    const auto set =
        database.script(isFull ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0"
                               : "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
    if (!set) return set;
    auto mode = database.query("PRAGMA journal_mode");
    if (!mode) return std::unexpected(mode.error());
    if (const auto row = mode->next(); !row) return std::unexpected(row.error());
    const auto synchronous = database.number("PRAGMA synchronous");
    const auto temporary = database.number("PRAGMA temp_store");
    const auto mapped = database.number("PRAGMA mmap_size");
    const auto trusted = database.number("PRAGMA trusted_schema");
    if (!synchronous || !temporary || !mapped || !trusted) return std::unexpected(database.lastError());
    const bool taken = mode->text(0) == QLatin1String("wal") && *synchronous == (isFull ? full : normal) &&
                       *temporary == inMemory && *mapped == 0 && *trusted == 0;
    if (!taken) return std::unexpected(DbError{SQLITE_MISUSE, QStringLiteral("a setting of durability was not taken")});
    return {};
}

}  // namespace kapok::db
