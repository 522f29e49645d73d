#include "db/journal/backup.h"

#include "db/journal/failures.h"
#include "db/journal/untouched.h"
#include "db/sqlite/vfs_file.h"

#include <QFile>
#include <QFileInfo>

namespace kapok::db {

Expected<Verdict> copyVerified(const QString& from, const QString& to)
{
    if (fileExists(to, {}) || hasLog(to, {}))
        return failure(Error::Kind::BadInput, words("journal.target_there", {{"file", QFileInfo(to).fileName()}}));
    const auto before = verifyFile(from);
    if (!before) return before;
    if (before->damage) return std::unexpected(*before->damage);
    auto source = Untouched::of(from);
    if (!source) return std::unexpected(source.error());
    // VACUUM INTO leaves one whole file without a log; the target is synced as any commit is.
    // What it began and had no room for is no copy, and would stand in the way of the next one.
    if (const auto written = source->database->run("VACUUM INTO ?", to); !written) {
        for (const char* part : {"", "-journal"}) QFile::remove(to + QLatin1String(part));
        return std::unexpected(failures::notCopied(to, written.error()));
    }
    const auto after = verifyFile(to);
    if (!after) return after;
    const bool same = !after->damage && after->head == before->head && after->entries == before->entries;
    if (!same) return std::unexpected(after->damage ? *after->damage : failures::damaged(after->entries));
    return after;
}

}  // namespace kapok::db
