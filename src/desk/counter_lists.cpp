// What lies on the counter: work that is open, what is on its way, the cases of a day.
#include "desk/counter.h"

#include <algorithm>

namespace kapok::desk {

namespace {

void showPerson(const domain::Person& person, WorkItem& item)
{
    item.shownName = person.name.shown();
    item.shownNumber = person.document.shown();
}

WorkItem itemOf(const CaseRow& row)
{
    WorkItem item{.id = row.id, .number = row.number, .business = row.business, .state = row.state};
    item.step = row.step;
    item.teller = row.teller;
    item.begunAt = row.begunAt;
    item.changedAt = row.changedAt;
    item.ended = row.ended;
    return item;
}

}  // namespace

WorkItem Counter::workItemOf(const Case& one) const
{
    WorkItem item{.id = one.id, .number = one.number, .business = one.business(), .state = m_runner.stateOf(one)};
    showPerson(*one.visit().person, item);
    if (!one.ended) item.step = m_runner.standing(one).step.fills;
    item.teller = one.teller;
    item.begunAt = one.begunAt;
    item.changedAt = one.changedAt;
    item.ended = one.ended.has_value();
    return item;
}

std::vector<WorkItem> Counter::openWork() const
{
    std::vector<WorkItem> items;
    for (const auto& [id, one] : m_runner.book().all())
        if (!one.ended) items.push_back(workItemOf(one));
    std::ranges::sort(items, {}, [](const WorkItem& item) { return item.begunAt; });
    return items;
}

std::vector<WorkItem> Counter::outbox() const
{
    std::vector<WorkItem> items = openWork();
    std::erase_if(items, [](const WorkItem& item) {
        return item.state != StateWord::Recorded && item.state != StateWord::InDoubt;
    });
    return items;
}

Task<Expected<std::vector<WorkItem>>> Counter::dayList(QDate day)
{
    const auto rows = co_await m_rows.begunOn(day);
    if (!rows) {
        m_rows.makeAnew(m_journal.head());
        co_return std::unexpected(rows.error());
    }
    std::vector<WorkItem> items;
    for (const CaseRow& row : rows->list) {
        if (const Case* one = m_runner.book().find(row.id)) {
            items.push_back(workItemOf(*one));
            continue;
        }
        WorkItem item = itemOf(row);
        // A row names nobody: whom the case is about is read from the case itself.
        const auto entries = co_await m_journal.ofCase(row.id);
        if (entries && !entries->list.empty())
            if (const auto known = domain::personOf(entries->list.front().body["opening"]["visit"]["person"]))
                showPerson(*known, item);
        items.push_back(std::move(item));
    }
    co_return items;
}

}  // namespace kapok::desk
