// What the journal's worker does, one call after another; no thread, no waiting.
#pragma once

#include "db/journal/entry_codec.h"
#include "db/journal/erased.h"
#include "db/journal/journal_file.h"
#include "db/journal/open_persons.h"
#include "db/seal/sealer.h"
#include "db/vault/vault.h"
#include "ports/journal.h"
#include "ports/outlet.h"

#include <optional>

namespace kapok::db {

class Keeper {
public:
    /// Order matters: the folder is taken first, the keys are safe before the first entry can need them.
    static Expected<std::unique_ptr<Keeper>> open(const JournalPlace& place, const SecretKey& freshDeskKey);

    /// Whoever could open the keys is not here yet: personal values stay as they are sealed, and none is taken in.
    bool isShut() const { return m_vault.isShut(); }
    /// With the desk's data key, which a person has opened. Damaged: as the vault says (vault.h).
    Expected<void> openKeys(const SecretKey& dataKey);
    /// There are entries.
    bool hasBegun() const { return m_file.head().count > 0; }
    /// What lets work begin; first of all (journal_file.h).
    void checkPresent();
    /// A slice of what can wait: who the open cases are about, and the past before the last checkpoint. True
    /// while there is more of it.
    bool lookBehind();
    /// Whether all that was looked at is sound, and whether that is all there is.
    struct Check {
        Expected<void> sound{};
        bool whole = false;
    };
    const Check& check() const { return m_check; }

    /// What each seal from now on says of the desk.
    void now(InForce inForce);
    /// Of the kind `erased` it destroys, once it is durable, the keys of those whom it names (erased.h). BadInput: one of
    /// them is open. `random`: 16 bytes for a key that may have to be made, then 16 for each personal value.
    Expected<ports::Entry> append(ports::NewEntry entry, const QByteArray& random);
    Expected<ports::Entries> ofCase(const domain::CaseId& id);
    Expected<ports::Entries> walkedBack(const domain::CaseId& id, qint64 last);
    Expected<ports::Entries> entries(qint64 after, int most);
    Expected<ports::Entries> sinceCheckpoint(qint64 after, int most);
    Expected<ports::BytesKept> bytesAfter(qint64 after, int most, qint64 mostBytes);
    Expected<ports::EndedCases> endedBefore(qint64 seq, qint64 most);
    Expected<ports::CaseIds> openCases();
    Expected<ports::CaseIds> openCasesOf(const QString& identityNumber);
    Expected<ports::CaseIds> visitsOf(const QString& identityNumber, QDate day);
    Expected<ports::PersonKey> personKey(const QString& identityNumber);
    Expected<ports::Digest> digest(const domain::CaseId& id, const Json& shown);
    /// What the paper that this operation prints bears; without a proof where no seal covers its entry.
    QString paperCode(const QString& caseNumber, const domain::OperationId& operation);

private:
    Keeper(JournalPlace place, JournalFile file, Vault vault);
    Expected<void> writeOwner(const ports::NewEntry& first);
    Expected<void> write(const KeptEntry& kept, std::optional<Links> settled = {});
    Expected<void> erase(const Expected<Erased>& erased);
    Expected<ports::Entry> opened(const KeptRow& row);
    Expected<ports::Entry> entryAt(qint64 seq);
    Expected<void> knowPersons(qsizetype most);

    JournalPlace m_place;
    JournalFile m_file;
    Vault m_vault;
    std::optional<Sealer> m_sealer;  // nothing: the journal names no key that seals it
    InForce m_inForce;
    Check m_check;
    OpenPersons m_persons;
};

}  // namespace kapok::db
