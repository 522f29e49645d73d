#include "training/training_clock.h"

#include "training/file_lock.h"
#include "training/kept_json.h"

namespace kapok::training {
namespace {

constexpr qint64 msPerHour = 3600 * 1000, msPerDay = 24 * msPerHour;

}  // namespace

Expected<std::unique_ptr<TrainingClock>> TrainingClock::open(const QString& file, const Clock& real, Instant begins)
{
    const auto kept = readKept(file);
    if (!kept) return std::unexpected(kept.error());
    if (*kept) {
        const auto offset = numberAt(**kept, "ahead_ms");
        if (!offset)
            return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", file}}),
                           offset.error().detail);
        return std::unique_ptr<TrainingClock>(new TrainingClock(file, real, *offset));
    }
    std::unique_ptr<TrainingClock> clock(new TrainingClock(file, real, begins.utcMs - real.now().utcMs));
    if (const auto done = clock->keepOffset(clock->m_offsetMs); !done) return std::unexpected(done.error());
    return clock;
}

Expected<qint64> TrainingClock::keptOffset() const
{
    const auto kept = readKept(m_file);
    if (!kept) return std::unexpected(kept.error());
    const auto offset = *kept ? numberAt(**kept, "ahead_ms") : Expected<qint64>(m_offsetMs.load());
    if (!offset)
        return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", m_file}}),
                       offset.error().detail);
    return *offset;
}

Expected<void> TrainingClock::pass(int days) { return passMs(days * msPerDay); }

Expected<void> TrainingClock::passHours(int hours)
{
    const Instant then{now().utcMs + hours * msPerHour};
    if (outletDay(then) != outletDay(now())) return failure(Error::Kind::Refused, words("training.day_would_end"));
    return passMs(hours * msPerHour);
}

Expected<void> TrainingClock::passMs(qint64 ms)
{
    const auto turn = FileLock::tryTake(m_file + QStringLiteral(".lock"));
    if (!turn) return std::unexpected(turn.error());
    if (!*turn) return failure(Error::Kind::Unavailable, words("training.clock_turns"));
    const auto offset = keptOffset();
    if (!offset) return std::unexpected(offset.error());
    return keepOffset(*offset + ms);
}

Expected<bool> TrainingClock::readAgain()
{
    const auto offset = keptOffset();
    if (!offset) return std::unexpected(offset.error());
    return m_offsetMs.exchange(*offset) != *offset;
}

Expected<void> TrainingClock::keepOffset(qint64 offsetMs)
{
    if (const auto kept = keep(m_file, {{"ahead_ms", offsetMs}}); !kept) return kept;
    m_offsetMs = offsetMs;
    return {};
}

}  // namespace kapok::training
