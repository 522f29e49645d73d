#include "ui/lists/list_presenter.h"

#include "ui/kit/day_shown.h"
#include "ui/kit/errand.h"
#include "ui/kit/when.h"

#include <algorithm>

namespace kapok::ui {
namespace {

/// A case as a list shows it; of the approvals also a number that is locked.
struct WorkRow {
    QString id;
    bool lockedNumber = false;
    std::optional<State> state;
    Instant begunAt;
    QString time, business, person, step, number, teller;
    bool operator==(const WorkRow&) const = default;
};

using Kind = ColumnHead::Kind;

std::vector<Column<WorkRow>> columnsOf(const Phrases& phrases)
{
    const auto text = [&](const char* title, Kind kind, int share, QString WorkRow::* member) {
        return Column<WorkRow>{{phrases.say(title), kind, share},
                               [member](const WorkRow& row) { return Cell{.text = row.*member}; }};
    };
    return {{{phrases.say("view.column_state"), Kind::State, 1},
             [](const WorkRow& row) { return Cell{.text = {}, .state = row.state}; }},
            {{phrases.say("view.column_time"), Kind::Figures, 1},
             [](const WorkRow& row) { return Cell{.text = row.time, .order = row.begunAt.utcMs}; }},
            text("view.column_business", Kind::Text, 4, &WorkRow::business),
            text("view.column_person", Kind::Text, 4, &WorkRow::person),
            text("view.column_step", Kind::Text, 3, &WorkRow::step),
            text("view.column_number", Kind::Figures, 1, &WorkRow::number),
            text("view.column_teller", Kind::Figures, 1, &WorkRow::teller)};
}

// B05: whom somebody is to call he calls from here.
QString stepOf(const Phrases& phrases, const desk::WorkItem& item)
{
    if (item.ended) return phrases.say("view.ended");
    const QString step = phrases.field(item.step);
    return item.telephone.isEmpty() ? step : step + QStringLiteral("  ") + item.telephone;
}

WorkRow rowOf(const Phrases& phrases, const desk::WorkItem& item, QDate today)
{
    const QString number = QString(item.shownNumber).replace(u' ', QChar::Nbsp);  // no line ends within a number
    return {.id = item.id.text,
            .state = stateOf(item.state),
            .begunAt = item.begunAt,
            .time = whenSaid(phrases, item.begunAt, today, Clockwork::Seconds),
            .business = domain::codeOf(item.business) + u' ' + phrases.business(item.business),
            .person = item.shownName.isEmpty() ? number : item.shownName + QStringLiteral("  ") + number,
            .step = stepOf(phrases, item),
            .number = item.number,
            .teller = item.teller};
}

std::vector<WorkRow> rowsOf(const Workplace& work, const std::vector<desk::WorkItem>& items)
{
    std::vector<WorkRow> rows;
    const QDate today = outletDay(work.counter.now());
    for (const desk::WorkItem& item : items) rows.push_back(rowOf(work.phrases, item, today));
    return rows;
}

std::optional<QString> becameOf(const Workplace& work, const desk::OutboxItem& item)
{
    const auto said = [&](Instant at) {
        return whenSaid(work.phrases, at, outletDay(work.counter.now()), Clockwork::Seconds);
    };
    if (item.held && item.held->by.isEmpty())  // at a desk that its device opens, kapokctl asks nobody who he is
        return work.phrases.say("view.held", {{"time", said(item.held->at)}});
    if (item.held) return work.phrases.say("view.held_by", {{"teller", item.held->by}, {"time", said(item.held->at)}});
    if (item.error.empty()) return std::nullopt;
    const Instant next = work.counter.nextTry(item);
    const QString error = work.phrases.say(item.error);
    return next <= work.counter.now() ? error
                                      : work.phrases.say("view.next_try", {{"error", error}, {"time", said(next)}});
}

// Why a second person is wanted: the sentence of the rules, or the money that goes back.
QString whyApproved(const Workplace& work, const domain::CaseId& id)
{
    const auto one = work.counter.find(id);
    if (!one) return {};
    if (one->standing.givesBack > 0)
        return work.phrases.say("view.give_back", {{"amount", work.phrases.money(one->standing.givesBack)}});
    return one->standing.toApprove ? work.phrases.text(*one->standing.toApprove) : QString();
}

Intent opened(const WorkRow& row)
{
    if (row.lockedNumber) return intent::Unlock{row.id};
    return intent::TakeUp{row.id};
}

// `count`: all that there are, where not all of them are shown.
ListPageView workPage(const Phrases& phrases, std::vector<WorkRow> rows, const char* title, const char* empty,
                      std::optional<qint64> count = {})
{
    ListPageView view;
    view.title = phrases.say(title);
    view.empty = phrases.say(empty);
    view.counts = {phrases.say("view.item_count", {{"count", QString::number(count.value_or(qint64(rows.size())))}})};
    view.table = std::make_shared<TableOf<WorkRow>>(columnsOf(phrases), std::move(rows), opened);
    return view;
}

// Nothing stands there for him, and he is told why.
ListPageView& saidTo(const Workplace& work, ListPageView& view)
{
    if (work.counter.isBarred(desk::Right::Look)) view.remark = view.empty = work.phrases.say("error.may_not_look");
    return view;
}

}  // namespace

Task<> WorklistPresenter::ask()
{
    if (m_work.counter.isBarred(desk::Right::Look)) co_return;
    const Errand errand(m_work);
    auto items = co_await errand.onItsPage(m_work.counter.dayList(dayShown(m_work)));
    if (!items) co_return;  // who comes back to the list asks again
    m_items = std::move(items);
    m_work.refresh();
}

// Which cases there are of the day was asked once; where the open ones stand now is known here. What is open from an
// earlier day stands first: who counts it on the home page and presses its key finds it (12).
ListPageView WorklistPresenter::view() const
{
    std::vector<desk::WorkItem> ofTheDay;
    if (m_items && *m_items) ofTheDay = **m_items;
    const std::vector<desk::WorkItem> open = m_work.counter.listed(desk::WorkList::Open);
    std::vector<desk::WorkItem> items;
    for (const desk::WorkItem& item : open)
        if (std::ranges::find(ofTheDay, item.id, &desk::WorkItem::id) == ofTheDay.end()) items.push_back(item);
    for (desk::WorkItem& item : ofTheDay) {
        const auto now = std::ranges::find(open, item.id, &desk::WorkItem::id);
        items.push_back(now == open.end() ? std::move(item) : *now);
    }
    std::ranges::sort(items, {}, [](const desk::WorkItem& item) { return std::pair(item.begunAt, item.id.text); });
    const qint64 notShown = m_work.counter.workCounts().all() - qint64(open.size());
    ListPageView view = workPage(m_work.phrases, rowsOf(m_work, items), "view.worklist", "view.worklist_empty",
                                 qint64(items.size()) + std::max<qint64>(0, notShown));
    if (m_items && !*m_items) view.remark = view.empty = m_work.phrases.say(m_items->error().happened);
    else if (!m_work.problem.empty()) view.remark = m_work.phrases.say(m_work.problem);
    else if (!m_work.counter.listsAreWhole()) view.remark = m_work.phrases.say("view.list_is_made_anew");
    return saidTo(m_work, view);
}

std::vector<desk::OutboxItem> OutboxPresenter::operationsOf(const domain::CaseId& id) const
{
    std::vector<desk::OutboxItem> all = m_work.counter.outbox();
    std::erase_if(all, [&](const desk::OutboxItem& item) { return item.id != id; });
    return all;
}

// M03: what the last try failed at, or who keeps it back; without either, what the case waits for.
ListPageView OutboxPresenter::view() const
{
    std::vector<WorkRow> rows = rowsOf(m_work, m_work.counter.listed(desk::WorkList::Outbox));
    const std::vector<desk::OutboxItem> onItsWay = m_work.counter.outbox();
    for (WorkRow& row : rows) {
        const auto first = std::ranges::find(onItsWay, row.id, [](const auto& item) { return item.id.text; });
        if (first != onItsWay.end()) row.step = becameOf(m_work, *first).value_or(row.step);
    }
    ListPageView view = workPage(m_work.phrases, std::move(rows), "view.outbox", "view.outbox_empty",
                                 m_work.counter.workCounts().outbox());
    view.remark = m_work.phrases.say(m_work.problem.empty() ? words("view.messages_are_there") : m_work.problem);
    if (!m_work.counter.isBarred(desk::Right::Serve)) view.hold = m_work.phrases.say("view.hold_or_release");
    return saidTo(m_work, view);
}

// All of the case's together: where any of them is kept back they are let go.
Task<> OutboxPresenter::hold(domain::CaseId id)
{
    if (m_holding) co_return;
    const Busy busy(m_holding);
    const std::vector<desk::OutboxItem> operations = operationsOf(id);
    const bool isHeld = std::ranges::any_of(operations, [](const auto& item) { return item.held.has_value(); });
    m_work.problem = operations.empty() ? words("view.nothing_to_hold") : Words();
    const Errand errand(m_work);
    for (const desk::OutboxItem& item : operations) {
        if (item.held.has_value() != isHeld) continue;
        const auto done = isHeld ? co_await errand.onItsPage(m_work.counter.release(id, item.field))
                                 : co_await errand.onItsPage(m_work.counter.hold(id, item.field));
        if (!done) co_return;
        if (!*done) m_work.problem = done->error().happened;
    }
    m_work.refresh();
}

ListPageView ApprovalPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::CounterView& counter = m_work.counter;
    std::vector<WorkRow> rows = rowsOf(m_work, counter.listed(desk::WorkList::Approvals));
    for (WorkRow& row : rows)
        if (const QString why = whyApproved(m_work, {row.id}); !why.isEmpty()) row.step = why;
    const bool mayUnlock = counter.teller() && !counter.isBarred(desk::Right::Unlock);
    for (const QString& number : mayUnlock ? counter.lockedNumbers() : QStringList()) {
        const auto member = std::ranges::find(counter.staff(), number, &desk::StaffMember::number);
        const QString name = member == counter.staff().end() ? QString() : member->name;
        rows.push_back({.id = number,
                        .lockedNumber = true,
                        .business = phrases.say("view.locked_number", {{"name", name}}),
                        .step = phrases.say("view.locked_why"),
                        .teller = number});
    }
    ListPageView view = workPage(phrases, std::move(rows), "view.approvals", "view.approvals_empty");
    view.remark = m_work.phrases.say(m_work.problem);
    return saidTo(m_work, view);
}

Task<> ApprovalPresenter::unlock(QString number)
{
    if (m_unlocking) co_return;
    const Busy busy(m_unlocking);
    const Errand errand(m_work);
    const auto unlocked = co_await errand.onItsPage(m_work.counter.unlock(number));
    if (!unlocked) co_return;
    m_work.problem = *unlocked ? Words() : unlocked->error().happened;
    m_work.refresh();
}

}  // namespace kapok::ui
