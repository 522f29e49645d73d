// SQLite's C API behind a few lines: statements with their values, extended codes, nothing hidden.
//
// The plain API and not Qt's plugin, because the house injects the VFS, sets and reads back every
// pragma that durability hangs on, and needs the extended codes (pitfalls.md P2-P7).
#pragma once

#include <QByteArray>
#include <QString>

#include <cassert>
#include <expected>
#include <map>
#include <memory>
#include <sqlite3.h>
#include <variant>
#include <vector>

namespace kapok::db {

/// What SQLite said. `code` is its extended result code.
struct DbError {
    int code = SQLITE_ERROR;
    QString text;  ///< for `Error::detail`; SQL texts hold no values, so nothing personal

    bool busy() const { return (code & 0xff) == SQLITE_BUSY; }
    bool full() const { return (code & 0xff) == SQLITE_FULL; }
};
template <class T>
using DbResult = std::expected<T, DbError>;

/// Nothing, a number, a text, or bytes.
using DbValue = std::variant<std::monostate, qint64, QString, QByteArray>;

/// The rows of one query, read once from first to last. Ends the statement when it ends.
class Rows {
public:
    Rows(Rows&& other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)), m_owned(other.m_owned) {}
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    /// False after the last row.
    DbResult<bool> next();
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }
    QByteArray bytes(int column) const;
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    /// Valid until the next row: for the verifier, which copies nothing.
    QByteArrayView view(int column) const;

private:
    friend class Database;
    Rows(sqlite3_stmt* statement, bool owned) : m_statement(statement), m_owned(owned) {}
    sqlite3_stmt* m_statement;
    bool m_owned;  // else it stays in the database's cache
};

class Database {
public:
    enum class Mode { ReadWrite, ReadWriteCreate };
    /// `vfs` empty: the system's. Defensive, schema not trusted, nothing on disk but the file and
    /// its log (P6); EXCLUSIVE from the first access on, and closing does not touch the file until
    /// letCheckpointOnClose() says that it is ours.
    static DbResult<Database> open(const QString& file, Mode mode, const QByteArray& vfs);
    /// To read what nobody changes meanwhile: takes no lock, writes nothing, not even beside the file,
    /// and does not see a log.
    static DbResult<Database> openStill(const QString& file, const QByteArray& vfs);

    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) noexcept = default;
    ~Database() { close(); }

    /// One SQL text with its values, which come only through `?`. The text must be a literal: the
    /// prepared statement is kept under its address.
    template <class... Values>
    DbResult<Rows> query(const char* sql, const Values&... values)
    {
        auto rows = prepare(sql);
        if (!rows) return rows;
        assert(sqlite3_bind_parameter_count(rows->m_statement) == int(sizeof...(values)));
        int index = 0;
        const bool bound = ((bind(rows->m_statement, ++index, values) == SQLITE_OK) && ...);
        if (!bound) return std::unexpected(lastError());
        return rows;
    }
    /// The same for what gives no rows.
    template <class... Values>
    DbResult<void> run(const char* sql, const Values&... values)
    {
        auto rows = query(sql, values...);
        if (!rows) return std::unexpected(rows.error());
        const auto stepped = rows->next();
        if (!stepped) return std::unexpected(stepped.error());
        return {};
    }
    /// The same where one row must change: a trigger or a wrong key can let a statement pass and do nothing.
    template <class... Values>
    DbResult<void> runOne(const char* sql, const Values&... values)
    {
        if (const auto done = run(sql, values...); !done) return done;
        if (sqlite3_changes(m_handle.get()) == 1) return {};
        return std::unexpected(DbError{SQLITE_CORRUPT, QStringLiteral("no row was kept")});
    }
    /// The same two with as many values as there happen to be.
    DbResult<Rows> queryWith(const char* sql, const std::vector<DbValue>& values);
    DbResult<void> runWith(const char* sql, const std::vector<DbValue>& values);
    /// Several statements without values: schema and pragmas.
    DbResult<void> script(const char* sql);
    /// First column of the first row; 0 where there is none.
    DbResult<qint64> number(const char* sql);

    bool inTransaction() const { return sqlite3_get_autocommit(m_handle.get()) == 0; }
    void letCheckpointOnClose(bool allowed);
    DbError lastError() const;
    sqlite3* handle() const { return m_handle.get(); }

private:
    struct Closer {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    struct Finaliser {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3, Closer> m_handle;
    std::map<const char*, std::unique_ptr<sqlite3_stmt, Finaliser>> m_cache;  // ends before the handle

    explicit Database(sqlite3* handle) : m_handle(handle) {}
    static DbResult<Database> openName(const QByteArray& name, int flags, const QByteArray& vfs);
    void close();
    DbResult<Rows> prepare(const char* sql);
    static int bind(sqlite3_stmt* statement, int index, qint64 value)
    {
        return sqlite3_bind_int64(statement, index, value);
    }
    static int bind(sqlite3_stmt* statement, int index, const QByteArray& value);
    static int bind(sqlite3_stmt* statement, int index, const QString& value);
    static int bind(sqlite3_stmt* statement, int index, std::nullptr_t) { return sqlite3_bind_null(statement, index); }
    static int bind(sqlite3_stmt* statement, int index, std::monostate) { return sqlite3_bind_null(statement, index); }
};

/// How much a commit must survive.
enum class Durability {
    Full,    ///< WAL and FULL: a commit is on the disk when it returns (promises.md, table of H3)
    Rebuilt  ///< WAL and NORMAL: never damaged by a power cut, but may be behind; for views only
};

/// Sets what durability hangs on and reads it back (P3): a pragma that is not taken says nothing.
DbResult<void> settle(Database& database, Durability durability);

/// All or nothing: rolled back where the function fails. The transaction is IMMEDIATE (P5).
template <class Work>
DbResult<void> transaction(Database& database, Work work)
{
    if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun;
    DbResult<void> done = work();
    if (done) done = database.run("COMMIT");
    if (!done && database.inTransaction()) (void)database.run("ROLLBACK");
    return done;
}

}  // namespace kapok::db
