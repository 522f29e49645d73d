// The one that carries out steps: intent, effect, outcome, screen; in that order, for all businesses.
//
// Only the runner writes entries of a case. What is asked of it belongs to an errand: where that does not stand any
// more, what is under way gets its outcome, and nothing new is begun. After a start an intent without an outcome is in doubt:
// it asks what became of it and never repeats blindly (A1, B1).
#pragma once

#include "desk/again.h"
#include "desk/sync_round.h"

namespace kapok::desk {

class Runner {
public:
    Runner(Place place, Parts parts);

    /// Takes up what is under way: an intent without an outcome stands in doubt until settled. All other cases
    /// are read when somebody, or an answer, asks for them.
    Task<Expected<void>> start();

    Task<Expected<Standing>> begin(domain::Business business, workflows::Visit visit, std::optional<domain::Card> card,
                                   Errand by);
    /// Goes on as far as nobody is needed, and says where the case stands then.
    Task<Expected<Standing>> goOn(domain::CaseId id, Errand by);
    /// Answers what is asked now: of the case, or of its visit; or says the other thing that may be said
    /// instead. A fee by card is taken by the bank. BadInput: not asked now, or no answer to it.
    Task<Expected<Standing>> answer(domain::CaseId id, QString field, Json value, Errand by, Signing signing = {});
    Task<Expected<Standing>> takeBack(domain::CaseId id, QString field, Errand by);
    /// The citizen leaves: the verdict is filled with a refusal, and `next` does the rest.
    Task<Expected<Standing>> breakOff(domain::CaseId id, Errand by);
    /// The deliberate no because a paper is missing: the slip names it.
    Task<Expected<Standing>> refuseForPapers(domain::CaseId id, Errand by);
    /// A second person has looked at the verdict, or at the money that goes back, at the desk of who began this.
    Task<Expected<Standing>> approve(domain::CaseId id, Approval approval, Errand by);
    /// The citizen has typed on the pad; what he typed is handed to the hand that asked for it, once.
    Task<Expected<Standing>> usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad, Errand by);
    /// Begins the inner case for which an outer one has waited; its visit is today's.
    Task<Expected<Standing>> beginWaiting(domain::CaseId outer, workflows::Visit visit, Errand by);
    /// Asks what became of what is in doubt, sends what waits, asks again what is awaited: of each party in one
    /// message, as long as there is room in it.
    Task<Expected<void>> sync(WantedBy whom = WantedBy::Person) { return m_round.run(whom); }
    /// What is on its way, in somebody's hands.
    Outbox& outbox() { return m_outbox; }
    /// What is wanted again, and what is said differently, in somebody's hands (M11, M12).
    Again& again() { return m_again; }
    Conflicts& conflicts() { return m_conflicts; }
    /// Prints a paper of a case once more, as it was; it says that it is a reprint, and which. NotPermitted: beyond the
    /// first reprint without a second person's word (rules.md §19), with the copy as its detail, or with a word that does
    /// not count. Refused
    /// where `field` holds no paper that was printed.
    Task<Expected<int>> reprint(domain::CaseId id, QString field, Errand by, std::optional<Approval> second = {});
    /// Sends a short message of a case once more, or now, where it has not got away yet. Refused where `field` holds
    /// none; what became of it, the list says.
    Task<Expected<void>> resend(domain::CaseId id, QString field, Errand by);

    CaseBook& book() { return m_book; }
    const CaseBook& book() const { return m_book; }
    Visits& visits() { return m_visits; }
    const Visits& visits() const { return m_visits; }
    /// Where a case stands now, without going on.
    Standing standing(const Case& one) const;
    /// Of a case that was only read, and is not in memory: as it would stand after a start.
    Standing readBack(Case one) const;
    /// Lets go of cases that nobody works at any more.
    void letGo();
    StateWord stateOf(const Case& one) const;

private:
    Place m_place;
    RoundParties m_parties;
    Parts m_parts;
    Visits m_visits;
    CaseBook m_book;
    Deeds m_deeds;
    Inners m_inners;
    Approvals m_approvals;
    Steps m_steps;
    SyncRound m_round;
    Outbox m_outbox;
    Conflicts m_conflicts;
    Again m_again;

    /// The case's lock; Refused where who began this is not here any more when he gets it.
    Task<Expected<Held>> hold(domain::CaseId id, Errand by);
    Task<Expected<void>> pay(domain::CaseId id, workflows::Step step, Json value, Errand by);
    Task<Expected<Standing>> stands(domain::CaseId id, Errand by);
    Task<Expected<void>> sendAnew(domain::CaseId id, QString field, Errand by);
};

}  // namespace kapok::desk
