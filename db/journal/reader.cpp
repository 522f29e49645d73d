#include "db/journal/reader.h"

#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/owner.h"
#include "db/journal/sealing.h"
#include "db/journal/verify.h"
#include "db/journal/witness.h"
#include "db/sqlite/vfs_file.h"
#include "db/vault/desk_key.h"

#include <QFileInfo>

namespace kapok::db {
namespace {

// The vault is copied, its wrapped keys are of no use alone; the desk's key is read where it lies.
Expected<std::optional<Vault>> vaultBeside(const JournalPlace& place, const QTemporaryDir& into)
{
    const QByteArray& vfs = place.vfs;
    if (!Vault::exists(place) || !fileExists(place.key(), vfs)) return std::optional<Vault>{};
    if (readDeskKey(place).state == DeskKeyState::Shut) return std::optional<Vault>{};
    if (!into.isValid())
        return std::unexpected(failures::cannotOpen({SQLITE_CANTOPEN, into.errorString()}, schema::vaultFile));
    // Whatever lies there under its name is looked at before all of it is copied.
    const QString file = place.file(schema::vaultFile);
    const auto header = readFile(file, vfs, 100);
    const bool isForeign = header && schema::kindOf(*header, schema::vaultMark) == schema::Kind::Foreign;
    if (isForeign && !hasLog(file, vfs)) return std::unexpected(failures::foreign(schema::vaultFile));
    const auto lock = ReadLock::of(file, vfs);
    if (!lock) return std::unexpected(failures::cannotOpen(lock.error(), schema::vaultFile));
    if (const auto copied = copyDatabase(place.file(schema::vaultFile), vfs, into.path()); !copied)
        return std::unexpected(failures::cannotOpen(copied.error(), schema::vaultFile));
    auto vault = Vault::open(
        {.folder = into.path(), .deskName = {}, .keyFolder = place.folder, .dataKey = place.dataKey}, SecretKey());
    if (!vault) return std::unexpected(vault.error());
    return std::optional<Vault>(std::move(*vault));
}

// Under other keys what is sealed would read as erased.
Expected<void> isItsVault(Database& journal, const QString& vaultId)
{
    auto first = journal.query("SELECT bytes FROM entry WHERE seq = 1");
    if (!first || !first->next().value_or(false)) return {};  // an empty one is anybody's
    const auto kept = decode(first->bytes(0));
    if (!kept) return std::unexpected(kept.error());
    const auto owner = Owner::fromEntry(kept->entry);
    if (!owner) return std::unexpected(owner.error());
    Owner here = *owner;
    here.vault = vaultId;
    return belongTogether(*owner, here);
}

}  // namespace

Expected<JournalReader> JournalReader::open(const QString& file, const QByteArray& vfs, const SecretKey& dataKey)
{
    const JournalPlace place{.folder = QFileInfo(file).path(), .deskName = {}, .vfs = vfs, .dataKey = dataKey};
    const bool inItsPlace = QFileInfo(file).fileName() == QLatin1String(schema::journalFile);
    if (inItsPlace)
        if (const auto lost = lostJournal(place)) return std::unexpected(*lost);
    auto journal = Untouched::of(file, vfs);
    if (!journal) return std::unexpected(journal.error());
    if (!journal->database) return std::unexpected(failures::cannotRead(journal->whyNot));
    if (const auto other = ofAnotherVersion(*journal->database)) return std::unexpected(*other);
    if (const Verdict verdict = verifyChain(*journal->database); verdict.damage)
        return std::unexpected(*verdict.damage);
    if (inItsPlace)
        if (const auto lost = lostEntries(place, journal->database->number("SELECT count FROM head").value_or(1)))
            return std::unexpected(*lost);
    auto folder = std::make_unique<QTemporaryDir>();
    auto vault = vaultBeside(place, *folder);
    if (!vault) return std::unexpected(vault.error());
    if (vault->has_value())
        if (const auto own = isItsVault(*journal->database, Vault::idOf(place)); !own)
            return std::unexpected(own.error());
    return JournalReader(std::move(*journal), std::move(folder), std::move(*vault));
}

Expected<void> JournalReader::each(const std::function<Expected<void>(const ports::Entry&)>& visit)
{
    auto rows = m_journal.database->query("SELECT bytes, hash FROM entry ORDER BY seq");
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    for (;;) {
        const auto there = rows->next();
        if (!there) return std::unexpected(failures::cannotRead(there.error()));
        if (!*there) return {};
        auto kept = decode(rows->bytes(0));
        if (!kept) return std::unexpected(kept.error());
        kept->entry.hash = rows->bytes(1);
        if (m_vault) {
            const auto keyOf = [&](const QString& keyId) { return m_vault->keyOf(kept->entry.caseId.text, keyId); };
            auto body = unseal(kept->entry.body, {kept->desk, kept->entry.seq}, keyOf);
            if (!body) return std::unexpected(body.error());
            kept->entry.body = std::move(*body);
        }
        if (const auto visited = visit(kept->entry); !visited) return visited;
    }
}

Expected<ports::Entries> JournalReader::those(const std::function<bool(const ports::Entry&)>& wanted)
{
    ports::Entries found;
    const auto read = each([&](const ports::Entry& entry) -> Expected<void> {
        if (wanted(entry)) found.list.push_back(entry);
        return {};
    });
    if (!read) return std::unexpected(read.error());
    return found;
}

Task<Expected<ports::BytesKept>> JournalReader::bytesAfter(qint64 after, int most, qint64 mostBytes)
{
    const auto count = m_journal.database->number("SELECT count FROM head");
    if (!count) co_return std::unexpected(failures::cannotRead(count.error()));
    auto rows = m_journal.database->query("SELECT bytes, hash FROM entry WHERE seq > ? ORDER BY seq", after);
    if (!rows) co_return std::unexpected(failures::cannotRead(rows.error()));
    ports::BytesKept kept{{}, *count};
    for (qint64 size = 0; int(kept.list.size()) < most && size < mostBytes; size += kept.list.back().bytes.size()) {
        const auto there = rows->next();
        if (!there) co_return std::unexpected(failures::cannotRead(there.error()));
        if (!*there) break;
        kept.list.push_back({rows->bytes(0), rows->bytes(1)});
    }
    co_return kept;
}

Expected<ports::Entries> JournalReader::ofCase(const domain::CaseId& id)
{
    return those([&](const ports::Entry& entry) { return entry.caseId == id; });
}

Expected<ports::Entries> JournalReader::since(Instant from)
{
    return those([&](const ports::Entry& entry) { return entry.at >= from; });
}

}  // namespace kapok::db
