#include "ui/home/home_presenter.h"

#include "ui/day_end/day_words.h"
#include "ui/kit/errand.h"
#include "ui/kit/when.h"
#include "ui/step/leading.h"

#include <algorithm>

namespace kapok::ui {
namespace {

// 12: drafts, what is in doubt, what was refused and is to be followed up. What is accepted or only waits for the line
// goes on by itself and is a number, unless somebody here is in the middle of it.
bool needsAHand(const Workplace& work, const desk::WorkItem& item)
{
    switch (item.state) {
    case desk::StateWord::Draft:
    case desk::StateWord::InDoubt:
    case desk::StateWord::Refused: return true;
    case desk::StateWord::Recorded:
    case desk::StateWord::Accepted: break;
    }
    const auto one = work.counter.find(item.id);
    return one && waitsForSomebodyHere(*one);
}

std::vector<DayCount> countsOf(const Workplace& work)
{
    using desk::StateWord;
    const desk::WorkCounts counts = work.counter.workCounts();
    std::vector<DayCount> all;
    for (const StateWord state :
         {StateWord::Draft, StateWord::InDoubt, StateWord::Refused, StateWord::Recorded, StateWord::Accepted})
        all.push_back({.name = desk::nameOf(state),
                       .state = stateOf(state),
                       .count = QString::number(counts.of(state)),
                       .note = work.phrases.word("view.day_count", desk::nameOf(state))});
    return all;
}

}  // namespace

std::vector<OpenWorkRow> openWork(const Workplace& work, bool withName)
{
    const Phrases& phrases = work.phrases;
    std::vector<OpenWorkRow> rows;
    const QDate today = outletDay(work.counter.now());
    for (const desk::WorkItem& item : outermost(work)) {
        if (!needsAHand(work, item)) continue;
        QString text = domain::codeOf(item.business) + u' ' + phrases.business(item.business);
        if (withName) text += QStringLiteral("  ") + item.shownName;
        if (!item.step.isEmpty())
            text += QStringLiteral("  ") + phrases.say("view.stands_at", {{"field", phrases.field(item.step)}});
        rows.push_back({stateOf(item.state), item.id.text, text, whenSaid(phrases, item.changedAt, today)});
    }
    return rows;
}

namespace {

// K25: cards that are written and wait for their face, and such as wait to be put into use.
QString cardsReady(const Workplace& work)
{
    int toPrint = 0, toActivate = 0;
    for (const desk::WorkItem& item : work.counter.listed(desk::WorkList::Open)) {
        toPrint += item.step.startsWith(QLatin1String("print_it.")) || item.step.startsWith(QLatin1String("face."));
        toActivate += item.step == QLatin1String("activate");
    }
    if (toPrint + toActivate == 0) return {};
    return work.phrases.say("making.counts",
                            {{"print", QString::number(toPrint)}, {"activate", QString::number(toActivate)}});
}

// W8: what the last close has carried over, by name, as long as it is open.
QString carriedHere(const Workplace& work)
{
    constexpr int most = 6;
    const desk::DayBook& days = work.counter.days();
    if (!days.last() || days.last()->day >= days.open()) return {};
    const Phrases& phrases = work.phrases;
    const std::map<QString, QString> open = openCasesSaid(work);
    QStringList cases;
    qsizetype more = 0;
    for (const desk::CarriedOver& one : days.last()->carried) {
        const auto what = open.find(one.number);
        if (what == open.end()) continue;
        if (cases.size() == most) ++more;
        else
            cases += phrases.say(
                "day.carried_one",
                {{"what", what->second}, {"number", one.number}, {"why", phrases.word("day.why", one.why)}});
    }
    if (more > 0) cases += phrases.say("day.carried_more", {{"count", QString::number(more)}});
    if (days.last()->by == QLatin1String("desk")) cases += phrases.say("day.nobody_closed");
    if (cases.isEmpty()) return {};
    return phrases.say("day.carried_here", {{"day", days.last()->day.toString(Qt::ISODate)},
                                            {"number", QString::number(days.last()->number)},
                                            {"cases", cases.join(QStringLiteral("；"))}});
}

// L11: today is closed; another day stands open where the clock was set back.
QString closedToday(const Workplace& work)
{
    const desk::DayBook& days = work.counter.days();
    const QDate today = outletDay(work.counter.now());
    const auto number = days.closedNumber(today);
    if (!number) return {};
    if (!days.open().isValid()) return work.phrases.say("day.closed_at_home", {{"number", QString::number(*number)}});
    return work.phrases.say("day.other_open_at_home", {{"day", today.toString(Qt::ISODate)},
                                                       {"number", QString::number(*number)},
                                                       {"open", days.open().toString(Qt::ISODate)}});
}

}  // namespace

HomePageView HomePresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::CounterView& counter = m_work.counter;
    const QDate today = outletDay(counter.now());
    HomePageView view;
    view.greeting = phrases.say("view.greeting", {{"name", counter.teller() ? counter.teller()->name : QString()}});
    view.dayLine =
        phrases.say("view.day_line", {{"day", today.toString(Qt::ISODate)}, {"weekday", phrases.weekday(today)}});
    for (const auto& [right, why] :
         {std::pair{desk::Right::Serve, "error.may_not_serve"}, {desk::Right::Look, "error.may_not_look"}})
        if (counter.isBarred(right)) view.barred = phrases.say(why);
    if (!view.barred.isEmpty() && counter.teller()) view.greeting = counter.teller()->name;
    if (const QString closed = closedToday(m_work); !closed.isEmpty()) view.barred = closed;
    if (!counter.isBarred(desk::Right::Look)) view.carried = carriedHere(m_work);
    view.problem = phrases.say(m_work.problem);
    if (isAsking()) view.asking = phrases.say("view.asking_person");
    if (const desk::PersonAtCounter* here = counter.person())
        view.stillHere = phrases.say("view.still_here", {{"name", here->visit.person->name.shown()},
                                                         {"number", here->visit.person->document.shown()}});
    if (m_holder && !m_work.counter.cardLeft())
        view.holder = phrases.say("view.card_of_holder",
                                  {{"name", m_holder->name.bare(ForCodec{}).text}, {"number", m_holder->shown}});
    if (const desk::IdentityState* laid = m_identity.holder())
        view.holder =
            phrases.say("identity.on_reader", {{"name", laid->name.bare(ForCodec{}).text}, {"number", laid->shown}});
    if (!counter.isBarred(desk::Right::Look)) view.counts = countsOf(m_work);
    view.openWork = openWork(m_work, true);
    const qint64 all = openThings(m_work);
    if (const auto shown = qint64(outermost(m_work).size()); all > shown)
        view.dayLine += QStringLiteral("  ") + phrases.say("view.more_is_open", {{"count", QString::number(all)},
                                                                                 {"shown", QString::number(shown)}});
    if (const QString ready = cardsReady(m_work); !ready.isEmpty()) view.dayLine += QStringLiteral("  ") + ready;
    return view;
}

// A card that was put there is read once. Nothing is opened by it: Enter does that.
void HomePresenter::sawReaders()
{
    if (m_work.counter.isBarred(desk::Right::Serve)) return;  // it would offer him to open its holder
    const auto reader = std::ranges::find_if(m_work.readers, [](const desk::ReaderState& one) {
        return one.cardPresent && one.cardKind == QLatin1String("social_security");
    });
    const QString lies = reader == m_work.readers.end() ? QString() : reader->name + u' ' + reader->atr;
    if (m_work.way.page() != pages::home && !lies.isEmpty()) return;  // read where it is of use
    if (std::exchange(m_looked, lies) == lies) return;
    m_holder.reset();
    if (lies.isEmpty()) return m_work.refresh();
    readHolder();
}

Task<> HomePresenter::readHolder()
{
    const QString lies = m_looked;
    const Errand errand(m_work);
    const auto read = co_await errand.forTheTeller(m_work.counter.readCard());
    if (m_looked != lies) co_return;        // taken out, or changed, meanwhile
    if (!read) co_return m_looked.clear();  // read again when one comes back to this page
    const Expected<desk::ChipState>& chip = *read;
    if (!chip || chip->socialSecurityNumber.isEmpty()) co_return;
    m_holder = Holder{Redacted(domain::PersonName{chip->name}), chip->socialSecurityNumber,
                      maskedNumber(chip->socialSecurityNumber)};
    m_work.refresh();
}

void HomePresenter::obey(const intent::OpenHolder&)
{
    if (const desk::IdentityState* laid = m_identity.holder()) openPerson(laid->number);
    else if (m_holder && !m_work.counter.cardLeft()) openPerson(m_holder->number);
}

Task<> HomePresenter::openPerson(QString typed)
{
    // One at a time: the answer to an earlier number must not open the wrong person.
    if (isAsking()) {
        m_work.said = Said{words("view.scan.one_at_a_time"), m_work.way.top()};
        co_return m_work.refresh();
    }
    const Place from = m_work.way.top();
    m_work.problem = {};
    // Who scans somebody has turned to him: what is being begun would take the page away from him.
    for (const auto& [place, begun] : m_work.wishes) begun.callOff();
    const desk::Errand wish = wishOfPage(m_work);
    m_asking = wish;
    if (from.page != pages::home) m_work.said = Said{words("view.asking_person"), from};
    m_work.refresh();
    const Errand errand(m_work);
    const auto opened = co_await errand.forTheTeller(m_work.counter.openPerson(typed, wish));
    if (m_asking == wish) m_asking.reset();
    if (!opened) {  // the page is another one by now, perhaps by itself: nobody was opened, and he is told
        if (errand.isOfTheSameTeller())
            m_work.said = Said{words("view.scan.page_changed", {{"text", maskedNumber(typed)}}), m_work.way.top()};
        co_return m_work.refresh();
    }
    m_work.said.reset();
    if (!*opened) {
        const Words why = opened->error().happened;
        if (from.page == pages::home) m_work.problem = why;
        else m_work.said = Said{why, m_work.way.top()};  // scanned over a page that stays
        co_return m_work.refresh();
    }
    const auto left = from.id ? m_work.counter.find(*from.id) : std::nullopt;
    m_work.papers.clear();
    m_work.way.begin({pages::home});
    m_work.way.open({pages::person});
    if (!left || left->ended) co_return;
    m_work.said = Said{words("view.scan.left_open", {{"number", left->number}}), m_work.way.top()};
    m_work.refresh();
}

}  // namespace kapok::ui
