#include "training/training_clock.h"

#include "training/file_lock.h"
#include "training/kept_json.h"

namespace kapok::training {
namespace {

constexpr qint64 msPerDay = 24LL * 3600 * 1000;

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

Expected<void> TrainingClock::pass(int days)
{
    const auto turn = FileLock::tryTake(m_file + QStringLiteral(".lock"));
    if (!turn) return std::unexpected(turn.error());
    if (!*turn) return failure(Error::Kind::Unavailable, words("training.clock_turns"));
    const auto offset = keptOffset();
    if (!offset) return std::unexpected(offset.error());
    return keepOffset(*offset + days * msPerDay);
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
