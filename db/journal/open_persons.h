// Whom the open cases and visits are about, as keyed hashes in memory: no entry and no checkpoint holds one, for it would
// outlive erasure (design.md §1). It is learned from the first entry of each.
#pragma once

#include "db/journal/links.h"
#include "db/vault/vault.h"
#include "ports/journal.h"

namespace kapok::db {

class OpenPersons {
public:
    /// Of none of these it is known yet.
    void begin(const Links& links);
    /// Number of a first entry that has to be looked at; nothing: all of them are known.
    std::optional<qint64> unread() const;
    /// Takes in the next entry of the journal, or the one that unread() named.
    void take(const ports::Entry& entry, const Vault& vault);
    /// Nobody is found by these any more.
    void forget(const QStringList& ids);

    struct Open {
        domain::CaseId id;
        qint64 first = 0;
    };
    /// What of it is open, oldest first.
    std::vector<Open> of(const QByteArray& personHash, const Links& links, bool visits) const;

private:
    QMultiHash<QByteArray, QByteArray> m_ofPerson;  // keyed hash: ids of cases and visits that were open in this life
    std::vector<qint64> m_unread;
};

}  // namespace kapok::db
