#include "cardio/printer/print_hand.h"

namespace kapok::cardio {
namespace {

using How = JobEnd::How;
using Kind = ports::Fate::Kind;

ports::Fate looksFirst() { return {.kind = Kind::CannotTell, .without = QStringLiteral("eyes")}; }

}  // namespace

PrintHand::PrintHand(std::shared_ptr<PrintQueue> queue, ports::Scheduler& scheduler, DrawPages draw, Words missing,
                     PrintPatience patience)
    : m_course(queue ? std::make_unique<PrintCourse>(std::move(queue), scheduler, patience) : nullptr),
      m_draw(std::move(draw)),
      m_missing(std::move(missing))
{
}

Task<Expected<void>> PrintHand::ready()
{
    if (!m_course) co_return failure(Error::Kind::Unavailable, m_missing);
    const auto state = co_await m_course->state();
    if (!state) co_return std::unexpected(state.error());
    if (Words why = co_await hinders(*state); !why.empty())
        co_return failure(Error::Kind::Unavailable, why, state->reason);
    co_return Expected<void>{};
}

// Nothing is fed before the printer was asked. That a job is about to be handed over is an entry of its own where one
// can be made: without it no job can have left.
Task<Expected<ports::Outcome>> PrintHand::carryOut(ports::Deed deed)
{
    const auto may = co_await ready();
    if (!may) co_return std::unexpected(may.error());
    auto order = co_await m_draw(deed);
    if (!order) co_return std::unexpected(order.error());
    order->title = deed.operation.text;
    if (deed.marks && deed.marked.done == 0) {
        const ports::Progress handedOver{1, 2};
        const auto kept = co_await deed.marks(handedOver);
        if (!kept) co_return std::unexpected(kept.error());
    }
    const PrintOrder once = std::move(*order);
    const auto end = co_await m_course->print(once, m_again.contains(deed.operation));
    if (!end) co_return std::unexpected(end.error());
    if (end->how == How::Completed && (end->watched || !needsEyes())) co_return ports::Outcome{cameOut(deed)};
    if (end->how == How::NotDone) co_return failure(Error::Kind::Unavailable, end->why, end->detail);
    m_again.erase(deed.operation);
    const Words why = end->why.empty() ? words("printer.look") : end->why;
    co_return failure(Error::Kind::InDoubt, why, end->detail);
}

ports::Fate PrintHand::fateOf(const ports::Deed& deed, const JobEnd& end) const
{
    switch (end.how) {
    case How::NotDone: return {.kind = Kind::NotDone};
    case How::Completed: return needsEyes() ? looksFirst() : ports::Fate{Kind::Done, cameOut(deed)};
    case How::Unknown: return needsEyes() ? looksFirst() : ports::Fate{.kind = Kind::NotDone};
    default: return looksFirst();
    }
}

Task<Expected<ports::Fate>> PrintHand::find(ports::Deed deed)
{
    if (!deed.eyes.isEmpty()) co_return co_await seen(deed);
    // Handing it over was never marked: no job has left. A paper has no mark, and the service is asked.
    if (deed.marks && deed.marked.done == 0) co_return ports::Fate{.kind = Kind::NotDone};
    if (!m_course) co_return needsEyes() ? looksFirst() : ports::Fate{.kind = Kind::NotDone};
    const QString title = deed.operation.text;
    const auto end = co_await m_course->find(title);
    if (!end) co_return std::unexpected(end.error());
    if (end->how == How::Open) co_return failure(Error::Kind::InDoubt, end->why, end->detail);
    co_return fateOf(deed, *end);
}

// A teller's word ends it. Where he saw nothing, nothing may come out later either: what lies in the queue is taken
// out first, and only then another job is sent (W34: never twice unnoticed).
Task<Expected<ports::Fate>> PrintHand::seen(ports::Deed deed)
{
    if (deed.eyes == QLatin1String(sawWell)) co_return ports::Fate{Kind::Done, cameOut(deed)};
    if (deed.eyes == QLatin1String(sawSpoiled)) co_return ports::Fate{Kind::Done, spoiled(deed)};
    if (deed.eyes != QLatin1String(sawNothing))
        co_return failure(Error::Kind::BadInput, words("printer.no_such_sight"), deed.eyes);
    if (m_course) {
        const QString title = deed.operation.text;
        const auto out = co_await m_course->withdraw(title);
        if (!out) co_return std::unexpected(out.error());
    }
    m_again.insert(deed.operation);
    co_return ports::Fate{.kind = Kind::NotDone};
}

}  // namespace kapok::cardio
