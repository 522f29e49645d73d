#include "db/journal/copied.h"

#include "db/journal/failures.h"
#include "db/schema/schema.h"
#include "db/sqlite/vfs_file.h"

#include <QFileInfo>

namespace kapok::db {
namespace {

std::unexpected<Error> noJournal(const QString& file)
{
    return failure(Error::Kind::BadInput, words("journal.no_journal", {{"file", file}}));
}

DbResult<Database> openCopy(const QString& copy)
{
    auto database = Database::open(copy, Database::Mode::ReadWrite, {});
    if (!database) return database;
    if (const auto looked = database->number("SELECT count(*) FROM sqlite_schema"); !looked) return std::unexpected(looked.error());
    return database;
}

}  // namespace

Expected<Copied> Copied::of(const QString& file, const QByteArray& vfs)
{
    const QString name = QFileInfo(file).fileName();
    const auto header = readFile(file, vfs, 100);
    if (!header) {
        if (fileExists(file, vfs)) return noJournal(name);
        return failure(Error::Kind::BadInput, words("journal.no_file", {{"file", name}}));
    }
    const bool logged = hasLog(file, vfs);
    const bool ours = schema::isMarked(*header, schema::journalMark);
    if (!ours && !logged) return noJournal(name);

    Copied copied;
    copied.folder = std::make_unique<QTemporaryDir>();
    if (const auto made = copyDatabase(file, vfs, copied.folder->path()); !made)
        return std::unexpected(failures::cannotOpen(made.error(), schema::journalFile));
    auto database = openCopy(copied.folder->filePath(name));
    if (!database) {
        if (!ours) return noJournal(name);
        copied.whyNot = database.error();
        return copied;
    }
    // A header that was torn while its log is whole is mended by the log.
    if (!ours && database->number("PRAGMA application_id").value_or(0) != schema::journalMark.application) return noJournal(name);
    copied.database.emplace(std::move(*database));
    return copied;
}

}  // namespace kapok::db
