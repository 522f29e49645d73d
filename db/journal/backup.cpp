#include "db/journal/backup.h"

#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/owner.h"
#include "db/journal/untouched.h"
#include "db/seal/seal_key.h"
#include "db/sqlite/vfs_file.h"
#include "db/vault/vault.h"

#include <QFile>
#include <QFileInfo>

namespace kapok::db {

Expected<Verdict> copyVerified(const QString& from, const QString& to)
{
    // A link that leads nowhere would be followed, and the copy written wherever that is.
    if (fileExists(to, {}) || hasLog(to, {}) || QFileInfo(to).isSymLink())
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

Expected<void> mayLieBesideKeys(const QString& from, const QString& to)
{
    const JournalPlace place{.folder = QFileInfo(to).path(), .deskName = {}};
    const bool inItsPlace = QFileInfo(to).fileName() == QLatin1String(schema::journalFile);
    if (!inItsPlace) return {};
    auto source = Untouched::of(from);
    if (!source) return std::unexpected(source.error());
    if (!source->database) return std::unexpected(failures::cannotRead(source->whyNot));
    auto first = source->database->query("SELECT bytes FROM entry WHERE seq = 1");
    if (!first || !first->next().value_or(false)) return {};  // an empty one is anybody's
    const auto kept = decode(first->bytes(0));
    const auto owner = kept ? Owner::fromEntry(kept->entry) : std::unexpected(kept.error());
    if (!owner) return std::unexpected(owner.error());
    const QString vault = Vault::idOf(place);
    if (!vault.isEmpty() && vault != owner->vault)
        return failure(Error::Kind::BadInput, words("journal.of_another_vault"), to);
    const auto key = SealKey::of(place);
    if (!key) return std::unexpected(key.error());
    if (*key && (*key)->publicKey() != owner->sealKey)
        return failure(Error::Kind::BadInput, words("journal.seal_key_missing"), to);
    return {};
}

}  // namespace kapok::db
