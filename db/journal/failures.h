// What this room says when it cannot: the words of resources/words/db.json, made in one place.
#pragma once

#include "base/error.h"
#include "db/sqlite/database.h"

namespace kapok::db::failures {

/// BUSY, FULL and the rest, each with its sentence; `file` is the name without folder.
Error cannotOpen(const DbError& error, const char* file);
Error cannotRead(const DbError& error);
Error notSaved(const DbError& error);
Error anotherKapok();
Error newer(const char* file);
Error older(const char* file);
Error foreign(const char* file);
/// Number of the first entry that does not verify.
Error damaged(qint64 entry);
/// The same where the file itself cannot be read from that entry on.
Error cannotRead(const DbError& error, qint64 entry);
/// Bytes behind the last page, of which no entry knows; `bytes` of them.
Error overlong(const char* file, qint64 bytes);
/// A table, view or trigger in the file that a journal has not, or one of its own that was changed.
Error stray(const char* file, const QString& name);
Error notCopied(const QString& to, const DbError& error);
Error malformed(const QString& what);
Error ofAnotherDesk(const QString& found, const QString& here);

}  // namespace kapok::db::failures
