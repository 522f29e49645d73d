// The visits of this desk: who is here and what was seen, asked once and known to every case of the visit
// (design.md §1, "The visit").
//
// Only this class writes entries of a visit. One is written with the first answer or the first case, never
// for looking, and neither begins for somebody who is gone.
#pragma once

#include "base/clock.h"
#include "desk/errand.h"
#include "desk/memory.h"
#include "workflows/visit.h"

#include <functional>

namespace kapok::desk {

/// Who said it, and when: the strip of a visit that was left open tells it.
struct SaidAt {
    QString by;
    Instant at;
};

struct VisitStanding {
    workflows::Visit visit;
    std::map<QString, SaidAt> said;  ///< by field: who, each document, and what was told of a deputy
    QString begunBy;
    Instant begunAt;
    bool ended = false;
};

class Visits {
public:
    Visits(Memory& journal, const Clock& clock) : m_journal(journal), m_clock(clock) {}

    /// Reads the visits that the desk remembers: those of the day that is open.
    Task<Expected<void>> start();
    /// Told after every entry of a visit.
    void whenChanged(std::function<void(const workflows::Visit&)> tell) { m_tell = std::move(tell); }

    /// Null: nothing of it was written, or it is of another day.
    const VisitStanding* find(const QString& id) const;
    /// The visit of this person that is open today; null: none.
    const VisitStanding* openOf(const QString& identityNumber) const;
    /// What is known in this visit now; nothing where it was not written, or is of another day.
    workflows::Attendance present(const QString& id) const;

    /// Writes the visit where it was not written yet.
    Task<Expected<void>> begin(workflows::Visit visit, Errand by);
    /// BadInput: no answer of a visit. What is known already is not written again.
    Task<Expected<void>> fill(workflows::Visit visit, QString field, Json value, Errand by);
    Task<Expected<void>> takeBack(QString id, QString field, QString teller);
    Task<Expected<void>> end(QString id, QString teller);
    /// A visit ends with its day: those of earlier ones that nobody has ended are ended now, and let go.
    Task<Expected<void>> endEarlier(QString teller);
    /// The day is being closed: so are all others, and who comes once it is opened again begins another one.
    Task<Expected<void>> endAll(QString teller);

private:
    Task<Expected<void>> endThese(std::vector<QString> ids, QString teller);

    Memory& m_journal;
    const Clock& m_clock;
    std::map<QString, VisitStanding> m_visits;
    std::shared_ptr<Lock> m_lock = std::make_shared<Lock>();
    std::function<void(const workflows::Visit&)> m_tell;

    bool isOfToday(const VisitStanding& standing) const;
    Expected<void> add(const ports::Entry& entry);
    Task<Expected<void>> write(QString id, QString kind, Json body, QString teller);
};

}  // namespace kapok::desk
