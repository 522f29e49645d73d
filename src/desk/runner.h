// The one that carries out steps: intent, effect, outcome, screen; in that order, for all businesses.
//
// Only the runner writes entries of a case. After a start an intent without an outcome is in doubt:
// it asks what became of it and never repeats blindly (A1, B1).
#pragma once

#include "desk/approval.h"
#include "desk/inners.h"
#include "desk/round_party.h"

namespace kapok::desk {

class Runner {
public:
    Runner(Place place, Parts parts);

    /// Takes up what is under way: an intent without an outcome stands in doubt until settled. All other cases
    /// are read when somebody, or an answer, asks for them.
    Task<Expected<void>> start();

    Task<Expected<Standing>> begin(domain::Business business, workflows::Visit visit, std::optional<domain::Card> card,
                                   QString teller);
    /// Goes on as far as nobody is needed, and says where the case stands then.
    Task<Expected<Standing>> goOn(domain::CaseId id, QString teller);
    /// Answers what is asked now: of the case, or of its visit; or says the other thing that may be said
    /// instead. A fee by card is taken by the bank. BadInput: not asked now, or no answer to it.
    Task<Expected<Standing>> answer(domain::CaseId id, QString field, Json value, QString teller);
    Task<Expected<Standing>> takeBack(domain::CaseId id, QString field, QString teller);
    /// The citizen leaves: the verdict is filled with a refusal, and `next` does the rest.
    Task<Expected<Standing>> breakOff(domain::CaseId id, QString teller);
    /// The deliberate no because a paper is missing: the slip names it.
    Task<Expected<Standing>> refuseForPapers(domain::CaseId id, QString teller);
    /// A second person has looked at the verdict, or at the money that goes back.
    Task<Expected<Standing>> approve(domain::CaseId id, Approval approval);
    /// The citizen has typed on the pad; what he typed is handed to the hand that asked for it, once.
    Task<Expected<Standing>> usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad, QString teller);
    /// Begins the inner case for which an outer one has waited; its visit is today's.
    Task<Expected<Standing>> beginWaiting(domain::CaseId outer, workflows::Visit visit, QString teller);
    /// Asks what became of what is in doubt, sends what waits, asks again what is awaited: of each party in one
    /// message, as long as there is room in it.
    Task<Expected<void>> sync();
    /// Prints a paper of a case once more, as it was; it says that it is a reprint, and which. Refused
    /// where `field` holds no paper that was printed.
    Task<Expected<int>> reprint(domain::CaseId id, QString field, QString teller);

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
    /// What a second person is to look at: a verdict with its facts, or money that goes back.
    struct ToApprove {
        QString field;
        Json facts;
        domain::Ruling ruling;
        bool operator==(const ToApprove&) const = default;
    };

    Place m_place;
    RoundParty m_province, m_bank;
    PartyHand m_provinceHand{m_province}, m_bankHand{m_bank};
    Parts m_parts;
    Visits m_visits;
    CaseBook m_book;
    Deeds m_deeds;
    Inners m_inners;
    std::map<domain::CaseId, ToApprove> m_toApprove;
    std::shared_ptr<Lock> m_round = std::make_shared<Lock>();
    bool m_lookedThrough = false;  // what a power cut left between two steps was gone on with

    Parts own(Parts parts);

    // Carrying out steps: true where the case may be asked again what comes next.
    Task<Expected<void>> run(domain::CaseId id, QString teller);
    Task<Expected<bool>> carryOut(domain::CaseId id, const workflows::Step& step, QString teller);
    Task<Expected<bool>> enquire(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> decide(domain::CaseId id, workflows::Step step, QString teller);
    void awaitApproval(const domain::CaseId& id, const ToApprove& asked);
    Task<Expected<bool>> readChip(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> inside(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> end(domain::CaseId id, workflows::Step step);

    Task<Expected<void>> pay(domain::CaseId id, workflows::Step step, Json value, QString teller);
    Task<Expected<void>> give(domain::CaseId id, workflows::Step step, const Approval& approval, QString teller);
    ToApprove toApproveOf(const workflows::Step& step, std::optional<qint64> fen) const;
    Task<Expected<QString>> digestOf(domain::CaseId id, ToApprove seen) const;

    // A sync round.
    Task<Expected<void>> syncRound();
    Task<Expected<std::vector<domain::CaseId>>> heardOf();
    bool isNews(const Rest& rest);
    Task<Expected<void>> goOnAlone(domain::CaseId id);

    // A case inside another one, and the one outside it.
    Task<Expected<Standing>> stands(domain::CaseId id, QString teller);
    Task<Expected<void>> tellOuter(domain::CaseId id, QString teller);
};

}  // namespace kapok::desk
