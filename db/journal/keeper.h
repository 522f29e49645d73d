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

    /// `random`: 16 bytes for a key that may have to be made, then 16 for each personal value.
    Expected<ports::Entry> append(const ports::NewEntry& entry, const QByteArray& random);
    Expected<ports::Entries> ofCase(const domain::CaseId& id);
    Expected<ports::Entries> walkedBack(const domain::CaseId& id, qint64 last);
    Expected<ports::Entries> sinceCheckpoint(qint64 after, int most);
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
    Expected<ports::Entry> entryAt(qint64 seq);
    Expected<qint64> endOf(const domain::CaseId& id);
    void notePerson(const ports::Entry& first);
    Expected<void> knowPersons(qsizetype most);
    std::vector<Begun> openOf(const QString& identityNumber, bool visits) const;

    JournalPlace m_place;
    JournalFile m_file;
    Vault m_vault;
    std::optional<Views> m_views;  // opened with the first question
    bool m_viewsRebuilt = false;
    Check m_check;
    QMultiHash<QByteArray, QByteArray> m_ofPerson;  // keyed hash: ids of cases and visits that were open in this life
    std::vector<qint64> m_unread;                   // first entries of which the person is not known yet
};

}  // namespace kapok::db
