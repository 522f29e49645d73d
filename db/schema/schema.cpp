#include "db/schema/schema.h"

#include <QtEndian>

#include <map>

namespace kapok::db::schema {

const char* const journalTables =
    "CREATE TABLE entry(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT;"
    // Count and hash of the last entry, in the same transaction as each: a file cut short does not verify.
    "CREATE TABLE head(one INTEGER PRIMARY KEY CHECK(one = 1), count INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;"
    "INSERT INTO head VALUES(1, 0, zeroblob(32));";

const char* const sealTable =
    // path: proves the last entry that the seal covers, and so needs no signature of its own.
    "CREATE TABLE seal(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL, signature BLOB NOT NULL, path BLOB NOT NULL) "
    "STRICT;";

const char* const vaultTables =
    "CREATE TABLE vault(one INTEGER PRIMARY KEY CHECK(one = 1), proof BLOB NOT NULL) STRICT;"
    // wrapped NULL: the key was destroyed and its person forgotten (D6).
    "CREATE TABLE case_key(case_id TEXT PRIMARY KEY, key_id TEXT NOT NULL UNIQUE, wrapped BLOB) STRICT, WITHOUT ROWID;";

namespace {

bool isSqlite(const QByteArray& header)
{
    return header.size() == 100 && header.startsWith(QByteArray("SQLite format 3\0", 16));
}

qint32 wordAt(const QByteArray& header, int at) { return qFromBigEndian<qint32>(header.constData() + at); }

Kind judged(qint64 application, qint64 version, const Mark& mark)
{
    if (application != mark.application) return Kind::Foreign;
    if (version > mark.version || version < 1) return Kind::Newer;
    return version < mark.version ? Kind::Older : Kind::Known;
}

// By name and type, for a trigger may bear the name of its table: the text that made it.
using Made = std::map<std::pair<QString, QString>, QString>;

DbResult<Made> madeIn(Database& database)
{
    auto rows = database.query("SELECT name, type, tbl_name || ' ' || ifnull(sql, '') FROM sqlite_schema");
    if (!rows) return std::unexpected(rows.error());
    Made made;
    for (;;) {
        const auto there = rows->next();
        if (!there) return std::unexpected(there.error());
        if (!*there) return made;
        made.emplace(std::pair(rows->text(0), rows->text(1)), rows->text(2));
    }
}

DbResult<Made> madeBy(const char* tables)
{
    auto database = Database::open(QStringLiteral(":memory:"), Database::Mode::ReadWriteCreate, {});
    if (!database) return std::unexpected(database.error());
    if (const auto made = database->script(tables); !made) return std::unexpected(made.error());
    return madeIn(*database);
}

}  // namespace

DbResult<std::optional<QString>> strayIn(Database& database, const char* tables)
{
    const auto expected = madeBy(tables);
    if (!expected) return std::unexpected(expected.error());
    const auto found = madeIn(database);
    if (!found) return std::unexpected(found.error());
    for (const auto* side : {&*found, &*expected})
        for (const auto& [thing, text] : *side) {
            const auto here = found->find(thing), there = expected->find(thing);
            if (here == found->end() || there == expected->end() || here->second != there->second)
                return std::optional(thing.first);
        }
    return std::optional<QString>();
}

DbResult<bool> hasSeals(Database& database)
{
    const auto found = database.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'seal'");
    if (!found) return std::unexpected(found.error());
    return *found > 0;
}

DbResult<std::optional<QString>> strayInJournal(Database& database)
{
    const auto isSealed = hasSeals(database);
    if (!isSealed) return std::unexpected(isSealed.error());
    return strayIn(database, (QByteArray(journalTables) + (*isSealed ? sealTable : "")).constData());
}

DbResult<Kind> kindOf(Database& database, const Mark& mark)
{
    const auto application = database.number("PRAGMA application_id");
    if (!application) return std::unexpected(application.error());
    const auto version = database.number("PRAGMA user_version");
    if (!version) return std::unexpected(version.error());
    const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables) return std::unexpected(tables.error());
    if (*tables == 0 && *application == 0 && *version == 0) return Kind::Empty;
    return judged(*application, *version, mark);
}

Kind kindOf(const QByteArray& header, const Mark& mark)
{
    if (header.isEmpty()) return Kind::Empty;
    if (!isSqlite(header)) return Kind::Foreign;
    const qint32 application = wordAt(header, 68), version = wordAt(header, 60);
    if (application == 0 && version == 0) return Kind::Empty;  // begun and cut off, or another's: its tables tell
    return judged(application, version, mark);
}

bool isMarked(const QByteArray& header, const Mark& mark)
{
    return isSqlite(header) && wordAt(header, 68) == mark.application;
}

DbResult<void> create(Database& database, const Mark& mark, const char* tables)
{
    const QByteArray marks = QByteArray("PRAGMA application_id=") + QByteArray::number(mark.application) +
                             ";PRAGMA user_version=" + QByteArray::number(mark.version) + ";";
    if (const auto safe = database.script("PRAGMA synchronous=EXTRA; BEGIN EXCLUSIVE"); !safe) return safe;
    auto made = database.script(marks.constData());
    if (made) made = database.script(tables);
    if (made) made = database.script("COMMIT");
    if (!made && database.inTransaction()) (void)database.script("ROLLBACK");
    return made;
}

}  // namespace kapok::db::schema
