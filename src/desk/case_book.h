// The cases in hand, and the one way in which they change: remembered first, then known (A1).
#pragma once

#include "desk/case.h"
#include "desk/errand.h"
#include "desk/lock.h"
#include "desk/parts.h"
#include "desk/place.h"
#include "desk/signing.h"
#include "desk/standing.h"
#include "desk/visits.h"

#include <deque>
#include <set>

namespace kapok::desk {

class CaseBook {
public:
    CaseBook(const Place& place, const Parts& parts, Visits& visits);

    /// Takes a case up from the journal, where it is not in memory yet.
    Task<Expected<void>> load(domain::CaseId id);
    /// Somebody works at it: it stays while others are let go of.
    void takeInHand(const domain::CaseId& id);
    /// So do the cases of whom stands at the counter.
    void holdThoseOfPerson(std::vector<domain::CaseId> ids) { m_ofPerson = std::move(ids); }
    /// Lets go of what nobody works at and has nothing under way: an answer, or somebody, takes it up again.
    void letGo();
    const Case* find(const domain::CaseId& id) const;
    const Case& at(const domain::CaseId& id) const { return m_cases.at(id); }
    bool holds(const domain::CaseId& id) const { return m_cases.contains(id); }
    const std::map<domain::CaseId, Case>& all() const { return m_cases; }

    /// Begins a case: it takes the next number of the day, which have no gaps. Refused where the errand does not
    /// stand any more: then none is taken.
    Task<Expected<void>> begin(domain::Business business, Json opening, std::optional<Outer> outer, domain::CaseId id,
                               Errand by);
    Task<Expected<ports::Entry>> write(domain::CaseId id, QString kind, Json body, QString teller);
    /// BadInput where the value does not fit; then nothing was written.
    Task<Expected<void>> fill(domain::CaseId id, QString field, Json value, QString teller, Signing signing = {});
    /// Tells the case what its visit knows by now: a visit ends with its day.
    void freshen(const domain::CaseId& id) { attend(m_cases.at(id)); }
    /// The case is carried on in this visit: its next entry that is filled or intended says so.
    void restOn(const domain::CaseId& id, const workflows::Visit& visit);
    /// The visit in which the case is carried on now.
    workflows::Visit visitOf(const domain::CaseId& id) const { return visitOf(m_cases.at(id)); }
    workflows::Visit visitOf(const Case& one) const;

    /// What stands before the teller: `next`, or what its verdict lacks.
    workflows::Step stepOf(const domain::CaseId& id) const { return stepOf(m_cases.at(id)); }
    workflows::Step stepOf(const Case& one) const;
    /// Tells a case what its visit knows.
    void attend(Case& one) const;
    /// Desk and today's date where the facts name none.
    domain::Facts completed(domain::Facts facts) const;

    /// One at a time at each case. Locks are taken in the order visit, outer, inner.
    std::shared_ptr<Lock> lockOf(const domain::CaseId& id);
    QDate today() const { return outletDay(m_parts.clock.now()); }

    void note(const domain::CaseId& id, Notice notice) { m_notices.insert_or_assign(id, std::move(notice)); }
    void forgetNotice(const domain::CaseId& id) { m_notices.erase(id); }
    std::optional<Notice> notice(const domain::CaseId& id) const;

    /// Called after every entry of a case, and when a notice stands that nobody awaited.
    void whenChanged(std::function<void(domain::CaseId)> tell) { m_tell = std::move(tell); }
    void tell(const domain::CaseId& id) const;
    /// Called for every case that is taken up from the journal.
    void whenLoaded(std::function<void(const Case&)> tell) { m_loaded = std::move(tell); }

private:
    const Place& m_place;
    const Parts& m_parts;
    Visits& m_visits;
    std::map<domain::CaseId, Case> m_cases;
    std::map<domain::CaseId, std::shared_ptr<Lock>> m_locks;
    std::deque<domain::CaseId> m_inHand;  // those that were worked at last
    std::vector<domain::CaseId> m_ofPerson;
    std::map<domain::CaseId, workflows::Visit> m_carriedOn;  // in another visit than its entries say yet
    std::map<domain::CaseId, Notice> m_notices;
    std::shared_ptr<Lock> m_numbers = std::make_shared<Lock>();
    std::function<void(domain::CaseId)> m_tell;
    std::function<void(const Case&)> m_loaded;

    Expected<Json> restAfter(const ports::NewEntry& entry) const;
    std::set<domain::CaseId> kept() const;
};

}  // namespace kapok::desk
