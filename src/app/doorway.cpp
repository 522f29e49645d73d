#include "app/doorway.h"

#include "ui/sign_in/sign_in_page.h"

#include <utility>

namespace kapok::app {

Doorway::Doorway(const Before& before, db::JournalPlace place)
    : m_before(before),
      m_door(std::move(place), [this](SecretKey key) { return m_before.journal.openKeys(std::move(key)); }),
      m_signIn(before.parts.counter().staff(), before.parts.memory(), before.clock, before.scheduler),
      m_unsealing(m_door, before.parts.memory(), before.clock, before.scheduler)
{
    m_opened.start();
}

Task<Expected<ui::intent::SignIn>> Doorway::opened()
{
    const auto folded = co_await m_before.parts.memory().start();
    if (!folded) co_return std::unexpected(folded.error());
    m_signIn.heedJournal();
    present({});
    const auto heard = QObject::connect(&m_before.window, &ui::MainWindow::intended, &m_before.window,
                                        [this](const ui::Intent& intent) { obey(intent); });
    const QFuture<void> open = m_opened.future();
    co_await open;
    QObject::disconnect(heard);
    co_return m_first;
}

// Nobody else hears the window yet: what is wanted of a counter waits until there is one.
void Doorway::obey(const ui::Intent& intent)
{
    if (const auto* wanted = std::get_if<ui::intent::SignIn>(&intent)) tryWith(*wanted);
    if (std::holds_alternative<ui::intent::LanguageChanged>(intent)) present(m_problem);
}

// The password is asked for once, and used twice: it opens the keys here, and he sits down with it.
Task<> Doorway::tryWith(ui::intent::SignIn wanted)
{
    if (std::exchange(m_trying, true)) co_return;
    present({});
    const auto proved = co_await m_signIn.prove(wanted.teller, wanted.password->copy());
    Expected<void> unsealed{};
    if (proved) unsealed = co_await m_unsealing.by(wanted.teller, wanted.password->copy());
    else unsealed = std::unexpected(proved.error());
    if (unsealed) {
        m_first = wanted;
        m_opened.finish();
        co_return;
    }
    wanted.password->wipe();
    m_trying = false;
    present(unsealed.error().happened);
}

// What waits here and what devices say comes with the counter: nothing is said of them, and nothing is praised.
void Doorway::present(Words problem)
{
    m_problem = std::move(problem);
    ui::Phrases phrases(m_before.knowledge.dictionary, m_before.knowledge.directory);
    phrases.speak(m_before.translation.language());
    const desk::Place& place = m_before.parts.counter().place();
    ui::SignInPageView view{.outlet = phrases.outlet(place.outlet)};
    view.outletNote = phrases.say("view.desk_is_shut");
    view.problem = m_problem.empty() ? QString() : phrases.say(m_problem);
    view.deskLine = phrases.say("view.desk_line", {{"desk", place.desk},
                                                   {"day", outletDay(m_before.clock.now()).toString(Qt::ISODate)},
                                                   {"weekday", phrases.weekday(outletDay(m_before.clock.now()))}});
    view.version = QStringLiteral(KAPOK_VERSION);
    static_cast<ui::SignInPage&>(m_before.window.pageOf(ui::pages::signIn)).present(view);
}

}  // namespace kapok::app
