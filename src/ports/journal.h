// What the desk needs of the journal: to remember before it acts, and to be reminded after a start.
#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "base/task.h"
#include "domain/ids.h"

#include <vector>

namespace kapok::ports {

/// What is to be remembered. Personal values in `body` are marked (base/json.h `personal`); the
/// journal seals them under the key of the case, in whatever field they stand.
struct NewEntry {
    Instant at;
    QDate day;  ///< business day of the outlet
    /// Of a case: begun, filled, intent, unsent, taken_back, lapsed, declined, ended. Of a visit: visit_begun,
    /// visit_filled, visit_taken_back, visit_ended. Or one of the desk's own.
    QString kind;
    domain::CaseId caseId;  ///< or visit; empty for what belongs to none; then `body` holds nothing personal
    QString by;             ///< the teller's number; "" for the desk itself
    Json body;
};

/// What is remembered, with its place. Personal values stand marked in `body` again; where the key
/// of the case was destroyed they read "•••".
struct Entry : NewEntry {
    qint64 seq = 0;
    qint64 previous = 0;  ///< of the same case or visit; 0: its first, or of neither
    QByteArray hash{};    ///< in the chain: names the journal up to here
};

struct Entries {
    std::vector<Entry> list;
};

/// Of what an approver was shown; 32 bytes.
struct Digest {
    QByteArray bytes;
    bool operator==(const Digest&) const = default;
};

/// A hash of an identity number that only this desk can make: finds a person, tells nothing.
struct PersonKey {
    QByteArray hash;
};

/// A case that has ended, with its last entry.
struct EndedCase {
    domain::CaseId id;
    qint64 last = 0;
};

/// Those that ended in a stretch of the journal, the last first, and where the stretch begins.
struct EndedCases {
    std::vector<EndedCase> list;
    qint64 from = 0;
};

struct CaseIds {
    std::vector<domain::CaseId> list;
};

class Journal {
public:
    virtual ~Journal() = default;

    /// Returns when the entry is durable (A1). After a failure nothing more is accepted until a
    /// new start has verified the file (A4); the error then says so again. BadInput: an entry of a case
    /// or visit that has not begun, or begins twice; of a case that has ended; a checkpoint (body.cases and
    /// body.visits with id, first and last entry of each that is open) that is not how they stand. With one of the kind
    /// `erased` (body.ids: cases and visits that have ended) the keys of those are gone when it returns, so that what is
    /// personal in them reads "•••" for ever; BadInput: one of them is open (D6).
    virtual Task<Expected<Entry>> append(NewEntry entry) = 0;

    /// All entries of a case or visit that is open, oldest first. None: it is not.
    virtual Task<Expected<Entries>> ofCase(domain::CaseId id) = 0;
    /// A case walked back from its last entry, given oldest first. Damaged names an entry that is not there, or
    /// is not of this case.
    virtual Task<Expected<Entries>> walkedBack(domain::CaseId id, qint64 last) = 0;
    /// Entries behind entry `after`, at most so many, oldest first.
    virtual Task<Expected<Entries>> entries(qint64 after, int most) = 0;
    /// The same, but none before the last checkpoint: what the desk folds at its start.
    virtual Task<Expected<Entries>> sinceCheckpoint(qint64 after, int most) = 0;
    /// Cases that ended before entry `seq`, in the `most` entries before it.
    virtual Task<Expected<EndedCases>> endedBefore(qint64 seq, qint64 most) = 0;
    /// The cases that are not ended, oldest first.
    virtual Task<Expected<CaseIds>> openCases() = 0;
    /// Those of the person with this identity number, oldest first; found by the keyed hash of
    /// body.opening.visit.person.id of the case's `begun` entry.
    virtual Task<Expected<CaseIds>> openCasesOf(QString identityNumber) = 0;
    /// His visits of this business day, oldest first, while it is open; found by body.person.id of `visit_begun`.
    virtual Task<Expected<CaseIds>> visitsOf(QString identityNumber, QDate day) = 0;
    virtual Task<Expected<PersonKey>> personKey(QString identityNumber) = 0;
    /// HMAC-SM3 under a key of this case of what was shown, as canonical JSON with personal values written
    /// out: what an approver has seen, so that nothing else counts as approved (E2). Refused: the person
    /// of the case was erased. BadInput: the case has no key, for nothing personal stands in it.
    virtual Task<Expected<Digest>> digest(domain::CaseId id, Json shown) = 0;
};

}  // namespace kapok::ports
