#include "ui/lists/list_presenter.h"

#include <algorithm>

namespace kapok::ui {

ListPageView workPage(const Phrases& phrases, const std::vector<desk::WorkItem>& items, const char* title,
                      const char* empty, const QString& current)
{
    ListPageView view;
    view.title = phrases.say(title);
    view.empty = phrases.say(empty);
    view.counts = {phrases.say("view.item_count", {{"count", QString::number(items.size())}})};
    view.columns = {{phrases.say("view.column_time"), 2, true},    {phrases.say("view.column_business"), 4, false},
                    {phrases.say("view.column_person"), 5, false}, {phrases.say("view.column_step"), 3, false},
                    {phrases.say("view.column_number"), 5, true},  {phrases.say("view.column_teller"), 2, false}};
    for (const desk::WorkItem& item : items) {
        const QString step = item.ended ? phrases.say("view.ended") : phrases.word("field", item.step);
        view.rows.push_back(
            {item.id.text,
             stateOf(item.state),
             {phrases.timeWithSeconds(item.begunAt),
              domain::codeOf(item.business) + u' ' + phrases.business(item.business),
              item.shownName.isEmpty() ? item.shownNumber : item.shownName + QStringLiteral("  ") + item.shownNumber,
              step, item.number, item.teller}});
    }
    view.current = current;
    return view;
}

ListPageView approvalPage(const Phrases& phrases, desk::Counter& counter, const QString& problem)
{
    std::vector<desk::WorkItem> waiting = counter.openWork();
    std::erase_if(waiting, [&](const desk::WorkItem& item) {
        const desk::Case* one = counter.runner().find(item.id);
        return !one || counter.runner().standing(*one).waitsFor != desk::WaitsFor::SecondPerson;
    });
    ListPageView view = workPage(phrases, waiting, "view.approvals", "view.approvals_empty", {});
    view.remark = problem;
    const bool mayUnlock = counter.teller() && counter.teller()->role == desk::Role::Supervisor;
    if (!mayUnlock) return view;
    for (const QString& number : counter.lockedNumbers()) {
        const auto member = std::ranges::find(counter.staff(), number, &desk::StaffMember::number);
        const QString name = member == counter.staff().end() ? QString() : member->name;
        view.rows.push_back({lockedRow + number,
                             {},
                             {{},
                              phrases.say("view.locked_number", {{"name", name}}),
                              {},
                              phrases.say("view.locked_why"),
                              {},
                              number}});
    }
    view.counts = {phrases.say("view.item_count", {{"count", QString::number(view.rows.size())}})};
    return view;
}

ListPageView stockPage(const Phrases& phrases)
{
    ListPageView view;
    view.title = phrases.say("view.stock");
    view.remark = phrases.say("view.not_built");
    view.empty = phrases.say("view.stock_empty");
    return view;
}

}  // namespace kapok::ui
