#include "ui/home/home_presenter.h"

namespace kapok::ui {

std::vector<OpenWorkRow> openWork(const Phrases& phrases, const desk::Counter& counter, bool withName)
{
    std::vector<OpenWorkRow> rows;
    for (const desk::WorkItem& item : counter.openWork()) {
        QString text = domain::codeOf(item.business) + u' ' + phrases.business(item.business);
        if (withName) text += QStringLiteral("  ") + item.shownName;
        if (!item.step.isEmpty())
            text += QStringLiteral("  ") + phrases.say("view.stands_at", {{"field", phrases.word("field", item.step)}});
        rows.push_back({stateOf(item.state), item.id.text, text, phrases.time(item.changedAt)});
    }
    return rows;
}

HomePageView homePage(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                      const std::vector<ports::Reader>& readers, const QString& problem, bool asking)
{
    HomePageView view;
    view.greeting = phrases.say("view.greeting", {{"name", counter.teller() ? counter.teller()->name : QString()}});
    view.dayLine = phrases.say("view.day_line", {{"day", outletDay(counter.now()).toString(Qt::ISODate)},
                                                 {"weekday", phrases.weekday(outletDay(counter.now()))}});
    view.problem = problem;
    if (asking) view.asking = phrases.say("view.asking_person");
    view.openWork = openWork(phrases, counter, true);
    view.devices = devices(phrases, counter, note, readers);
    return view;
}

}  // namespace kapok::ui
