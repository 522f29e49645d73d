#include "ui/shell/presenter.h"

#include "ui/citizen/citizen_window.h"
#include "ui/day_end/day_end_page.h"
#include "ui/devices/facts_page.h"
#include "ui/face/face_page.h"
#include "ui/handbook/handbook_page.h"
#include "ui/home/home_page.h"
#include "ui/lists/list_page.h"
#include "ui/paper/paper_page.h"
#include "ui/person/person_page.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/citizen_presenter.h"
#include "ui/shell/key_guard.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/signing.h"
#include "ui/step/step_page.h"
#include "ui/stock/stock_page.h"

#include <QMetaObject>

#include <algorithm>

namespace kapok::ui {

Presenter::Presenter(desk::CounterView& counter, MainWindow& window, Translation& translation,
                     const Dictionary& dictionary, const domain::Directory& directory)
    : m_window(window),
      m_translation(translation),
      m_work{.counter = counter, .phrases = Phrases(dictionary, directory)},
      m_presenters(m_work)
{
    m_work.refresh = [this] { fill(); };
    m_work.wish = [this](const Intent& intent) { m_presenters.obey(intent); };
    m_work.way.whenMoved([this](const Place& from) { moved(from); });
}

void Presenter::start()
{
    m_work.phrases.speak(m_translation.language());
    QObject::connect(&m_window, &MainWindow::intended, &m_window, [this](const Intent& intent) {
        m_presenters.get<ExercisePresenter>().heard(intent);
        m_presenters.obey(intent);
    });
    m_work.counter.whenChanged([this] { refreshSoon(); });
    m_work.way.begin({pages::signIn});
}

void Presenter::note(DeskNote note)
{
    m_work.note = std::move(note);
    refreshSoon();
}

void Presenter::lookAtOutletBy(OutletWork& work)
{
    m_presenters.get<OutletPresenter>().lookBy(work);
    work.whenNew([this] { m_presenters.get<OutletPresenter>().isNew(); });
}

void Presenter::offerCitizensScreen(std::function<CitizenWindow&()> open, bool atOnce)
{
    m_work.citizensScreen = [this, open = std::move(open)](bool wanted) {
        if (wanted) showCitizen(open());
        else if (m_citizen) m_citizen->close();
    };
    if (atOnce) m_work.citizensScreen(true);
}

void Presenter::showCitizen(CitizenWindow& screen)
{
    m_work.hand.screen = true;
    if (std::exchange(m_citizen, &screen) == &screen) return fill();  // opened once more
    QObject::connect(&screen, &CitizenWindow::wrote, &m_window, [this](const domain::Signature& written, bool writing) {
        m_presenters.obey(intent::Sign{Redacted(written), writing});
    });
    QObject::connect(&screen, &CitizenWindow::gotKeyboard, &m_window, [this] { m_window.activateWindow(); });
    QObject::connect(&screen, &CitizenWindow::closed, &m_window, [this] {
        m_work.hand.screen = false;
        fill();
    });
    fill();
}

// However often something changes, the window is filled once a turn of the event loop.
void Presenter::refreshSoon()
{
    if (std::exchange(m_refreshing, true)) return;
    QMetaObject::invokeMethod(
        &m_window,
        [this] {
            m_refreshing = false;
            fill();
            m_presenters.get<HomePresenter>().sawIdentity();
            m_presenters.get<OutletPresenter>().isNew();  // where the desk is its own outlet nobody else says so
            // Whether a card came, or was taken, the readers are asked: nothing else says so.
            const bool atHome = m_work.way.page() == pages::home;
            if (atHome || m_presenters.get<StepPresenter>().watchesReader() ||
                m_presenters.frame().waitsForTheCardToGo())
                lookAtReaders();
        },
        Qt::QueuedConnection);
}

void Presenter::fill()
{
    m_presenters.get<ExercisePresenter>().watch(m_window.keyGuard().presses());
    layForHisHand(m_work);
    noteTold(m_work, m_work.problem);
    if (m_work.said) noteTold(m_work, m_work.said->what);
    noteTold(m_work, m_work.readersUnknown);
    if (m_citizen) m_citizen->present(citizenView(m_work));
    m_window.present(m_presenters.frame().view());
    const Page page = m_work.way.page();
    m_presenters.at(page, [&]<class One>(One& one) {
        static_cast<typename One::Widget&>(m_window.pageOf(page)).present(one.view());
    });
    if (m_window.page() == page) m_window.noteWhatIsAsked();
}

// Filled before it is shown: the focus goes to a list that has its rows already.
void Presenter::moved(const Place& from)
{
    const Place to = m_work.way.top();
    if (!(from == to)) {
        m_work.problem = {};
        m_work.said.reset();
        callOffElsewhere(m_work);
        if (!m_work.way.holds(from))
            m_presenters.at(from.page, [](auto& one) {
                if constexpr (requires { one.left(); }) one.left();
            });
    }
    if (to.page == pages::signIn) m_presenters.forget();
    fill();
    m_window.showPage(to.page);
    if (from == to) return;
    m_presenters.at(to.page, [&](auto& one) {
        if constexpr (requires { one.came(from); }) one.came(from);
    });
}

Task<> Presenter::lookAtReaders()
{
    const auto readers = co_await m_work.counter.lookAtReaders();
    m_work.readers = readers ? *readers : std::vector<desk::ReaderState>{};
    m_work.readersUnknown = readers ? Words() : readers.error().happened;
    fill();
    m_presenters.get<HomePresenter>().sawReaders();
    const bool cardIsThere = std::ranges::any_of(m_work.readers, &desk::ReaderState::cardPresent);
    if (cardIsThere && m_presenters.get<StepPresenter>().waitsForCard()) m_presenters.obey(intent::GoOn{});
}

}  // namespace kapok::ui
