// What home, badges and lists show of what is open: kept up with the rows, and never more of it than a screen needs.
//
// A row names nobody: whom a case is about is read from the case itself, once, for what is shown.
#pragma once

#include "desk/memory.h"

#include <array>

namespace kapok::desk {

/// One row of work list, outbox or day list.
struct WorkItem {
    domain::CaseId id;
    QString number;
    domain::Business business;
    QString shownName, shownNumber;  ///< masked
    StateWord state;
    QString step;  ///< field now asked or awaited; empty when ended
    QString teller;
    Instant begunAt, changedAt;
    bool ended = false;
};

/// Without whom it is about.
WorkItem itemOf(const CaseRow& row);

/// How many cases are open, by where they stand.
struct WorkCounts {
    std::map<StateWord, qint64> open;

    qint64 of(StateWord state) const;
    qint64 all() const;
    /// What is on its way, or may be.
    qint64 outbox() const { return of(StateWord::Recorded) + of(StateWord::InDoubt); }
};

class WorkLists {
public:
    /// So many of a list are shown, those that changed last.
    static constexpr int most = 100;

    WorkLists(CaseRows& rows, Memory& journal);
    /// Told when anything here is another than it was.
    void whenChanged(std::function<void()> tell) { m_tell = std::move(tell); }
    /// Reads all of it from the rows.
    Task<> read();

    /// Oldest first.
    std::vector<WorkItem> open() const { return m_lists[0].items; }
    std::vector<WorkItem> outbox() const { return m_lists[1].items; }
    std::vector<WorkItem> approvals() const { return m_lists[2].items; }
    const WorkCounts& counts() const { return m_counts; }

private:
    struct List {
        bool (*takes)(const CaseRow& row);
        std::vector<WorkItem> items{};
        qint64 count = 0;  ///< all there are, shown or not
    };

    CaseRows& m_rows;
    Memory& m_journal;
    std::array<List, 3> m_lists;
    WorkCounts m_counts;
    std::function<void()> m_tell;
    quint64 m_changes = 0;
    bool m_reading = false;

    void take(const CaseRows::Kept& kept);
    Task<bool> readOnce();
    Task<> name(std::vector<WorkItem>* items);
    std::optional<WorkItem> known(const domain::CaseId& id) const;
};

}  // namespace kapok::desk
