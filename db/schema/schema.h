// The three files of a data folder, their marks and their tables.
//
// Marks and the columns of `entry` are kept for ever (A10); a change of them is a new version with
// a step that leads from the old one.
#pragma once

#include "db/sqlite/database.h"

#include <optional>

namespace kapok::db::schema {

/// SQLite's application_id and user_version, as they stand at bytes 68 and 60 of the file.
struct Mark {
    qint64 application;
    qint64 version;
};

inline constexpr Mark journalMark{0x4B50'4A31, 2};  // "KPJ1"
inline constexpr Mark vaultMark{0x4B50'5631, 1};    // "KPV1"
inline constexpr Mark viewsMark{0x4B50'5731, 3};    // "KPW1"

inline constexpr const char* journalFile = "journal.db";
inline constexpr const char* vaultFile = "vault.db";
inline constexpr const char* viewsFile = "views.db";
inline constexpr const char* keyFile = "desk.key";

extern const char* const journalTables;
/// What is made with its first seal, besides.
extern const char* const sealTable;
extern const char* const vaultTables;

enum class Kind { Empty, Known, Older, Newer, Foreign };

/// What the open file says it is. Older: of a version that was never released. Foreign: another program's. An error: it cannot be read.
DbResult<Kind> kindOf(Database& database, const Mark& mark);
/// The same from its first 100 bytes alone, so that a file which is not ours stays untouched. Without
/// marks it passes as Empty; the open file tells.
Kind kindOf(const QByteArray& header, const Mark& mark);
/// A SQLite file that bears this application's mark, whatever its version.
bool isMarked(const QByteArray& header, const Mark& mark);

/// The name of what such a file holds beside `tables`, or otherwise than they make it: a table, a view, a trigger, an
/// index. Nothing: these tables and no more.
DbResult<std::optional<QString>> strayIn(Database& database, const char* tables);
/// The same of a journal, with seals or without.
DbResult<std::optional<QString>> strayInJournal(Database& database);
/// Whether this journal has a table of seals.
DbResult<bool> hasSeals(Database& database);

/// Marks and tables in one transaction of a rollback journal: the file is nothing or whole, and the
/// marks stand in the file itself, never only in its log.
DbResult<void> create(Database& database, const Mark& mark, const char* tables);

}  // namespace kapok::db::schema
