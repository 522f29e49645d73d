#include "outlet/publisher.h"

#include "outlet/ledger_error.h"

#include <algorithm>

namespace kapok::outlet {
namespace {

using std::chrono::milliseconds;

// That two chains went apart, or that the ledger finds no entry in what was handed in, is nothing that passes by itself: a
// person looks (docs/operations.md). A file that cannot be read today, or a row, is mended while the desk works.
bool isForGood(const Error& error)
{
    return error.kind == Error::Kind::Damaged || error.happened.id == QLatin1String("ledger.no_entry");
}

Error apart(const char* what, const QString& detail)
{
    return {Error::Kind::Damaged, Words{QLatin1String(what), {}}, detail};
}

}  // namespace

struct Publisher::Life {
    // A case waits for a second person without an entry of its own, so the stand alone does not tell.
    struct RowsAt {
        ports::Stand stand;
        std::optional<qint64> waiting;
        bool operator==(const RowsAt&) const = default;
    };

    Parts parts;
    Pace pace;
    bool goesOn = false;
    std::optional<ports::ChainMark> mark{};  // as the ledger said last; nothing: it has to be asked
    std::optional<qint64> approvals{};       // as they were said last
    std::optional<RowsAt> shown{};           // how the rows stood that were shown last
    std::optional<Error> failing{};
    milliseconds pause{};

    Task<Expected<void>> keepUp();
    Task<Expected<void>> findPlace();
    Task<Expected<void>> handIn();
    Task<Expected<void>> showRows();
    milliseconds after(const Expected<void>& kept);
};

Publisher::Publisher(Parts parts) : Publisher(std::move(parts), Pace()) {}

Publisher::Publisher(Parts parts, Pace pace)
    : m_life(std::make_shared<Life>(Life{.parts = std::move(parts), .pace = pace, .pause = pace.firstPause}))
{
}

void Publisher::start()
{
    if (std::exchange(m_life->goesOn, true)) return;
    goOn(m_life);
}

void Publisher::stop() { m_life->goesOn = false; }

Task<> Publisher::goOn(std::shared_ptr<Life> life)
{
    while (life->goesOn) {
        const auto kept = co_await life->keepUp();
        if (!life->goesOn) break;
        const milliseconds wait = life->after(kept);
        if (!kept && isForGood(kept.error())) break;
        const QFuture<void> pause = life->parts.scheduler.after(wait);
        co_await pause;
    }
}

// How long to wait now; and what is told of it, once.
milliseconds Publisher::Life::after(const Expected<void>& kept)
{
    const std::optional<Error> now = kept ? std::nullopt : std::optional(kept.error());
    const auto idOf = [](const std::optional<Error>& error) { return error ? error->happened.id : QString(); };
    if (idOf(now) != idOf(failing)) parts.tell(now);
    failing = now;
    if (kept) {
        pause = pace.firstPause;
        return pace.look;
    }
    // What was perhaps taken is not known: the ledger is asked again before anything is said.
    mark.reset();
    shown.reset();
    return std::exchange(pause, std::min(pause * 2, pace.longestPause));
}

Task<Expected<void>> Publisher::Life::keepUp()
{
    if (!mark) {
        const auto found = co_await findPlace();
        if (!found || !goesOn) co_return found;
    }
    const auto handed = co_await handIn();
    if (!handed || !goesOn) co_return handed;
    co_return co_await showRows();
}

// A journal that was put back, or another one under this desk's name, is found out before it hands anything in.
Task<Expected<void>> Publisher::Life::findPlace()
{
    const auto theirs = co_await parts.ledger->mark();
    if (!theirs) co_return std::unexpected(theirs.error());
    if (!goesOn) co_return Expected<void>{};
    if (theirs->entries > 0) {
        const auto ours = co_await parts.journal.bytesAfter(theirs->entries - 1, 1, 1);
        if (!ours) co_return std::unexpected(ours.error());
        const QString detail = QStringLiteral("ledger: %1 entries, journal: %2").arg(theirs->entries).arg(ours->count);
        if (ours->list.empty()) co_return std::unexpected(apart("ledger.journal_is_older", detail));
        if (ours->list.front().hash != theirs->head) co_return std::unexpected(apart("ledger.fork", detail));
    }
    mark = *theirs;
    approvals.reset();
    co_return Expected<void>{};
}

Task<Expected<void>> Publisher::Life::handIn()
{
    for (;;) {
        auto some = co_await parts.journal.bytesAfter(mark->entries, pace.mostEntries, pace.mostBytes);
        if (!some) co_return std::unexpected(some.error());
        if (!goesOn) co_return Expected<void>{};
        const auto waiting = co_await waitingIn(parts.rows, parts.shown);
        if (!goesOn || (some->list.empty() && waiting == approvals)) co_return Expected<void>{};
        ports::EntrySet set{mark->entries, std::move(some->list), some->count, waiting};
        const auto taken = co_await parts.ledger->take(std::move(set));
        if (!taken) co_return std::unexpected(taken.error());
        mark = *taken;
        approvals = waiting;
        if (!goesOn) co_return Expected<void>{};
    }
}

Task<Expected<void>> Publisher::Life::showRows()
{
    const auto stand = co_await parts.rows.stand();
    if (!stand) co_return std::unexpected(stand.error());
    const RowsAt now{*stand, approvals};
    // Rows that are being made anew tell of nothing yet: what stands there would go, as if no case were open (W25).
    if (!goesOn || stand->seq == 0 || shown == now) co_return Expected<void>{};
    auto rows = co_await shownRows(parts.rows, parts.shown, *stand);
    if (!rows) co_return std::unexpected(rows.error());
    if (!goesOn || !rows->rows) co_return Expected<void>{};
    const auto done = co_await parts.ledger->show(QLatin1String(parts.shown.table.name), std::move(*rows->rows));
    if (done) shown = now;
    co_return done;
}

}  // namespace kapok::outlet
