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
    QString telephone{};  ///< whom to call before it can go on; it is dialled from here, so it is not masked

    /// Whom it is about, masked.
    void show(const domain::Person& person);
};

/// Without whom it is about.
WorkItem itemOf(const CaseRow& row);
/// Of a case in hand, with whom it is about.
WorkItem itemOf(const Case& one, const Standing& standing);

/// What is open; what is on its way; what a second person is to look at.
enum class WorkList { Open, Outbox, Approvals };

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
    const std::vector<WorkItem>& of(WorkList list) const { return m_lists[std::size_t(list)].items; }
    const WorkCounts& counts() const { return m_counts; }
    /// False while rows are made anew: lists may lack some, and say so.
    bool whole() const { return m_rows.whole(); }

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
