// The lists of cases: the day's work, the outbox, what waits for a second person; and what is not built yet.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/lists/list_view.h"

namespace kapok::ui {

class ListPage;

class WorklistPresenter {
public:
    static constexpr Page page = pages::worklist;
    using Widget = ListPage;

    explicit WorklistPresenter(Workplace& work) : m_work(work) {}
    ListPageView view() const;
    void came(const Place&) { ask(); }

private:
    Workplace& m_work;
    std::optional<Expected<std::vector<desk::WorkItem>>> m_items;  ///< none: not heard yet

    Task<> ask();
};

class OutboxPresenter {
public:
    static constexpr Page page = pages::outbox;
    using Widget = ListPage;

    explicit OutboxPresenter(Workplace& work) : m_work(work) {}
    ListPageView view() const;

private:
    Workplace& m_work;
};

/// Cases that wait for a second person, which lead to his sign-in; a supervisor sees the locked numbers as well.
class ApprovalPresenter {
public:
    static constexpr Page page = pages::approval;
    using Widget = ListPage;

    explicit ApprovalPresenter(Workplace& work) : m_work(work) {}
    ListPageView view() const;

    void obey(const intent::Unlock& wanted) { unlock(wanted.number); }

private:
    Workplace& m_work;

    Task<> unlock(QString number);
};

/// Not built yet, and says so.
class StockPresenter {
public:
    static constexpr Page page = pages::stock;
    using Widget = ListPage;

    explicit StockPresenter(Workplace& work) : m_work(work) {}
    ListPageView view() const;

private:
    Workplace& m_work;
};

/// Not built yet, and says so.
class ReportsPresenter {
public:
    static constexpr Page page = pages::reports;
    using Widget = ListPage;

    explicit ReportsPresenter(Workplace& work) : m_work(work) {}
    ListPageView view() const;

private:
    Workplace& m_work;
};

}  // namespace kapok::ui
