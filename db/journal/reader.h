// Reads a journal for people and tools beside the workbench: a copy of it, so that nothing is touched.
#pragma once

#include "db/journal/untouched.h"
#include "db/vault/vault.h"
#include "ports/journal.h"
#include "ports/outlet.h"

#include <functional>

namespace kapok::db {

class JournalReader final : public ports::JournalBytes {
public:
    /// Looks for vault and key beside the file: with them personal values are read, without them they
    /// stay sealed. `dataKey`: where a person has opened it (StaffDoor::key). Unavailable: a workbench has the data open.
    /// Damaged: it does not verify.
    static Expected<JournalReader> open(const QString& file, const QByteArray& vfs = {}, const SecretKey& dataKey = {});

    /// Every entry, oldest first; stops with the visitor's error. Personal values stand marked, or as
    /// {"$sealed": …} where no key is at hand, or as "•••" where it was destroyed.
    Expected<void> each(const std::function<Expected<void>(const ports::Entry&)>& visit);
    /// All entries of one case; all since an instant.
    Expected<ports::Entries> ofCase(const domain::CaseId& id);
    Expected<ports::Entries> since(Instant from);

    Task<Expected<ports::BytesKept>> bytesAfter(qint64 after, int most, qint64 mostBytes) override;

    bool hasKeys() const { return m_vault.has_value(); }

private:
    JournalReader(Untouched journal, Untouched::Folder vaultFolder, std::optional<Vault> vault)
        : m_journal(std::move(journal)), m_vaultFolder(std::move(vaultFolder)), m_vault(std::move(vault))
    {
    }
    Expected<ports::Entries> those(const std::function<bool(const ports::Entry&)>& wanted);

    Untouched m_journal;
    Untouched::Folder m_vaultFolder;
    std::optional<Vault> m_vault;
};

}  // namespace kapok::db
