// The lists of cases: the day's work, the outbox, what waits for a second person; and what is not built yet.
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

private:
    std::optional<Expected<std::vector<desk::WorkItem>>> m_items;  ///< none: not heard yet

    Task<> ask();
};

class OutboxPresenter : public PresenterOf<pages::outbox, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;
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

/// What stands there, by the words view.<name> and view.<name>_empty.
ListPageView notBuilt(const Phrases& phrases, const QString& name);

/// Not built yet, and says so.
template <const Page& shown>
class NotBuiltPresenter : public PresenterOf<shown, ListPage> {
public:
    using PresenterOf<shown, ListPage>::PresenterOf;
    ListPageView view() const { return notBuilt(this->m_work.phrases, nameOf(shown)); }
};

using StockPresenter = NotBuiltPresenter<pages::stock>;

}  // namespace kapok::ui
