// What lists show of each case: one row, projected after each entry and made anew from the journal where it is lost.
//
// Rows only show. They hold nothing personal: that is completed from the case when a list is painted.
#pragma once

#include "desk/case.h"
#include "desk/lock.h"
#include "desk/standing.h"
#include "ports/rows.h"

namespace kapok::desk {

struct CaseRow {
    domain::CaseId id;
    QString number;
    domain::Business business{};
    StateWord state = StateWord::Draft;
    QString step;  ///< field now asked or awaited; empty when ended
    QString teller;
    QDate day;  ///< on which it began
    Instant begunAt, changedAt;
    bool ended = false;
    WaitsFor waitsFor = WaitsFor::Teller;
    qint64 first = 0, last = 0;  ///< entries
    QByteArray person;           ///< keyed hash, which only this desk can make; empty: erased
    std::optional<CaseMessage::State> messages{};  ///< the worst of its short messages; none: there are none
    Instant toldAt{};                              ///< when anything last became of one
    bool operator==(const CaseRow&) const = default;
};

struct CaseRowsFound {
    std::vector<CaseRow> list;
};

/// All tables of this desk.
std::vector<ports::Table> rowTables();
ports::Row toRow(const CaseRow& row);
/// Damaged: a row that nobody of this house has put there.
Expected<CaseRow> caseRowOf(const ports::Row& row);
/// What the row of this case says; whose it is, the journal adds.
CaseRow projected(const Case& one, const Standing& standing);

class CaseRows {
public:
    CaseRows(ports::Rows& rows, ports::Journal& journal, const workflows::Workflows& workflows)
        : m_rows(rows), m_journal(journal), m_workflows(workflows)
    {
    }

    /// A row that was put in the place of another one, whom it is about, masked, and whom to call now.
    struct Kept {
        CaseRow row;
        std::optional<CaseRow> before;
        QString shownName, shownNumber;
        QString telephone{};
    };
    /// Whom to call before the open case can go on, read from the case; empty: nobody, or it cannot be read.
    Task<QString> telephoneOf(domain::CaseId id);

    /// How a case stands that was only read.
    using Standings = std::function<Standing(const Case&)>;

    /// Looks how far the rows go, and makes what is missing behind the work, the newest first. `head` is the last
    /// entry of the journal. Damaged: the rows tell of entries that it does not have, so somebody put back an
    /// older one (C3); `kapokctl journal restore` takes them away.
    Task<Expected<void>> start(ports::Stand head, Standings standings);
    /// False while rows are missing: lists say so.
    bool whole() const { return m_whole; }
    /// After an entry of the case; nobody waits for it. `head`: the last entry that was kept.
    void show(const Case& one, const Standing& standing, ports::Stand head);
    /// Told of each row that is kept by `show`.
    void whenKept(std::function<void(const Kept&)> tell) { m_tellKept = std::move(tell); }
    /// Told when rows were made from the journal.
    void whenMadeAnew(std::function<void()> tell) { m_tellMade = std::move(tell); }
    /// A row was found to be wrong: all are made anew.
    Task<> makeAnew(ports::Stand head);

    /// Cases that began on this business day, oldest first, ended or not.
    Task<Expected<CaseRowsFound>> begunOn(QDate day);
    /// Open cases, those first that changed last.
    Task<Expected<CaseRowsFound>> open(int most);
    Task<Expected<CaseRowsFound>> openIn(StateWord state, int most);
    Task<Expected<CaseRowsFound>> waitingFor(WaitsFor whom, int most);
    Task<Expected<ports::Count>> countOpenIn(StateWord state);
    /// Cases with a short message that failed or waits, and those that were told something last, so many of each.
    Task<Expected<CaseRowsFound>> withMessages(int most);
    /// The row of a case that has ended; none where none is known.
    Task<Expected<CaseRowsFound>> ended(domain::CaseId id);
    /// Rows of the cases of this person that have ended, oldest first.
    Task<Expected<CaseRowsFound>> endedOf(QByteArray person);

private:
    ports::Rows& m_rows;
    ports::Journal& m_journal;
    const workflows::Workflows& m_workflows;
    ports::Stand m_stand;
    Standings m_standings;
    std::function<void(const Kept&)> m_tellKept = [](const Kept&) {};
    std::function<void()> m_tellMade = [] {};
    bool m_whole = false;
    std::shared_ptr<Lock> m_turn = std::make_shared<Lock>();
    std::map<QString, QByteArray> m_persons;  // keyed hashes by identity number, of those in hand

    Task<Expected<CaseRowsFound>> find(ports::Query query);
    Task<> keep(Kept kept, QString identityNumber, ports::Stand head);
    Task<Expected<ports::PersonKey>> personKey(QString identityNumber);
    Task<Expected<void>> put(std::vector<CaseRow> rows, ports::Stand stand);
    // What is missing: of cases that had entries since the stand, of open ones, of those that ended before.
    Task<> makeMissing(ports::Stand head);
    Task<Expected<void>> makeTouched(ports::Stand head);
    Task<Expected<void>> makeOpen(ports::Stand head);
    Task<Expected<bool>> makeEnded();
    Task<std::vector<CaseRow>> made(std::vector<ports::EndedCase> cases);
};

}  // namespace kapok::desk
