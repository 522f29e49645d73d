// What lies on the counter: work that is open, what is on its way, the cases of a day.
#include "desk/counter.h"

#include <algorithm>

namespace kapok::desk {

WorkItem Counter::workItemOf(const Case& one) const
{
    const Json person = one.record().opening()["visit"]["person"];
    const auto known = domain::personOf(person);
    WorkItem item{.id = one.id, .number = one.number, .business = one.business(), .state = m_runner.stateOf(one)};
    if (known) {
        item.shownName = known->name.shown();
        item.shownNumber = known->document.shown();
    }
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
    const auto ids = co_await m_journal.casesBegunOn(day);
    if (!ids) co_return std::unexpected(ids.error());
    std::vector<WorkItem> items;
    for (const domain::CaseId& id : ids->list) {
        const auto loaded = co_await m_runner.book().load(id);
        if (!loaded) co_return std::unexpected(loaded.error());
        items.push_back(workItemOf(m_runner.book().at(id)));
    }
    co_return items;
}

}  // namespace kapok::desk
