// views.db: where each entry and each case is found. Can be deleted at any time; it is rebuilt from
// the journal where it is missing, damaged, of another version, behind or of another journal.
//
// It is brought up to date only when it is asked, so that an entry waits for one write and not for
// two. Where the disk has no room for it, it lives in memory: reading goes on (A5).
#pragma once

#include "db/journal/journal_file.h"
#include "ports/journal.h"

#include <functional>

namespace kapok::db {

/// What the views keep of an entry; nothing in it is personal.
struct Glance {
    qint64 at = 0;
    QString kind, caseId;
    QDate day;
    QByteArray person;  ///< keyed hash of a `begun` entry; empty: nobody, or forgotten
};

/// A case with its first entry.
struct Begun {
    domain::CaseId id;
    qint64 seq = 0;
};

class Views {
public:
    /// Reads what the views keep of the entry in this row.
    using Reader = std::function<Expected<Glance>(const KeptRow&)>;

    static Views open(const JournalPlace& place, JournalFile& journal, Reader reader);

    /// Takes in every entry since the last time. Damaged: an entry cannot be read.
    Expected<void> catchUp(JournalFile& journal);

    /// The last entry of a case that has ended; 0: none is known.
    Expected<qint64> endOf(const QString& caseId);
    Expected<std::vector<qint64>> since(qint64 utcMs, const QStringList& kinds);
    Expected<std::vector<Begun>> endedOf(const QByteArray& person);
    Expected<std::vector<domain::CaseId>> casesBegunOn(QDate day);
    /// Everything is taken in again with the next catchUp().
    void startAnew();
    /// The person of the case cannot be found any more, and no trace of the hash stays in the file.
    Expected<void> forget(const QString& caseId);

private:
    Views(JournalPlace place, Reader reader) : m_place(std::move(place)), m_reader(std::move(reader)) {}
    bool openFile(JournalFile& journal);
    DbResult<void> make(const QString& file);
    void startInMemory();
    Expected<void> takeIn(JournalFile& journal);
    DbResult<void> note(const KeptRow& row, const Glance& glance);

    JournalPlace m_place;
    Reader m_reader;
    std::optional<Database> m_database;
    qint64 m_seq = 0;
    bool m_inMemory = false;
};

}  // namespace kapok::db
