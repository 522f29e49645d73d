#include "training/training_clock.h"

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

Expected<void> TrainingClock::pass(int days) { return keepOffset(m_offsetMs + days * msPerDay); }

Expected<void> TrainingClock::keepOffset(qint64 offsetMs)
{
    if (const auto kept = keep(m_file, {{"ahead_ms", offsetMs}}); !kept) return kept;
    m_offsetMs = offsetMs;
    return {};
}

}  // namespace kapok::training
