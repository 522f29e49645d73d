// What lies on the counter: work that is open, what is on its way, the cases of a day.
#include "desk/counter.h"

namespace kapok::desk {

namespace {

void showPerson(const domain::Person& person, WorkItem& item)
{
    item.shownName = person.name.shown();
    item.shownNumber = person.document.shown();
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
        const auto person = co_await m_journal.personOf(row);
        if (person) showPerson(*person, item);
        else if (person.error().kind == Error::Kind::Damaged) m_rows.makeAnew(m_journal.head());
        items.push_back(std::move(item));
    }
    co_return items;
}

}  // namespace kapok::desk
