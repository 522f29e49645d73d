#include "ui/day_end/day_end_presenter.h"

#include "ui/day_end/day_words.h"
#include "ui/kit/typed_yuan.h"
#include "ui/stock/stock_form.h"

namespace kapok::ui {
namespace {

StockChoice reasonChoice(const Phrases& phrases) { return {phrases, "day.reason", desk::differenceReasons()}; }

// Cash is typed in yuan, all else in pieces. What is left empty is not counted now.
Expected<desk::DayTally> dayTyped(const std::map<QString, QString>& typed)
{
    desk::DayTally tally;
    for (const auto& [what, value] : typed) {
        if (value.trimmed().isEmpty()) continue;
        if (what == desk::cashItem) {
            tally.cash = fenTyped(value.trimmed());
            if (!tally.cash) return failure(Error::Kind::BadInput, words("day.cash_wrong"), what);
            continue;
        }
        bool isNumber = false;
        tally.stock.counted[what] = value.trimmed().toLongLong(&isNumber);
        if (!isNumber) return failure(Error::Kind::BadInput, words("error.stock_count_wrong"), what);
    }
    if (const auto fit = tally.fits(); !fit) return std::unexpected(fit.error());
    return tally;
}

// L11: today, where it is closed, even if another one stands open because the clock was set back; else the one that is
// open, or was closed last.
QDate dayLookedAt(const Workplace& work)
{
    const desk::DayBook& days = work.counter.days();
    const QDate today = outletDay(work.counter.now());
    if (days.isClosed(today)) return today;
    if (days.open().isValid()) return days.open();
    return days.last() ? days.last()->day : QDate();
}

QStringList headsSaid(const Phrases& phrases)
{
    QStringList heads;
    for (const char* id :
         {"day.head.what", "day.head.expected", "day.head.counted", "day.head.difference", "day.head.who"})
        heads += phrases.say(id);
    return heads;
}

}  // namespace

void DayEndPresenter::forget()
{
    m_errand.reset();
    m_look.reset();
    m_form.clear();
    m_tally.reset();
    m_reason.reset();
    m_said = {};
}

void DayEndPresenter::takeOver()
{
    if (isOfAnother()) forget();
    m_errand.emplace(m_work);
}

DayEndPageView DayEndPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::DayBook& days = m_work.counter.days();
    DayEndPageView view;
    view.title = phrases.say("view.day_end");
    const QDate day = dayLookedAt(m_work);
    view.day = phrases.say("view.day_line", {{"day", day.toString(Qt::ISODate)}, {"weekday", phrases.weekday(day)}});
    if (m_work.counter.teller()) view.keeper = m_work.counter.teller()->number;
    if (!m_work.problem.empty()) view.remark = phrases.say(m_work.problem);
    if (isOfAnother()) return view;
    if (view.remark.isEmpty() && !m_said.empty()) view.remark = phrases.say(m_said);
    view.heads = headsSaid(phrases);
    if (day.isValid() && day == days.open()) addOpen(view);
    else if (day.isValid()) addClosed(view, day);
    if (m_tally || m_reason) view.secondPerson = secondPerson();
    return view;
}

void DayEndPresenter::addOpen(DayEndPageView& view) const
{
    const Phrases& phrases = m_work.phrases;
    if (!m_look) return;
    if (!*m_look) {
        if (view.remark.isEmpty()) view.remark = phrases.say(m_look->error().happened);
        return;
    }
    const desk::DayLook& look = **m_look;
    const bool again = m_form == QLatin1String("count");
    const bool counts = again || !look.lacking().isEmpty();
    view.day += QStringLiteral(" · ") + phrases.say("day.number", {{"number", QString::number(look.number)}});
    view.rows = rowsOf(phrases, look.items, look.counters, again);
    view.form = counts ? QStringLiteral("count") : QStringLiteral("reasons");
    view.stage = phrases.say(counts ? "day.stage_count" : "day.stage_close");
    view.note = phrases.say(counts ? "day.note_count" : "day.note_close");
    view.reasonHint = reasonChoice(phrases).offered();
    if (!counts && look.figures) {
        view.tills = tillsTable(phrases, *look.figures);
        view.tillsTitle = phrases.say(view.tills ? "day.tills" : "day.no_money");
    }
    view.checksTitle = phrases.say("day.goes_over", {{"count", QString::number(look.carried.size())}});
    view.checks = carriedRows(m_work, look.carried, look.withoutReceipt, look.cases);
}

void DayEndPresenter::addClosed(DayEndPageView& view, QDate day) const
{
    const Phrases& phrases = m_work.phrases;
    const desk::DayBook& days = m_work.counter.days();
    const QString number = QString::number(days.closedNumber(day).value_or(0));
    view.day += QStringLiteral(" · ") + phrases.say("day.number", {{"number", number}});
    view.form = m_form == QLatin1String("reopen") ? m_form : QStringLiteral("closed");
    view.stage = phrases.say("day.stage_closed");
    if (days.last() && days.last()->day == day) addClosing(view, *days.last());
    view.note = days.open().isValid()
                    ? phrases.say("day.other_open_at_home", {{"day", day.toString(Qt::ISODate)},
                                                             {"number", number},
                                                             {"open", days.open().toString(Qt::ISODate)}})
                    : phrases.say("day.note_closed");
}

void DayEndPresenter::addClosing(DayEndPageView& view, const desk::DayClosing& closed) const
{
    const Phrases& phrases = m_work.phrases;
    view.rows = rowsOf(phrases, closed.items, {}, false);
    for (DayCountRow& row : view.rows) {
        if (row.asked) row.expected = QStringLiteral("—");  // nobody has counted it, and nobody does any more
        row.asked = row.asksReason = false;
    }
    view.tills = tillsTable(phrases, closed.figures);
    view.tillsTitle = phrases.say(view.tills ? "day.tills" : "day.no_money");
    view.closed = {{phrases.say("day.closed.number"), QString::number(closed.number)},
                   {phrases.say("day.closed.by"),
                    closed.by + u' ' + closed.with + QStringLiteral("  ") + phrases.timeWithSeconds(closed.at)},
                   {phrases.say("day.closed.head"), closed.head.toUpper()}};
    for (const desk::Reopening& one : m_work.counter.days().reopened())
        view.closed.push_back({phrases.say("day.closed.reopened", {{"number", QString::number(one.number)}}),
                               one.by + u' ' + one.second + QStringLiteral("  ") + one.reason});
    view.checksTitle = phrases.say("day.went_over", {{"count", QString::number(closed.carried.size())}});
    view.checks = carriedRows(m_work, closed.carried, closed.figures.withoutReceipt, closed.figures.cases);
}

// L10: what he agrees to is what was found, and nothing of what should have been there.
SecondPersonView DayEndPresenter::secondPerson() const
{
    const Phrases& phrases = m_work.phrases;
    SecondPersonView view;
    view.title = phrases.say("view.second_person");
    if (m_tally) {
        if (m_tally->cash)
            view.rows.push_back({itemSaid(phrases, desk::cashItem), figureSaid(desk::cashItem, *m_tally->cash)});
        for (const auto& [kind, number] : m_tally->stock.counted)
            view.rows.push_back({itemSaid(phrases, kind), QString::number(number)});
        view.code = desk::codeOf(*m_tally);
        view.approve = phrases.say("day.agree_to_count");
        view.note = phrases.say("day.two_count");
    } else {
        const QDate today = outletDay(m_work.counter.now());
        const int number = m_work.counter.days().closedNumber(today).value_or(0);
        view.rows = {{phrases.say("day.closed.number"), QString::number(number)},
                     {phrases.say("day.why_reopened"), *m_reason}};
        view.code = desk::codeOfReopening(today, number, *m_reason);
        view.approve = phrases.say("day.agree_to_reopen");
        view.note = phrases.say("day.two_reopen");
    }
    view.onlyAgrees = true;
    view.problem = phrases.say(m_work.problem);
    return view;
}

void DayEndPresenter::obey(const intent::BeginDayEnd& wanted)
{
    takeOver();
    m_work.problem = {};
    m_said = {};
    const bool reopens = wanted.form == QLatin1String("reopen");
    if (reopens && m_work.counter.isBarred(desk::Right::CloseDay)) m_work.problem = words("error.may_not_close_day");
    else m_form = wanted.form;
    m_work.refresh();
}

void DayEndPresenter::obey(const intent::CountDay& wanted)
{
    takeOver();
    m_said = {};
    m_work.problem = {};
    auto tally = dayTyped(wanted.typed);
    if (m_work.counter.isBarred(desk::Right::KeepStock)) m_work.problem = words("error.may_not_keep_stock");
    else if (tally) m_tally = std::move(*tally);
    else m_work.problem = tally.error().happened;
    m_work.refresh();
}

void DayEndPresenter::obey(const intent::ReopenDay& wanted)
{
    takeOver();
    m_said = {};
    m_work.problem = {};
    if (wanted.reason.trimmed().isEmpty()) m_work.problem = words("error.reopening_needs_reason");
    else m_reason = wanted.reason.trimmed();
    m_work.refresh();
}

Task<> DayEndPresenter::look()
{
    if (!m_work.counter.days().open().isValid()) co_return m_work.refresh();
    takeOver();
    const Errand errand(m_work);
    auto look = co_await errand.onItsPage(m_work.counter.lookAtDay());
    if (!look) co_return;
    m_look = std::move(*look);
    m_work.refresh();
}

void DayEndPresenter::heard(const Expected<void>& done, const char* said)
{
    m_work.problem = done ? Words() : done.error().happened;
    if (done) {
        m_form.clear();
        m_tally.reset();
        m_reason.reset();
        m_said = words(said);
        m_look.reset();
    }
    look();
}

Task<> DayEndPresenter::agree(intent::AgreeToDayEnd wanted)
{
    if (m_busy) co_return;
    takeOver();
    if (wanted.approver.isEmpty()) {  // he has gone: what was typed stays
        m_tally.reset();
        m_reason.reset();
        m_work.problem = {};
        co_return m_work.refresh();
    }
    if (!m_tally && !m_reason) co_return;
    const Busy busy(m_busy);
    const Errand errand(m_work);
    const desk::SecondWord word{.number = wanted.approver, .seen = wanted.seen};
    const bool counts = m_tally.has_value();
    auto wish = counts ? m_work.counter.countDay(desk::DayTally(*m_tally), word, wanted.password->copy())
                       : m_work.counter.reopenDay(QString(*m_reason), word, wanted.password->copy());
    const auto done = co_await errand.onItsPage(std::move(wish));
    if (wanted.password) wanted.password->wipe();
    if (done) heard(*done, counts ? "day.was_counted" : "day.was_reopened");
}

Task<> DayEndPresenter::close(std::map<QString, QString> reasons)
{
    if (m_busy) co_return;
    takeOver();
    const Busy busy(m_busy);
    const StockChoice choice = reasonChoice(m_work.phrases);
    for (auto& [what, reason] : reasons) reason = choice.meant(reason);
    const Errand errand(m_work);
    const auto done = co_await errand.forTheTeller(m_work.counter.closeDay(std::move(reasons)));
    if (done) heard(*done, "day.was_closed");
}

Task<> DayEndPresenter::print()
{
    if (m_busy) co_return;
    takeOver();
    const Busy busy(m_busy);
    const Errand errand(m_work);
    const auto done = co_await errand.onItsPage(m_work.counter.printDay());
    if (done) heard(*done, "day.was_printed");
}

}  // namespace kapok::ui
