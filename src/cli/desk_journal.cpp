#include "cli/desk_journal.h"

#include "cli/reveal.h"
#include "db/schema/schema.h"

#include <QDir>
#include <QFileInfo>

namespace kapok::cli {

Expected<db::JournalReader> journalFor(const Call& call, const QString& file, const char* what)
{
    const auto user = call.option("user");
    if (!user) return db::JournalReader::open(file);
    // A copy of a journal has neither staff nor a place for an entry.
    const QFileInfo about(file);
    if (about.fileName() != QLatin1String(db::schema::journalFile))
        return failure(Error::Kind::BadInput, words("cli.user_reads_a_desk", {{"file", file}}));
    const auto key = signedInFor(about.path(), *user, passwordFromInput(), QString::fromLatin1(what));
    if (!key) return std::unexpected(key.error());
    return db::JournalReader::open(file, {}, *key);
}

Expected<db::JournalReader> journalOfDesk(const Call& call, const char* what)
{
    return journalFor(call, QDir(*call.data()).filePath(QLatin1String(db::schema::journalFile)), what);
}

}  // namespace kapok::cli
