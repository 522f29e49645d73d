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
    QDate day;              ///< business day of the outlet
    QString kind;           ///< begun, filled, intent, taken_back, lapsed, ended; or one of the desk's own
    domain::CaseId caseId;  ///< empty for what belongs to no case; then `body` holds nothing personal
    QString by;             ///< the teller's number; "" for the desk itself
    Json body;
};

/// What is remembered, with its place. Personal values stand marked in `body` again; where the key
/// of the case was destroyed they read "•••".
struct Entry : NewEntry {
    qint64 seq = 0;
};

struct Entries {
    std::vector<Entry> list;
};

struct CaseIds {
    std::vector<domain::CaseId> list;
};

class Journal {
public:
    virtual ~Journal() = default;

    /// Returns when the entry is durable (A1). After a failure nothing more is accepted until a
    /// new start has verified the file (A4); the error then says so again.
    virtual Task<Expected<Entry>> append(NewEntry entry) = 0;

    /// All entries of one case, oldest first.
    virtual Task<Expected<Entries>> ofCase(domain::CaseId id) = 0;
    /// All entries of these kinds since an instant, oldest first; no kinds: all of them.
    virtual Task<Expected<Entries>> since(Instant from, QStringList kinds) = 0;
    /// The cases that are not ended, oldest first.
    virtual Task<Expected<CaseIds>> openCases() = 0;
    /// Every case of the person with this identity number, found by its keyed hash, oldest first.
    /// The journal takes the number from body.opening.visit.person.id of the case's `begun` entry.
    virtual Task<Expected<CaseIds>> casesOf(QString identityNumber) = 0;
    /// Every case begun on this business day, oldest first, ended or not.
    virtual Task<Expected<CaseIds>> casesBegunOn(QDate day) = 0;
};

}  // namespace kapok::ports
