#include "ui/messages/messages_presenter.h"

#include "ui/kit/errand.h"
#include "ui/kit/when.h"

#include <algorithm>

namespace kapok::ui {
namespace {

using desk::MessageItem;
using Became = desk::CaseMessage::State;
using Kind = ColumnHead::Kind;

/// What the keys 1, 2, 3 … leave of the list; the last is the telephone of the practice world.
constexpr const char* parts[] = {"view.messages_all", "view.messages_waiting", "view.messages_sent",
                                 "view.messages_failed", "view.messages_received"};
constexpr int received = 4;

struct MessageRow {
    QString id, caseId;
    Instant at;
    QString state, time, to, text, tries, number;
    bool operator==(const MessageRow&) const = default;
};

QString idOf(const MessageItem& item) { return item.id.text + u' ' + item.field; }

// Of whom it is to reach, name and telephone; of one who is known by his number alone the telephone.
QString receiver(const MessageItem& item)
{
    const QString telephone = QString(item.shownTo).replace(u' ', QChar::Nbsp);
    return item.shownName.isEmpty() ? telephone : item.shownName + QStringLiteral("  ") + telephone;
}

MessageRow rowOf(const Phrases& phrases, const MessageItem& item, QDate today)
{
    QString state = phrases.word("view.message_state", desk::nameOf(item.state));
    if (!item.why.isEmpty()) state += QStringLiteral("：") + phrases.say(Words{item.why, {}});
    return {.id = idOf(item),
            .caseId = item.id.text,
            .at = item.at,
            .state = state,
            .time = whenSaid(phrases, item.at, today, Clockwork::Seconds),
            .to = receiver(item),
            .text = phrases.say(item.text),
            .tries = QString::number(item.tries),
            .number = item.number};
}

std::vector<Column<MessageRow>> columnsOf(const Phrases& phrases)
{
    const auto text = [&](const char* title, Kind kind, int share, QString MessageRow::* member) {
        return Column<MessageRow>{{phrases.say(title), kind, share},
                                  [member](const MessageRow& row) { return Cell{.text = row.*member}; }};
    };
    return {text("view.column_message_state", Kind::Text, 3, &MessageRow::state),
            {{phrases.say("view.column_time"), Kind::Figures, 1},
             [](const MessageRow& row) { return Cell{.text = row.time, .order = row.at.utcMs}; }},
            text("view.column_message_to", Kind::Text, 3, &MessageRow::to),
            text("view.column_message_text", Kind::Text, 6, &MessageRow::text),
            text("view.column_tries", Kind::Figures, 1, &MessageRow::tries),
            text("view.column_number", Kind::Figures, 1, &MessageRow::number)};
}

// What lies on the telephones of the practice world: the newest last, as it came.
std::vector<MessageRow> receivedRows(const Workplace& work)
{
    std::vector<MessageRow> rows;
    int at = 0;
    for (const Practice::Received& one : work.practice->received())
        rows.push_back({.id = QString::number(++at),
                        .at = {at},
                        .state = work.phrases.say("view.messages_received"),
                        .to = QString(domain::masked(domain::Mobile{one.to})).replace(u' ', QChar::Nbsp),
                        .text = work.phrases.say(one.text)});
    return rows;
}

Intent opened(const MessageRow& row)
{
    if (row.caseId.isEmpty()) return intent::Narrow{received};  // it lies on a telephone, and is of no case there
    return intent::TakeUp{row.caseId};
}

bool isOfPart(const MessageItem& item, int part)
{
    constexpr Became states[] = {Became::Waiting, Became::Sent, Became::Failed};
    return part == 0 || (part <= int(std::size(states)) && item.state == states[part - 1]);
}

}  // namespace

ListPageView MessagesPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    ListPageView view{.title = phrases.say("view.messages"), .empty = phrases.say("view.messages_empty")};
    for (int part = 0; part < int(std::size(parts)); ++part)
        if (part != received || m_work.practice) view.parts.append(phrases.say(parts[part]));
    view.part = m_part;
    std::vector<MessageRow> rows;
    const QDate today = outletDay(m_work.counter.now());
    if (m_part == received && m_work.practice) rows = receivedRows(m_work);
    else if (m_items && *m_items)
        for (const MessageItem& item : **m_items)
            if (isOfPart(item, m_part)) rows.push_back(rowOf(phrases, item, today));
    view.counts = {view.parts.value(m_part),
                   phrases.say("view.message_count", {{"count", QString::number(rows.size())}})};
    view.table = std::make_shared<TableOf<MessageRow>>(columnsOf(phrases), std::move(rows), opened);
    if (m_part != received) view.resend = phrases.say("view.resend");
    if (m_items && !*m_items) view.remark = view.empty = phrases.say(m_items->error().happened);
    else if (!m_work.problem.empty()) view.remark = phrases.say(m_work.problem);
    else if (!m_work.counter.listsAreWhole()) view.remark = phrases.say("view.list_is_made_anew");
    return view;
}

void MessagesPresenter::obey(const intent::Narrow& wanted)
{
    const bool there = wanted.part >= 0 && wanted.part < int(std::size(parts));
    if (!there || (wanted.part == received && !m_work.practice)) return;
    m_part = wanted.part;
    m_work.problem = {};
    ask();
}

Task<> MessagesPresenter::ask()
{
    const Errand errand(m_work);
    auto items = co_await errand.onItsPage(m_work.counter.messages());
    if (!items) co_return;  // who comes back to the list asks again
    m_items = std::move(items);
    m_work.refresh();
}

// By now, with what a teller sees on the page: sent, still waiting, or why not.
Words MessagesPresenter::whatBecameOf(const QString& row) const
{
    if (!m_items || !*m_items) return {};
    const auto item = std::ranges::find(**m_items, row, idOf);
    if (item == (*m_items)->end()) return {};
    if (item->state == Became::Sent) return words("view.message_was_sent");
    return item->why.isEmpty() ? words("view.message_waits") : Words{item->why, {}};
}

Task<> MessagesPresenter::resend(QString row)
{
    if (m_sending || m_part == received) co_return;
    const Busy busy(m_sending);
    const Errand errand(m_work);
    const qsizetype space = row.indexOf(u' ');
    const auto sent = co_await errand.onItsPage(m_work.counter.resend({row.left(space)}, row.mid(space + 1)));
    if (!sent) co_return;
    auto items = co_await errand.onItsPage(m_work.counter.messages());
    if (!items) co_return;
    m_items = std::move(items);
    m_work.problem = *sent ? whatBecameOf(row) : sent->error().happened;
    m_work.refresh();
}

}  // namespace kapok::ui
