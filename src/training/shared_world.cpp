#include "training/shared_world.h"

#include "province/server/population.h"
#include "training/kept_json.h"
#include "training/practice_blanks.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace kapok::training {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds glance{50}, period{250};
constexpr qint64 patienceMs = 15'000;

}  // namespace

Expected<std::unique_ptr<SharedWorld>> SharedWorld::open(const QString& ground, const QString& desk,
                                                         ports::Scheduler& scheduler, const Clock& real, quint16 port)
{
    auto cards = PracticeCards::in(ground + QStringLiteral("/cards"));
    if (!cards) return std::unexpected(cards.error());
    if (const auto laid = PracticeBlanks::layOut(ground + QStringLiteral("/blanks")); !laid)
        return std::unexpected(laid.error());
    auto clock = TrainingClock::open(ground + QStringLiteral("/clock.json"), real, province::server::trainingBegins());
    if (!clock) return std::unexpected(clock.error());
    std::unique_ptr<SharedWorld> world(new SharedWorld(ground, desk, std::move(*cards), scheduler, real, port));
    world->m_clock = std::move(*clock);
    return world;
}

SharedWorld::SharedWorld(QString ground, QString desk, PracticeCards cards, ports::Scheduler& scheduler,
                         const Clock& real, quint16 port)
    : m_ground(std::move(ground)),
      m_desk(std::move(desk)),
      m_scheduler(scheduler),
      m_real(real),
      m_parties(m_ground, std::move(cards), scheduler, port)
{
}

SharedWorld::~SharedWorld() { *m_running = false; }

Task<Expected<ReferenceParties::Ports>> SharedWorld::takePart()
{
    const Instant late{m_real.now().utcMs + patienceMs};
    while (m_real.now() < late) {
        const auto served = co_await serveIfNobodyDoes();
        if (!served) co_return std::unexpected(served.error());
        if (m_lock || QFile::exists(file("served.json"))) co_return portsOf(m_ground);
        const QFuture<void> pause = m_scheduler.after(glance);
        co_await pause;
    }
    co_return failure(Error::Kind::Unavailable, words("training.nobody_serves", {{"folder", m_ground}}));
}

// Whoever begins to serve begins with every line up (contract.md §1).
Task<Expected<void>> SharedWorld::serveIfNobodyDoes()
{
    if (m_lock) co_return Expected<void>{};
    auto lock = FileLock::tryTake(file("world.lock"));
    if (!lock) co_return std::unexpected(lock.error());
    if (!*lock) co_return Expected<void>{};
    QFile::remove(file("served.json"));
    QFile::remove(file("lines.json"));
    const auto opened = co_await m_parties.open(m_clock->now());
    if (!opened) co_return std::unexpected(opened.error());
    m_lock = std::move(*lock);
    m_made = Json();
    co_return co_await makeItSo();
}

Expected<Json> SharedWorld::wishes() const
{
    const auto lines = readKept(file("lines.json"));
    if (!lines) return std::unexpected(lines.error());
    return Json{{"ahead_ms", m_clock->aheadMs()}, {"lines", lines->value_or(Json::object())}};
}

// One at a time: who comes second finds it made, and not under way.
Task<Expected<void>> SharedWorld::makeItSo()
{
    const auto turn = m_turn;
    co_await turn->take();
    const desk::Held held(turn);
    const auto wished = wishes();
    if (!wished) co_return std::unexpected(wished.error());
    if (*wished == m_made) co_return Expected<void>{};
    const Json before = std::exchange(m_made, *wished);
    if (before.is_object() && before["ahead_ms"] != m_made["ahead_ms"]) {
        const auto told = co_await m_parties.setTime(m_clock->now());
        if (!told) co_return std::unexpected(told.error());
    }
    PracticeParties::Gates gates;
    for (const auto& [party, word] : m_made["lines"].items())
        if (const auto gate = word.is_string() ? line::gateOf(text(word)) : std::nullopt)
            gates.emplace(QString::fromStdString(party), *gate);
    co_await m_parties.setGates(gates);
    co_return keep(file("served.json"), {{"by", toJson(m_desk)}, {"process", qint64(::getpid())}, {"made", *wished}});
}

// Of whoever serves: that what is wished now is so. Where he is gone, this one takes his place.
Task<Expected<void>> SharedWorld::madeSo()
{
    const Instant late{m_real.now().utcMs + patienceMs};
    while (m_real.now() < late) {
        const auto wished = wishes();
        if (!wished) co_return std::unexpected(wished.error());
        if (m_lock) co_return co_await makeItSo();
        const auto served = readKept(file("served.json"));
        if (served && *served && (*served)->value("made", Json()) == *wished) co_return Expected<void>{};
        const QFuture<void> pause = m_scheduler.after(glance);
        co_await pause;
        const auto taken = co_await serveIfNobodyDoes();
        if (!taken) co_return std::unexpected(taken.error());
    }
    co_return failure(Error::Kind::Unavailable, words("training.nobody_serves", {{"folder", m_ground}}));
}

Task<Expected<void>> SharedWorld::passDays(int days)
{
    if (const auto passed = m_clock->pass(days); !passed) co_return std::unexpected(passed.error());
    co_return co_await madeSo();
}

Task<Expected<void>> SharedWorld::passHours(int hours)
{
    if (const auto passed = m_clock->passHours(hours); !passed) co_return std::unexpected(passed.error());
    co_return co_await madeSo();
}

Task<Expected<void>> SharedWorld::setLine(QString party, line::Gate gate)
{
    auto lines = readKept(file("lines.json"));
    if (!lines) co_return std::unexpected(lines.error());
    Json wished = lines->value_or(Json::object());
    wished[party.toStdString()] = toJson(line::wordOf(gate));
    if (const auto kept = keep(file("lines.json"), wished); !kept) co_return std::unexpected(kept.error());
    co_return co_await madeSo();
}

// A loop that sleeps owns nothing, so that it may be left asleep for ever. What fails at one glance is tried at the next:
// the one who served before may still be letting go of his ports.
void SharedWorld::keepUp(std::function<Task<Expected<void>>()> turned)
{
    [](SharedWorld* self, std::shared_ptr<bool> running, std::function<Task<Expected<void>>()> tell) -> Task<> {
        while (*running) {
            const QFuture<void> pause = self->m_scheduler.after(period);
            co_await pause;
            if (!*running) break;
            (void)co_await self->serveIfNobodyDoes();
            if (!*running) break;
            const auto another = self->m_clock->readAgain();
            if (self->m_lock) (void)co_await self->makeItSo();
            if (!*running) break;
            if (another && *another) (void)co_await tell();
        }
    }(this, m_running, std::move(turned));
}

}  // namespace kapok::training
