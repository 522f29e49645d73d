// The one that carries out steps: intent, effect, outcome, screen; in that order, for all businesses.
//
// Only the runner writes entries of a case. After a start an intent without an outcome is in doubt:
// it asks what became of it and never repeats blindly (A1, B1).
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "desk/case.h"
#include "desk/memory.h"
#include "desk/place.h"
#include "desk/standing.h"
#include "ports/card_readers.h"
#include "ports/messages.h"
#include "ports/papers.h"
#include "ports/party.h"
#include "workflows/visit.h"

#include <functional>
#include <set>

namespace kapok::desk {

/// What the runner needs; all of it outlives the runner.
struct Parts {
    Memory& journal;
    ports::Province& province;
    ports::BankCore& bank;
    ports::CardReaders& readers;
    ports::Papers& papers;
    ports::Messages& messages;
    const Clock& clock;
    Randomness& randomness;
    const workflows::Workflows& workflows;
    std::function<domain::Ruling(const domain::Facts&)> rules;
};

/// A supervisor has looked at this verdict. Made by sign-in only, after it has checked who he is (E1, E2).
class Approval {
public:
    const QString& by() const { return m_by; }
    bool granted() const { return m_granted; }

private:
    friend class SignIn;
    Approval(QString by, bool granted) : m_by(std::move(by)), m_granted(granted) {}
    QString m_by;
    bool m_granted;
};

class Runner {
public:
    Runner(Place place, Parts parts);

    /// Reads the open cases. What has an intent without an outcome stands in doubt until settled.
    Task<Expected<void>> start();

    Task<Expected<Standing>> begin(domain::Business business, workflows::Visit visit, std::optional<domain::Card> card,
                                   QString teller);
    /// Goes on as far as nobody is needed, and says where the case stands then.
    Task<Expected<Standing>> goOn(domain::CaseId id, QString teller);
    Task<Expected<Standing>> answer(domain::CaseId id, QString field, Json value, QString teller);
    Task<Expected<Standing>> takeBack(domain::CaseId id, QString field, QString teller);
    /// The citizen leaves: the verdict is filled with a refusal, and `next` does the rest.
    Task<Expected<Standing>> breakOff(domain::CaseId id, QString teller);
    Task<Expected<Standing>> approve(domain::CaseId id, Approval approval);
    /// The citizen has typed on the pad; neither PIN is kept anywhere.
    Task<Expected<Standing>> writePin(domain::CaseId id, SecureBytes oldPin, SecureBytes newPin, QString teller);
    /// The citizen keeps his PIN after all. Refused while a change is in doubt.
    Task<Expected<Standing>> leavePin(domain::CaseId id, QString teller);
    /// Begins the inner case for which an outer one has waited; its visit is today's.
    Task<Expected<Standing>> beginWaiting(domain::CaseId outer, workflows::Visit visit, QString teller);
    /// Asks what became of what is in doubt, sends what waits, asks again what is awaited.
    Task<Expected<void>> sync();
    /// Prints a paper of a case once more, as it was; it says that it is a reprint, and which. Refused
    /// where `field` holds no paper that was printed.
    Task<Expected<int>> reprint(domain::CaseId id, QString field, QString teller);

    const std::map<domain::CaseId, Case>& cases() const { return m_cases; }
    const Case* find(domain::CaseId id) const;
    /// Takes a case up that is not open any more, or was another teller's.
    Task<Expected<void>> load(domain::CaseId id);
    /// Where a case stands now, without going on.
    Standing standing(const Case& one) const;
    StateWord stateOf(const Case& one) const;
    bool inDoubt(const Case& one) const;
    /// Called after every entry of a case.
    void whenChanged(std::function<void(domain::CaseId)> tell) { m_tell = std::move(tell); }

private:
    Place m_place;
    Parts m_parts;
    std::map<domain::CaseId, Case> m_cases;
    std::map<domain::CaseId, std::shared_ptr<Lock>> m_locks;
    struct Question {
        Json facts;
        domain::Ruling ruling;
    };
    std::map<domain::CaseId, Question> m_toApprove;
    std::map<domain::CaseId, Notice> m_notices;
    std::set<domain::OperationId> m_doubt;      // sent, or perhaps sent, in this life or the one before
    std::set<domain::OperationId> m_unsettled;  // of an earlier life, and not asked about in this one
    std::shared_ptr<Lock> m_numbers = std::make_shared<Lock>();
    std::function<void(domain::CaseId)> m_tell;

    QDate today() const { return outletDay(m_parts.clock.now()); }
    std::shared_ptr<Lock> lockOf(domain::CaseId id);
    ports::Party& partyOf(workflows::Party party) const;

    Task<Expected<ports::Entry>> write(domain::CaseId id, QString kind, Json body, QString teller);
    Task<Expected<void>> fill(domain::CaseId id, QString field, Json value, QString teller);
    Task<Expected<domain::CaseId>> beginCase(domain::Business business, Json opening, std::optional<Outer> outer,
                                             domain::CaseId id, QString teller);
    Task<Expected<Intent>> intend(domain::CaseId id, workflows::Step step, QString teller);

    // Carrying out steps: true where the case may be asked again what comes next.
    Task<Expected<void>> run(domain::CaseId id, QString teller);
    Task<Expected<bool>> carryOut(domain::CaseId id, const workflows::Step& step, QString teller);
    Task<Expected<bool>> enquire(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> decide(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> readChip(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> order(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> inside(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> hand(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> moveStock(domain::CaseId id, workflows::Step step, QString teller);
    Task<Expected<bool>> end(domain::CaseId id, workflows::Step step);
    Task<Expected<void>> lapse(domain::CaseId id);
    Question questionOf(workflows::Step step) const;

    // What was intended, and what became of it.
    Task<Expected<bool>> send(domain::CaseId id, Intent intent);
    Task<Expected<bool>> settle(domain::CaseId id, const Intent& intent);
    Task<Expected<bool>> settleOrder(domain::CaseId id, Intent intent);
    Task<Expected<bool>> give(domain::CaseId id, Intent intent, bool askFirst);
    Task<Expected<bool>> taken(Intent intent);
    Task<Expected<bool>> handOut(domain::CaseId id, Intent intent);
    Task<Expected<bool>> takeReply(domain::CaseId id, Intent intent, ports::Reply reply);
    Task<Expected<void>> settleAll();
    Task<Expected<void>> reconcile(domain::CaseId id);
    Task<Expected<void>> withdraw(domain::CaseId id);
    bool waitsItsTurn(domain::CaseId id, const Intent& intent) const;

    // A case inside another one.
    Task<Expected<bool>> hearInner(domain::CaseId outer, Intent intent);
    Task<Expected<Standing>> stands(domain::CaseId id, QString teller);
    Task<Expected<void>> tellOuter(domain::CaseId id, QString teller);
    Task<Expected<bool>> endedWithOuter(domain::CaseId id);
    Task<Expected<void>> close(domain::CaseId inner);
    std::vector<domain::CaseId> openInside(domain::CaseId id) const;
    bool mayBeTakenBack(domain::CaseId id) const;
};

}  // namespace kapok::desk
