// What changes the world: intended first, carried out by its hand, asked about before it is repeated
// (A1, B1, B3, B5). One way for all hands.
#pragma once

#include "desk/case_book.h"
#include "desk/pace.h"

#include <set>

namespace kapok::desk {

/// What somebody has said of a deed: typed on the pad, or seen with his eyes.
struct Told {
    std::shared_ptr<ports::Pad> pad{};
    QString eyes{};  ///< "well", "spoiled", "nothing"
    QString by{};    ///< whose eyes
};

class Deeds {
public:
    Deeds(CaseBook& book, const Parts& parts);

    /// Intends what the step does, once: an order's id and bytes are made here and sent as they are for ever.
    Task<Expected<void>> intend(domain::CaseId id, workflows::Step step, Json approval, QString teller);
    /// Carries a step out, or finds out what became of it. True: the case may be asked what comes next.
    Task<Expected<bool>> act(domain::CaseId id, workflows::Step step, Errand by);
    /// What is under way in this field, with what the citizen typed for it, or the teller saw of it.
    Task<Expected<bool>> settle(domain::CaseId id, QString field, Told told = {});
    /// What was under way in an earlier life is asked about before its case goes on, and first in the cases
    /// inside it.
    Task<Expected<void>> reconcile(domain::CaseId id);
    /// All that is under way, in the order of the journal; inner cases are the caller's. One that fails stops no other,
    /// and the first of these is returned.
    Task<Expected<void>> settleAll(std::function<Task<Expected<bool>>(domain::CaseId, Intent)> hearInner);
    /// Operations of which a party shall be asked whether they were done.
    std::vector<ports::Sought> soughtOf(const QString& hand) const;
    /// Refused before an order was sent: nobody is told any more.
    Task<Expected<void>> withdraw(domain::CaseId id);

    /// What is under way in this field is kept back until it is let go of; what is found done meanwhile is taken.
    Task<Expected<void>> hold(domain::CaseId id, QString field, QString why, QString teller);
    Task<Expected<void>> release(domain::CaseId id, QString field, QString teller);
    /// It leaves as a sealed packet: from here on it may be done at any time, and is asked about before it is told.
    Task<Expected<void>> handOut(domain::CaseId id, QString field);
    /// How soon what has failed is told again.
    Pace& pace() { return m_pace; }

    /// Nobody here knows whether this one was done.
    bool inDoubt(const Intent& intent) const { return m_doubt.contains(intent.operation); }
    /// True where something of the case was begun of which nobody here knows whether it was done.
    bool inDoubt(const Case& one) const;
    /// The field of which only eyes can tell what became of it: the teller is asked, before the case goes on.
    std::optional<QString> asksEyes(const Case& one) const;
    /// How far a device is that makes something for the case now; nothing where none does.
    std::optional<ports::Progress> progress(const domain::CaseId& id) const;

private:
    CaseBook& m_book;
    const Parts& m_parts;
    std::set<domain::OperationId> m_doubt;      // perhaps done, in this life or the one before
    std::set<domain::OperationId> m_unsettled;  // of an earlier life, and not asked about in this one
    std::set<domain::OperationId> m_looks;      // only eyes can tell
    std::map<domain::CaseId, ports::Progress> m_progress;
    Pace m_pace;

    ports::Hand& handOf(const Intent& intent) const;
    ports::Deed deedOf(const domain::CaseId& id, const Intent& intent) const;
    void follow(const domain::CaseId& id, const Intent& intent, ports::Deed& deed);
    Task<Expected<void>> mark(domain::CaseId id, Intent intent, ports::Progress far);
    bool waitsItsTurn(const domain::CaseId& id, const Intent& intent) const;
    std::optional<Error> whyNotNow(const Intent& intent) const;
    Task<Expected<void>> say(domain::CaseId id, const char* kind, Json body, QString teller);
    Task<Expected<bool>> find(domain::CaseId id, Intent intent, Told told);
    Task<Expected<bool>> tryAgain(domain::CaseId id, Intent intent);
    Task<Expected<bool>> attempt(domain::CaseId id, Intent intent, std::shared_ptr<ports::Pad> pad);
    Task<Expected<bool>> take(domain::CaseId id, Intent intent, Json value, QString teller = {});
    Task<Expected<void>> closeAttempt(domain::CaseId id, Intent intent, Error why, QString teller = {});
    bool goesOn(const domain::CaseId& id, const QString& field) const;
};

}  // namespace kapok::desk
