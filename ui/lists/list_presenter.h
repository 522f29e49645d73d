// The lists of cases: the day's work, the outbox, and what waits for a second person.
#pragma once

#include "ui/kit/presenter_of.h"
#include "ui/lists/list_view.h"

namespace kapok::ui {

class ListPage;

class WorklistPresenter : public PresenterOf<pages::worklist, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;
    void came(const Place&) { ask(); }
    void forget() { m_items.reset(); }

private:
    std::optional<Expected<std::vector<desk::WorkItem>>> m_items;  ///< none: not heard yet

    Task<> ask();
};

class OutboxPresenter : public PresenterOf<pages::outbox, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;

    void obey(const intent::Hold& wanted) { hold({wanted.row}); }

private:
    bool m_holding = false;

    std::vector<desk::OutboxItem> operationsOf(const domain::CaseId& id) const;
    Task<> hold(domain::CaseId id);
};

/// Cases that wait for a second person, which lead to his sign-in; a supervisor sees the locked numbers as well.
class ApprovalPresenter : public PresenterOf<pages::approval, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;

    void obey(const intent::Unlock& wanted) { unlock(wanted.number); }

private:
    bool m_unlocking = false;

    Task<> unlock(QString number);
};

}  // namespace kapok::ui
