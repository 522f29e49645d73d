#include "ui/outlet/outlet_presenter.h"

#include "ui/kit/errand.h"
#include "ui/kit/when.h"

#include <algorithm>
#include <tuple>

namespace kapok::ui {
namespace {

using Kind = ColumnHead::Kind;

struct OutletRow {
    QString id;
    bool isHere = false;  ///< of this desk, where it can be gone on with
    State state{};
    Instant since;
    QString desk, time, business, step, waits, number, teller;
    bool operator==(const OutletRow&) const = default;
};

bool waitsForSecond(const OpenAtDesk& one) { return one.waitsFor == desk::WaitsFor::SecondPerson; }

QString nameOfDesk(const Workplace& work)
{
    return work.counter.place().outlet.text + u'-' + work.counter.place().desk;
}

OutletRow rowOf(const Workplace& work, const OpenAtDesk& one)
{
    const Phrases& phrases = work.phrases;
    return {.id = one.id.text,
            .isHere = one.desk == nameOfDesk(work),
            .state = stateOf(one.state),
            .since = one.changedAt,
            .desk = one.desk,
            .time = whenSaid(phrases, one.changedAt, outletDay(work.counter.now()), Clockwork::Seconds),
            .business = domain::codeOf(one.business) + u' ' + phrases.business(one.business),
            .step = phrases.field(one.step),
            .waits = phrases.word("view.outlet_waits", desk::nameOf(one.waitsFor)),
            .number = one.number,
            .teller = one.teller};
}

// Who approves finds first what waits for him, and of that what has waited longest.
std::vector<OutletRow> rowsOf(const Workplace& work, std::vector<OpenAtDesk> open)
{
    std::ranges::sort(open, {}, [](const OpenAtDesk& one) {
        return std::tuple(!waitsForSecond(one), one.changedAt, one.desk, one.id.text);
    });
    std::vector<OutletRow> rows;
    for (const OpenAtDesk& one : open) rows.push_back(rowOf(work, one));
    return rows;
}

std::vector<Column<OutletRow>> columnsOf(const Phrases& phrases)
{
    const auto text = [&](const char* title, Kind kind, int share, QString OutletRow::* member) {
        return Column<OutletRow>{{phrases.say(title), kind, share},
                                 [member](const OutletRow& row) { return Cell{.text = row.*member}; }};
    };
    return {{{phrases.say("view.column_state"), Kind::State, 1},
             [](const OutletRow& row) { return Cell{.text = {}, .state = row.state}; }},
            text("view.column_desk", Kind::Figures, 1, &OutletRow::desk),
            {{phrases.say("view.column_since"), Kind::Figures, 1},
             [](const OutletRow& row) { return Cell{.text = row.time, .order = row.since.utcMs}; }},
            text("view.column_waits", Kind::Text, 3, &OutletRow::waits),
            text("view.column_business", Kind::Text, 4, &OutletRow::business),
            text("view.column_step", Kind::Text, 3, &OutletRow::step),
            text("view.column_number", Kind::Figures, 1, &OutletRow::number),
            text("view.column_teller", Kind::Figures, 1, &OutletRow::teller)};
}

// What acts is folded from a desk's own journal, so a case is gone on with where it was begun: Enter leads nowhere else.
Intent opened(const OutletRow& row)
{
    if (row.isHere) return intent::TakeUp{row.id};
    return intent::ShowPage{pages::outlet};
}

std::shared_ptr<const Table> tableOf(const Workplace& work, const std::vector<OpenAtDesk>& open)
{
    return std::make_shared<TableOf<OutletRow>>(columnsOf(work.phrases), rowsOf(work, open), opened);
}

QStringList countsOf(const Phrases& phrases, const WorkOfOutlet& work)
{
    const auto say = [&](const char* id, qint64 count) { return phrases.say(id, {{"count", QString::number(count)}}); };
    return {say("view.item_count", qint64(work.open.size())),
            say("view.outlet_second_count", std::ranges::count_if(work.open, waitsForSecond))};
}

}  // namespace

void OutletPresenter::isNew()
{
    if (m_work.way.page() == page) ask();
}

// One question at a time; what comes new meanwhile is asked for behind it.
Task<> OutletPresenter::ask()
{
    if (!m_outlet || m_work.counter.isBarred(desk::Right::Look)) co_return;
    m_again = true;
    if (m_asking) co_return;
    const Busy busy(m_asking);
    while (std::exchange(m_again, false) && m_work.way.page() == page) {
        const Errand errand(m_work);
        auto heard = co_await errand.onItsPage(m_outlet->look());
        if (!heard) continue;  // who comes back to the list asks again
        m_trouble = *heard ? Words() : heard->error().happened;
        if (*heard) {
            auto table = tableOf(m_work, (*heard)->open);
            m_seen = Seen{std::move(**heard), m_work.counter.now(), m_work.phrases.language(), std::move(table)};
        }
        m_work.refresh();
    }
}

// What is not whole, or not of now, is said before anything else.
QString OutletPresenter::sentenceOn(const Seen& seen) const
{
    const Phrases& phrases = m_work.phrases;
    if (!m_trouble.empty())
        return phrases.say("view.outlet_as_of",
                           {{"why", phrases.say(m_trouble)},
                            {"time", whenSaid(phrases, seen.at, outletDay(m_work.counter.now()), Clockwork::Seconds)}});
    if (seen.work.unread > 0) return phrases.say("view.outlet_unread", {{"count", QString::number(seen.work.unread)}});
    const auto late = std::ranges::find_if(seen.work.desks, [](const DeskOfList& one) { return one.behind > 0; });
    if (late != seen.work.desks.end())
        return phrases.say("view.outlet_behind", {{"desk", late->name}, {"count", QString::number(late->behind)}});
    const QString here = nameOfDesk(m_work);
    const bool isElsewhere = std::ranges::any_of(seen.work.open, [&](const auto& one) { return one.desk != here; });
    return isElsewhere ? phrases.say("view.outlet_elsewhere") : QString();
}

// W25: nothing is open, nothing was heard yet, and could not be asked are three lists that look different.
ListPageView OutletPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    ListPageView view{.title = phrases.say("view.outlet")};
    if (m_work.counter.isBarred(desk::Right::Look)) {
        view.sentence = view.empty = phrases.say("error.may_not_look");
    } else if (m_seen) {
        view.counts = countsOf(phrases, m_seen->work);
        view.empty = phrases.say("view.outlet_none");
        view.sentence = m_work.problem.empty() ? sentenceOn(*m_seen) : phrases.say(m_work.problem);
        const bool isOfThisLanguage = m_seen->language == phrases.language();
        view.table = isOfThisLanguage ? m_seen->table : tableOf(m_work, m_seen->work.open);
    } else if (m_trouble.empty()) {
        view.empty = phrases.say("view.outlet_asking");
    } else {
        view.sentence = phrases.say(m_trouble);
        view.empty = phrases.say("view.outlet_not_asked");
    }
    return view;
}

}  // namespace kapok::ui
