// What the journal's worker does, one call after another; no thread, no waiting.
#pragma once

#include "db/journal/entry_codec.h"
#include "db/journal/journal_file.h"
#include "db/vault/vault.h"
#include "db/views/views.h"

#include <optional>

namespace kapok::db {

class Keeper {
public:
    /// Order matters: the folder is taken first, the keys are safe before the first entry can need them.
    static Expected<std::unique_ptr<Keeper>> open(const JournalPlace& place, const QByteArray& freshDeskKey);

    /// Looks at the whole past, once.
    void verify();
    const Expected<void>& past() const { return m_past; }

    /// `random`: 16 bytes for a key that may have to be made, then 16 for each personal value.
    Expected<ports::Entry> append(const ports::NewEntry& entry, const QByteArray& random);
    Expected<ports::Entries> ofCase(const domain::CaseId& id);
    Expected<ports::Entries> since(Instant from, const QStringList& kinds);
    Expected<ports::CaseIds> openCases();
    Expected<ports::CaseIds> casesOf(const QString& identityNumber);
    Expected<ports::CaseIds> visitsOf(const QString& identityNumber, QDate day);
    Expected<ports::CaseIds> casesBegunOn(QDate day);
    Expected<ports::Digest> digest(const domain::CaseId& id, const Json& shown);
    Expected<void> forget(const domain::CaseId& id);

private:
    Keeper(JournalPlace place, JournalFile file, Vault vault);
    Expected<void> writeOwner(const ports::NewEntry& first);
    Expected<void> write(const KeptEntry& kept);
    Expected<Views*> views();
    Expected<ports::Entry> opened(const KeptRow& row);
    Expected<Glance> glanceAt(const KeptRow& row);
    Expected<ports::Entries> entries(const Expected<std::vector<qint64>>& places);
    Expected<ports::CaseIds> cases(Expected<std::vector<domain::CaseId>> found);

    JournalPlace m_place;
    JournalFile m_file;
    Vault m_vault;
    Links m_links;
    std::optional<Views> m_views;  // opened with the first question
    Expected<void> m_past{};
};

}  // namespace kapok::db
