#include "ui/home/home_presenter.h"

#include "ui/kit/errand.h"
#include "ui/step/leading.h"

namespace kapok::ui {

std::vector<OpenWorkRow> openWork(const Workplace& work, bool withName)
{
    const Phrases& phrases = work.phrases;
    std::vector<OpenWorkRow> rows;
    for (const desk::WorkItem& item : outermost(work)) {
        QString text = domain::codeOf(item.business) + u' ' + phrases.business(item.business);
        if (withName) text += QStringLiteral("  ") + item.shownName;
        if (!item.step.isEmpty())
            text += QStringLiteral("  ") + phrases.say("view.stands_at", {{"field", phrases.word("field", item.step)}});
        rows.push_back({stateOf(item.state), item.id.text, text, phrases.time(item.changedAt)});
    }
    return rows;
}

HomePageView HomePresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::CounterView& counter = m_work.counter;
    const QDate today = outletDay(counter.now());
    HomePageView view;
    view.greeting = phrases.say("view.greeting", {{"name", counter.teller() ? counter.teller()->name : QString()}});
    view.dayLine =
        phrases.say("view.day_line", {{"day", today.toString(Qt::ISODate)}, {"weekday", phrases.weekday(today)}});
    view.problem = m_work.problem;
    if (isAsking()) view.asking = phrases.say("view.asking_person");
    if (const desk::PersonAtCounter* here = counter.person())
        view.stillHere = phrases.say("view.still_here", {{"name", here->visit.person->name.shown()},
                                                         {"number", here->visit.person->document.shown()}});
    view.openWork = openWork(m_work, true);
    const qint64 all = openThings(m_work);
    if (const auto shown = qint64(view.openWork.size()); all > shown)
        view.dayLine += QStringLiteral("  ") + phrases.say("view.more_is_open", {{"count", QString::number(all)},
                                                                                 {"shown", QString::number(shown)}});
    return view;
}

Task<> HomePresenter::openPerson(QString typed)
{
    // One at a time: the answer to an earlier number must not open the wrong person.
    if (isAsking()) {
        m_work.said = Said{m_work.phrases.say("view.scan.one_at_a_time"), m_work.way.top()};
        co_return m_work.refresh();
    }
    const Place from = m_work.way.top();
    m_work.problem.clear();
    const desk::Errand wish = wishOfPage(m_work);
    m_asking = wish;
    if (from.page != pages::home) m_work.said = Said{m_work.phrases.say("view.asking_person"), from};
    m_work.refresh();
    const Errand errand(m_work);
    const auto opened = co_await errand.forTheTeller(m_work.counter.openPerson(typed, wish));
    if (m_asking == wish) m_asking.reset();
    if (!opened) co_return m_work.refresh();  // he has turned to something else: nobody was opened
    m_work.said.reset();
    if (!*opened) {
        const QString why = m_work.phrases.say(opened->error().happened);
        if (from.page == pages::home) m_work.problem = why;
        else m_work.said = Said{why, m_work.way.top()};  // scanned over a page that stays
        co_return m_work.refresh();
    }
    const auto left = from.id ? m_work.counter.find(*from.id) : std::nullopt;
    m_work.papers.clear();
    m_work.way.begin({pages::home});
    m_work.way.open({pages::person});
    if (!left || left->ended) co_return;
    m_work.said = Said{m_work.phrases.say("view.scan.left_open", {{"number", left->number}}), m_work.way.top()};
    m_work.refresh();
}

}  // namespace kapok::ui
