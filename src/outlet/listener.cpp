#include "outlet/listener.h"

#include <algorithm>

namespace kapok::outlet {
namespace {

using std::chrono::milliseconds;

// One channel for each outlet; a role bears its outlet, four figures, in its name (desk.json).
QByteArray listenAt(const PgPlace& place) { return "LISTEN outlet_" + place.role.section(u'_', 1, 1).toLatin1(); }

}  // namespace

struct Listener::Life {
    QByteArray statement;
    ports::Scheduler& scheduler;
    std::function<void()> heard;
    Pace pace;
    PgSession session;
    bool goesOn = false;
    milliseconds pause{};

    Life(PgPlace place, ports::Scheduler& with, std::function<void()> tell, Pace how)
        : statement(listenAt(place)),
          scheduler(with),
          heard(std::move(tell)),
          pace(how),
          session(std::move(place), with, how.patience),
          pause(how.firstPause)
    {
    }
    Task<> listen();
    Task<Expected<void>> hear();
};

Listener::Listener(PgPlace place, ports::Scheduler& scheduler, std::function<void()> heard)
    : Listener(std::move(place), scheduler, std::move(heard), Pace())
{
}

Listener::Listener(PgPlace place, ports::Scheduler& scheduler, std::function<void()> heard, Pace pace)
    : m_life(std::make_shared<Life>(std::move(place), scheduler, std::move(heard), pace))
{
}

void Listener::start()
{
    if (std::exchange(m_life->goesOn, true)) return;
    goOn(m_life);
}

void Listener::stop()
{
    m_life->goesOn = false;
    m_life->session.close();
}

Task<> Listener::goOn(std::shared_ptr<Life> life)
{
    while (life->goesOn) {
        co_await life->listen();
        if (!life->goesOn) break;
        const milliseconds wait = std::exchange(life->pause, std::min(life->pause * 2, life->pace.longestPause));
        const QFuture<void> pause = life->scheduler.after(wait);
        co_await pause;
    }
}

// Until it is stopped, or the connection is gone.
Task<> Listener::Life::listen()
{
    const auto listening = co_await session.ask(statement, {});
    if (!listening) co_return;
    pause = pace.firstPause;
    while (goesOn) {
        heard();
        const auto well = co_await hear();
        if (!well) co_return;
    }
}

// Until something is told. A server that has gone without a word is found out by a question.
Task<Expected<void>> Listener::Life::hear()
{
    for (;;) {
        const auto told = co_await session.told(pace.quiet);
        if (!told) co_return std::unexpected(told.error());
        if (*told || !goesOn) co_return Expected<void>{};
        const auto there = co_await session.ask("SELECT 1", {});
        if (!there) co_return std::unexpected(there.error());
    }
}

}  // namespace kapok::outlet
