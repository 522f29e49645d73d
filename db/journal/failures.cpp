#include "db/journal/failures.h"

namespace kapok::db::failures {
namespace {

QString detailOf(const DbError& error) { return QStringLiteral("SQLite %1: %2").arg(error.code).arg(error.text); }

}  // namespace

Error cannotOpen(const DbError& error, const char* file)
{
    if (error.busy()) return anotherKapok();
    const bool damage = (error.code & 0xff) == SQLITE_CORRUPT || (error.code & 0xff) == SQLITE_NOTADB;
    return {damage ? Error::Kind::Damaged : Error::Kind::Unavailable,
            words(damage ? "journal.file_damaged" : "journal.cannot_open", {{"file", QString::fromLatin1(file)}}),
            detailOf(error)};
}

Error cannotRead(const DbError& error) { return {Error::Kind::Damaged, words("journal.cannot_read"), detailOf(error)}; }

Error notSaved(const DbError& error)
{
    return {Error::Kind::Unavailable, words(error.full() ? "journal.disk_full" : "journal.not_saved"), detailOf(error)};
}

Error anotherKapok() { return {Error::Kind::Unavailable, words("journal.another_kapok"), {}}; }

Error newer(const char* file)
{
    return {Error::Kind::BadInput, words("journal.newer", {{"file", QString::fromLatin1(file)}}), {}};
}

Error older(const char* file)
{
    return {Error::Kind::BadInput, words("journal.older", {{"file", QString::fromLatin1(file)}}), {}};
}

Error foreign(const char* file)
{
    return {Error::Kind::BadInput, words("journal.no_journal", {{"file", QString::fromLatin1(file)}}), {}};
}

Error damaged(qint64 entry)
{
    return {Error::Kind::Damaged, words("journal.damaged", {{"entry", QString::number(entry)}}), {}};
}

Error cannotRead(const DbError& error, qint64 entry)
{
    Error found = damaged(entry);
    found.detail = detailOf(error);
    return found;
}

Error overlong(const char* file, qint64 bytes)
{
    return {Error::Kind::Damaged,
            words("journal.overlong", {{"file", QString::fromLatin1(file)}, {"bytes", QString::number(bytes)}}),
            {}};
}

Error stray(const char* file, const QString& name)
{
    QString shown = name.left(40);
    for (QChar& c : shown)
        if (!c.isLetterOrNumber() && c != u'_') c = u'?';  // whoever put it there chose it
    return {Error::Kind::Damaged, words("journal.stray", {{"file", QString::fromLatin1(file)}, {"name", shown}}), {}};
}

Error notCopied(const QString& to, const DbError& error)
{
    return {Error::Kind::Unavailable, words("journal.not_copied", {{"file", to}}), detailOf(error)};
}

Error ofAnotherDesk(const QString& found, const QString& here)
{
    return {Error::Kind::BadInput, words("journal.of_another_desk", {{"found", found}, {"here", here}}), {}};
}

Error malformed(const QString& what) { return {Error::Kind::BadInput, words("journal.entry_malformed"), what}; }

}  // namespace kapok::db::failures
