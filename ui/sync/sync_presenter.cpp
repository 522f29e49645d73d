#include "ui/sync/sync_presenter.h"

#include "ui/kit/errand.h"
#include "ui/kit/when.h"
#include "ui/sync/sync_row.h"

namespace kapok::ui {
namespace {

using Kind = ColumnHead::Kind;

// What waits is asked for at once, by whichever key; the others say where to look.
Intent opened(const SyncRow& row)
{
    if (!row.caseId.isEmpty()) return intent::TakeUp{row.caseId};
    if (row.leadsTo == Page{}) return intent::AskAgain{};
    return intent::ShowPage{row.leadsTo};
}

std::vector<Column<SyncRow>> columnsOf(const Phrases& phrases)
{
    const auto text = [&](const char* title, int share, QString SyncRow::* member) {
        return Column<SyncRow>{{phrases.say(title), Kind::Text, share},
                               [member](const SyncRow& row) { return Cell{.text = row.*member}; }};
    };
    return {text("view.column_sync_what", 2, &SyncRow::what), text("view.column_sync_now", 5, &SyncRow::now),
            text("view.column_sync_last", 2, &SyncRow::last), text("view.column_sync_trouble", 5, &SyncRow::trouble)};
}

SyncRow outboxRow(const Workplace& work)
{
    const Phrases& phrases = work.phrases;
    const desk::WorkCounts counts = work.counter.workCounts();
    const desk::LineState line = work.counter.line();
    SyncRow row{.id = QStringLiteral("outbox"), .what = phrases.say("view.outbox")};
    row.now = phrases.say("view.sync_outbox", {{"waiting", QString::number(counts.of(desk::StateWord::Recorded))},
                                               {"doubtful", QString::number(counts.of(desk::StateWord::InDoubt))}});
    if (line.lastAnswer)
        row.last = whenSaid(phrases, *line.lastAnswer, outletDay(work.counter.now()), Clockwork::Seconds);
    if (line.trouble) row.trouble = phrases.say(line.trouble->happened);
    else if (!line.reached) row.trouble = phrases.say("view.not_reached_now");
    return row;
}

SyncRow rulesRow(const Workplace& work)
{
    SyncRow row{.id = QStringLiteral("rules"), .what = work.phrases.say("view.sync_rules"), .now = work.note.pack};
    if (work.note.problem.id.startsWith(QLatin1String("rules."))) row.trouble = work.phrases.say(work.note.problem);
    row.leadsTo = pages::reader;
    return row;
}

QString nameOfDesk(const Workplace& work)
{
    return work.counter.place().outlet.text + u'-' + work.counter.place().desk;
}

SyncRow deskRow(const Workplace& work)
{
    SyncRow row{
        .id = QStringLiteral("desk"),
        .what = work.phrases.say("view.sync_desk"),
    };
    row.now = nameOfDesk(work) + QStringLiteral("  ") + work.phrases.outlet(work.counter.place().outlet);
    row.leadsTo = pages::reader;
    return row;
}

// How long it can go on, and with what; it warns before it bites.
SyncRow offlineRow(const Workplace& work, const OfflineNote& note)
{
    const Phrases& phrases = work.phrases;
    QStringList kinds;
    for (const domain::Business business : note.kinds)
        kinds.append(domain::codeOf(business) + u' ' + phrases.business(business));
    SyncRow row{.id = QStringLiteral("offline"), .what = phrases.say("view.sync_offline")};
    row.now = phrases.say("view.sync_offline_budget", {{"days", QString::number(note.days)},
                                                       {"cases", QString::number(note.cases)},
                                                       {"kinds", kinds.join(QStringLiteral("  "))}});
    if (note.isShort) row.trouble = phrases.say("view.sync_offline_short");
    row.leadsTo = pages::outbox;
    return row;
}

}  // namespace

ListPageView SyncPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    ListPageView view{.title = phrases.say("view.sync"), .empty = phrases.say("view.sync")};
    std::vector<SyncRow> rows = rowsToSeeTo(m_work);
    if (!rows.empty()) {
        view.sendsAgain = phrases.say("view.send_again");
        view.closes = phrases.say("view.close_by_hand");
    }
    for (SyncRow& row : std::vector{outboxRow(m_work), rulesRow(m_work), deskRow(m_work)})
        rows.push_back(std::move(row));
    if (m_work.note.offline) rows.push_back(offlineRow(m_work, *m_work.note.offline));
    view.table = std::make_shared<TableOf<SyncRow>>(columnsOf(phrases), std::move(rows), opened);
    view.copies = nameOfDesk(m_work);
    view.remark = phrases.say(m_work.problem);
    return view;
}

void SyncPresenter::obey(const intent::SendAgain& wanted)
{
    const auto row = seenToBy(wanted.row);
    if (!row || row->wanted.isEmpty()) return say(words("view.nothing_to_close"));
    seeTo(m_work.counter.sendAgain(row->wanted));
}

void SyncPresenter::obey(const intent::CloseByHand& wanted)
{
    const auto row = seenToBy(wanted.row);
    if (!row) return say(words("view.nothing_to_close"));
    seeTo(row->wanted.isEmpty() ? m_work.counter.closeConflict(row->operation, row->holds, wanted.note)
                                : m_work.counter.closeAgain(row->wanted, wanted.note));
}

void SyncPresenter::say(Words what)
{
    m_work.problem = std::move(what);
    m_work.refresh();
}

Task<> SyncPresenter::seeTo(Task<Expected<void>> wish)
{
    const Errand errand(m_work);
    const auto done = co_await errand.onItsPage(std::move(wish));
    if (done) say(*done ? Words() : done->error().happened);
}

}  // namespace kapok::ui
