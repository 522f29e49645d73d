#include "ui/day_end/day_end_presenter.h"

namespace kapok::ui {

DayEndPageView DayEndPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::CounterView& counter = m_work.counter;
    DayEndPageView view;
    view.title = phrases.say("view.day_end");
    view.day = phrases.say("view.day_line", {{"day", counter.businessDay().toString(Qt::ISODate)},
                                             {"weekday", phrases.weekday(counter.businessDay())}});
    view.remark = phrases.say("view.day_end_not_built");
    const desk::WorkCounts work = counter.workCounts();
    const auto row = [&](const char* icon, const char* name, desk::StateWord state, const char* what) {
        const auto count = work.of(state);
        view.checks.push_back({QString::fromLatin1(icon),
                               phrases.say(name),
                               phrases.say(count ? what : "view.day_end_none"),
                               phrases.say("view.item_count", {{"count", QString::number(count)}}),
                               {},
                               {}});
    };
    row("pencil", "view.day_end_drafts", desk::StateWord::Draft, "view.day_end_drafts_next");
    row("outbox", "view.day_end_recorded", desk::StateWord::Recorded, "view.day_end_recorded_next");
    row("question", "view.day_end_in_doubt", desk::StateWord::InDoubt, "view.day_end_in_doubt_next");
    return view;
}

}  // namespace kapok::ui
