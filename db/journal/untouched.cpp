#include "db/journal/untouched.h"

#include "db/journal/failures.h"
#include "db/schema/schema.h"

#include <QFileInfo>

namespace kapok::db {
namespace {

std::unexpected<Error> noJournal(const QString& file)
{
    return failure(Error::Kind::BadInput, words("journal.no_journal", {{"file", file}}));
}

}  // namespace

DbResult<Database> openUntouched(const QString& file, const QByteArray& vfs, std::unique_ptr<QTemporaryDir>& folder)
{
    if (!hasLog(file, vfs)) return Database::openStill(file, vfs);
    folder = std::make_unique<QTemporaryDir>();
    // Without one the copy would be written wherever the program stands, or to the root of the disk.
    if (!folder->isValid()) return std::unexpected(DbError{SQLITE_CANTOPEN, folder->errorString()});
    if (const auto copied = copyDatabase(file, vfs, folder->path()); !copied) return std::unexpected(copied.error());
    return Database::open(folder->filePath(QFileInfo(file).fileName()), Database::Mode::ReadWrite, {});
}

Expected<Untouched> Untouched::of(const QString& file, const QByteArray& vfs)
{
    const QString name = QFileInfo(file).fileName();
    const auto header = readFile(file, vfs, 100);
    if (!header) {
        if (fileExists(file, vfs)) return noJournal(name);
        return failure(Error::Kind::BadInput, words("journal.no_file", {{"file", name}}));
    }
    const bool ours = schema::isMarked(*header, schema::journalMark);
    if (!ours && !hasLog(file, vfs)) return noJournal(name);

    Untouched journal;
    auto lock = ReadLock::of(file, vfs);
    if (!lock) return std::unexpected(failures::cannotOpen(lock.error(), schema::journalFile));
    journal.lock.emplace(std::move(*lock));
    auto database = openUntouched(file, vfs, journal.folder);
    if (!database) return std::unexpected(failures::cannotOpen(database.error(), schema::journalFile));
    if (const auto looked = database->number("SELECT count(*) FROM sqlite_schema"); !looked) {
        if (!ours) return noJournal(name);
        journal.whyNot = looked.error();
        return journal;
    }
    // A header that was torn while its log is whole is mended by the log.
    if (!ours && database->number("PRAGMA application_id").value_or(0) != schema::journalMark.application)
        return noJournal(name);
    journal.database.emplace(std::move(*database));
    return journal;
}

}  // namespace kapok::db
