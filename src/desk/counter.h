// The counter as its window sees it: who is signed in, who stands in front of it, what is open.
//
// The window asks and is told; it knows nothing of journal, line or readers. Every call that changes
// something is made in the name of the teller who is signed in.
#pragma once

#include "desk/runner.h"
#include "desk/sign_in.h"
#include "desk/watched_province.h"
#include "desk/work_lists.h"

namespace kapok::desk {

/// What can be done for this person: one call of the rules answers all businesses.
struct Possibility {
    domain::Business business;
    domain::Ruling ruling;
    bool built = false;         ///< false: the rules answer, the business itself is not built yet
    bool cardsUnknown = false;  ///< the ruling goes by his having no card only because nobody could be asked
};

struct PersonAtCounter {
    workflows::Visit visit;
    std::vector<domain::Card> cards;
    domain::Facts::PersonFacts facts;
    bool reached = false;  ///< false: the province was not reached, and its cards are not known now
    Instant askedAt;
    QString selectedCard;  ///< ref; empty where he has none
    std::vector<Possibility> possible;
    std::vector<domain::CaseId> openCases;
    /// The visit was begun earlier today and left open; it is gone on with unless another one is begun.
    bool visitWasOpen = false;
};

/// What a second person says at the teller's desk.
struct SecondPerson {
    QString number;
    bool granted = true;
    QString reason{};             ///< why not
    std::optional<qint64> fen{};  ///< the amount that he names, where the rules have decided none
};

class Counter {
public:
    Counter(Place place, Parts parts, std::vector<StaffMember> staff, ports::Scheduler& scheduler);
    ~Counter();

    /// After the window is up: reads what is open, then keeps in step with province and bank until stopped.
    Task<Expected<void>> start();
    void keepInStep(std::chrono::milliseconds every);
    void stop();

    Task<Expected<StaffMember>> signIn(QString number, SecureBytes password);
    /// What is in the middle stays a draft that another teller may take up.
    Task<Expected<void>> signOut();
    /// Numbers locked by wrong passwords; a supervisor who is signed in unlocks them.
    QStringList lockedNumbers() const { return m_signIn.locked(); }
    Task<Expected<void>> unlock(QString number);
    const StaffMember* teller() const { return m_teller ? &*m_teller : nullptr; }
    const std::vector<StaffMember>& staff() const { return m_signIn.staff(); }

    /// Opens the person of this identity number. BadInput: what is wrong with the number. Refused: the
    /// province does not know him. With the line down he is opened with what this desk knows.
    Task<Expected<void>> openPerson(QString typed);
    Task<Expected<void>> refreshPerson();
    /// Who is here, and what is shown, said before any business asks for it.
    Task<Expected<void>> attend(QString field, Json value);
    /// The citizen goes: his visit is over, what is open stays.
    Task<Expected<void>> endVisit();
    /// Another visit of the person who is open begins, where one was left open earlier today.
    void beginAnotherVisit();
    void selectCard(const QString& ref);
    const PersonAtCounter* person() const { return m_person ? &*m_person : nullptr; }

    /// Takes up the person's open case of this business, or begins one. Refused with the ruling's
    /// sentence where there is nothing it could be about.
    Task<Expected<Standing>> startBusiness(domain::Business business);
    Task<Expected<Standing>> takeUp(domain::CaseId id);
    Task<Expected<Standing>> answer(domain::CaseId id, QString field, Json value);
    Task<Expected<Standing>> takeBack(domain::CaseId id, QString field);
    Task<Expected<Standing>> breakOff(domain::CaseId id);
    Task<Expected<Standing>> goOn(domain::CaseId id);
    /// Prints a paper of a case once more, and says which copy it is.
    Task<Expected<int>> reprint(domain::CaseId id, QString field);
    Task<Expected<Standing>> refuseForPapers(domain::CaseId id);
    Task<Expected<Standing>> usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad);
    Task<Expected<Standing>> approve(domain::CaseId id, SecondPerson second, SecureBytes password);

    /// Of what is open, what changed last; all of it is counted.
    std::vector<WorkItem> openWork() const { return m_lists.open(); }
    std::vector<WorkItem> outbox() const { return m_lists.outbox(); }
    std::vector<WorkItem> approvals() const { return m_lists.approvals(); }
    const WorkCounts& workCounts() const { return m_lists.counts(); }
    Task<Expected<std::vector<WorkItem>>> dayList(QDate day);
    /// False while rows are made anew: lists may lack some, and say so.
    bool listsAreWhole() const { return m_rows.whole(); }

    /// Closes the business day that is open and opens today's, where they differ.
    Task<Expected<void>> turnDay();
    QDate businessDay() const { return m_day; }

    /// The steps on the ordinary way from where the case stands to its end: the step bar, and what comes next.
    std::vector<workflows::Step> wayOf(const Case& one) const;

    Task<Expected<void>> sync() { return m_runner.sync(); }
    Runner& runner() { return m_runner; }

    /// Cases in hand; null: not in hand.
    const Case* caseOf(const domain::CaseId& id) const { return m_runner.book().find(id); }
    const std::map<domain::CaseId, Case>& cases() const { return m_runner.book().all(); }
    Standing standing(const Case& one) const { return m_runner.standing(one); }
    StateWord stateOf(const Case& one) const { return m_runner.stateOf(one); }
    WorkItem workItemOf(const Case& one) const;
    /// Who said in this visit who is here and what was seen; null: nothing was said yet.
    const VisitStanding* visit(const QString& id) const { return m_runner.visits().find(id); }
    const Place& place() const { return m_place; }
    const WatchedProvince& line() const { return m_province; }
    Instant now() const { return m_clock.now(); }
    ports::CardReaders& readers() { return m_readers; }

    /// Called after whatever may change what the screen shows.
    void whenChanged(std::function<void()> tell);

private:
    Place m_place;
    WatchedProvince m_province;
    Memory& m_journal;
    CaseRows& m_rows;
    ports::CardReaders& m_readers;
    const Clock& m_clock;
    Randomness& m_randomness;
    ports::Scheduler& m_scheduler;
    const workflows::Workflows& m_workflows;
    std::function<domain::Ruling(const domain::Facts&)> m_rules;
    ChipHand m_chipHand;
    WorkLists m_lists;
    Runner m_runner;
    SignIn m_signIn;
    std::optional<StaffMember> m_teller;
    std::optional<PersonAtCounter> m_person;
    QDate m_day;
    std::function<void()> m_tell;
    std::shared_ptr<bool> m_running;

    QString who() const { return m_teller ? m_teller->number : QString(); }
    void changed();
    void showRow(const domain::CaseId& id);
    Task<std::optional<std::vector<domain::Card>>> cardsLastHeardOf(QString identityNumber);
    bool leadsTo(const Case& one, domain::Business business) const;
    static bool isOf(const Case& one, const PersonAtCounter& person);
    /// A loss never waits for the line: where neither province nor desk can say which cards he holds, the
    /// rules take his word for one (rules.md §2, offline).
    static bool isByWord(const PersonAtCounter& person, domain::Business business);
    Task<Expected<Standing>> seen(domain::CaseId id, std::function<Task<Expected<Standing>>()> act);
    Task<Expected<PersonAtCounter>> askOfPerson(PersonAtCounter person);
    Task<Expected<domain::Person>> personOf(domain::IdentityDocument document);
    void judge(PersonAtCounter& person) const;
    Task<Expected<void>> noteDay(QString kind, QDate day);
};

}  // namespace kapok::desk
