#include "desk/work_lists.h"

#include <algorithm>
#include <numeric>

namespace kapok::desk {
namespace {

constexpr StateWord everyState[] = {StateWord::Draft, StateWord::Recorded, StateWord::InDoubt, StateWord::Accepted,
                                    StateWord::Refused};

bool isOpen(const CaseRow& row) { return !row.ended; }
bool isOnItsWay(const CaseRow& row)
{
    return !row.ended && (row.state == StateWord::Recorded || row.state == StateWord::InDoubt);
}
bool isToApprove(const CaseRow& row) { return !row.ended && row.waitsFor == WaitsFor::SecondPerson; }

void put(std::vector<WorkItem>& items, WorkItem item)
{
    items.insert(std::ranges::upper_bound(items, item.begunAt, {}, &WorkItem::begunAt), std::move(item));
    if (items.size() > std::size_t(WorkLists::most))
        items.erase(std::ranges::min_element(items, {}, &WorkItem::changedAt));
}

}  // namespace

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

void WorkItem::show(const domain::Person& person)
{
    shownName = person.name.shown();
    shownNumber = person.document.shown();
}

WorkItem itemOf(const Case& one, const Standing& standing)
{
    WorkItem item{.id = one.id, .number = one.number, .business = one.business(), .state = standing.state};
    item.show(*one.visit().person);
    if (!one.ended) item.step = standing.step.fills;
    if (!one.ended) item.telephone = standing.step.question.telephone;
    item.teller = one.teller;
    item.begunAt = one.begunAt;
    item.changedAt = one.changedAt;
    item.ended = one.ended.has_value();
    return item;
}

qint64 WorkCounts::of(StateWord state) const
{
    const auto found = open.find(state);
    return found == open.end() ? 0 : found->second;
}

qint64 WorkCounts::all() const
{
    return std::accumulate(open.begin(), open.end(), qint64{0},
                           [](qint64 sum, const auto& pair) { return sum + pair.second; });
}

WorkLists::WorkLists(CaseRows& rows, Memory& journal)
    : m_rows(rows), m_journal(journal), m_lists{List{isOpen}, List{isOnItsWay}, List{isToApprove}}
{
    m_rows.whenKept([this](const CaseRows::Kept& kept) { take(kept); });
    m_rows.whenMadeAnew([this] { read(); });
}

// What changed is put in its place; nothing is read again unless a list has become short.
void WorkLists::take(const CaseRows::Kept& kept)
{
    ++m_changes;
    WorkItem item = itemOf(kept.row);
    item.shownName = kept.shownName;
    item.shownNumber = kept.shownNumber;
    if (!item.ended) item.telephone = kept.telephone;
    bool isShort = false;
    for (List& list : m_lists) {
        list.count += int(list.takes(kept.row)) - int(kept.before && list.takes(*kept.before));
        std::erase_if(list.items, [&](const WorkItem& one) { return one.id == item.id; });
        if (list.takes(kept.row)) put(list.items, item);
        isShort = isShort || (list.items.size() < std::size_t(most / 2) && qint64(list.items.size()) < list.count);
    }
    if (kept.before && !kept.before->ended) --m_counts.open[kept.before->state];
    if (!kept.row.ended) ++m_counts.open[kept.row.state];
    if (isShort) read();
    if (m_tell) m_tell();
}

Task<> WorkLists::read()
{
    if (m_reading) {
        ++m_changes;  // who reads now begins again
        co_return;
    }
    m_reading = true;
    while (!co_await readOnce()) {
    }
    m_reading = false;
    if (m_tell) m_tell();
}

// False: something changed meanwhile, and what was read is not taken.
Task<bool> WorkLists::readOnce()
{
    const quint64 before = m_changes;
    std::array<CaseRowsFound, 3> rows;
    WorkCounts counts;
    if (const auto open = co_await m_rows.open(most)) rows[0] = *open;
    for (const StateWord state : {StateWord::Recorded, StateWord::InDoubt})
        if (const auto some = co_await m_rows.openIn(state, most))
            rows[1].list.insert(rows[1].list.end(), some->list.begin(), some->list.end());
    if (const auto some = co_await m_rows.waitingFor(WaitsFor::SecondPerson, most)) rows[2] = *some;
    for (const StateWord state : everyState)
        if (const auto count = co_await m_rows.countOpenIn(state)) counts.open[state] = count->rows;
    std::array<std::vector<WorkItem>, 3> items;
    for (std::size_t at = 0; at < items.size(); ++at) {
        for (const CaseRow& row : rows[at].list)
            if (m_lists[at].takes(row)) put(items[at], itemOf(row));
        co_await name(&items[at]);
    }
    if (m_changes != before) co_return false;
    m_counts = std::move(counts);
    for (std::size_t at = 0; at < items.size(); ++at) {
        m_lists[at].items = std::move(items[at]);
        m_lists[at].count = at == 0 ? m_counts.all() : at == 1 ? m_counts.outbox() : qint64(rows[2].list.size());
    }
    co_return true;
}

std::optional<WorkItem> WorkLists::known(const domain::CaseId& id) const
{
    for (const List& list : m_lists)
        if (const auto one = std::ranges::find(list.items, id, &WorkItem::id); one != list.items.end()) return *one;
    return std::nullopt;
}

Task<> WorkLists::name(std::vector<WorkItem>* items)
{
    for (WorkItem& item : *items) {
        // B05: a call is made from the list, so the number stands there after a restart as well.
        if (item.step.startsWith(QLatin1String("called"))) item.telephone = co_await m_rows.telephoneOf(item.id);
        if (const auto before = known(item.id); before && !before->shownNumber.isEmpty()) {
            item.shownName = before->shownName;
            item.shownNumber = before->shownNumber;
            continue;
        }
        const auto person = co_await m_journal.personOf(item.id);
        if (person) item.show(*person);
    }
}

}  // namespace kapok::desk
