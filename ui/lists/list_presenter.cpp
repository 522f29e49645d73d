#include "ui/lists/list_presenter.h"

#include <algorithm>

namespace kapok::ui {
namespace {

// `count`: all that there are, where not all of them are shown.
ListPageView workPage(const Phrases& phrases, const std::vector<desk::WorkItem>& items, const char* title,
                      const char* empty, std::optional<qint64> count = {})
{
    ListPageView view;
    view.title = phrases.say(title);
    view.empty = phrases.say(empty);
    view.counts = {phrases.say("view.item_count", {{"count", QString::number(count.value_or(qint64(items.size())))}})};
    view.columns = {{phrases.say("view.column_time"), 2, true},    {phrases.say("view.column_business"), 4, false},
                    {phrases.say("view.column_person"), 5, false}, {phrases.say("view.column_step"), 3, false},
                    {phrases.say("view.column_number"), 5, true},  {phrases.say("view.column_teller"), 2, false}};
    for (const desk::WorkItem& item : items) {
        const QString step = item.ended ? phrases.say("view.ended") : phrases.word("field", item.step);
        view.rows.push_back(
            {item.id.text,
             ListRow::What::Case,
             stateOf(item.state),
             {phrases.timeWithSeconds(item.begunAt),
              domain::codeOf(item.business) + u' ' + phrases.business(item.business),
              item.shownName.isEmpty() ? item.shownNumber : item.shownName + QStringLiteral("  ") + item.shownNumber,
              step, item.number, item.teller}});
    }
    return view;
}

ListPageView notBuilt(const Phrases& phrases, const char* title, const char* empty)
{
    ListPageView view;
    view.title = phrases.say(title);
    view.remark = phrases.say("view.not_built");
    view.empty = phrases.say(empty);
    return view;
}

}  // namespace

Task<> WorklistPresenter::ask()
{
    auto items = co_await m_work.counter.dayList(m_work.counter.businessDay());
    m_items = std::move(items);
    m_work.refresh();
}

// Which cases there are was asked once; where the open ones stand now is known here.
ListPageView WorklistPresenter::view() const
{
    std::vector<desk::WorkItem> items;
    if (m_items && *m_items) items = **m_items;
    const std::vector<desk::WorkItem> open = m_work.counter.openWork();
    for (desk::WorkItem& item : items)
        if (const auto now = std::ranges::find(open, item.id, &desk::WorkItem::id); now != open.end()) item = *now;
    ListPageView view = workPage(m_work.phrases, items, "view.worklist", "view.worklist_empty");
    if (m_items && !*m_items) view.remark = view.empty = m_work.phrases.say(m_items->error().happened);
    else if (!m_work.problem.isEmpty()) view.remark = m_work.problem;
    else if (!m_work.counter.listsAreWhole()) view.remark = m_work.phrases.say("view.list_is_made_anew");
    return view;
}

ListPageView OutboxPresenter::view() const
{
    ListPageView view = workPage(m_work.phrases, m_work.counter.outbox(), "view.outbox", "view.outbox_empty",
                                 m_work.counter.workCounts().outbox());
    view.remark = m_work.problem;
    return view;
}

ListPageView ApprovalPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::CounterView& counter = m_work.counter;
    ListPageView view = workPage(phrases, counter.approvals(), "view.approvals", "view.approvals_empty");
    view.remark = m_work.problem;
    if (!counter.teller() || counter.teller()->role != desk::Role::Supervisor) return view;
    for (const QString& number : counter.lockedNumbers()) {
        const auto member = std::ranges::find(counter.staff(), number, &desk::StaffMember::number);
        const QString name = member == counter.staff().end() ? QString() : member->name;
        const QString what = phrases.say("view.locked_number", {{"name", name}});
        view.rows.push_back({.id = number,
                             .what = ListRow::What::LockedNumber,
                             .state = {},
                             .cells = {{}, what, {}, phrases.say("view.locked_why"), {}, number}});
    }
    view.counts = {phrases.say("view.item_count", {{"count", QString::number(view.rows.size())}})};
    return view;
}

Task<> ApprovalPresenter::unlock(QString number)
{
    const auto unlocked = co_await m_work.counter.unlock(number);
    m_work.problem = unlocked ? QString() : m_work.phrases.say(unlocked.error().happened);
    m_work.refresh();
}

ListPageView StockPresenter::view() const { return notBuilt(m_work.phrases, "view.stock", "view.stock_empty"); }

ListPageView ReportsPresenter::view() const { return notBuilt(m_work.phrases, "view.reports", "view.reports_empty"); }

}  // namespace kapok::ui
