#include "cardio/printer/queue_keeping.h"

#include "cardio/printer/print_course.h"

#include <algorithm>

namespace kapok::cardio {
namespace {

bool isStill(const PrintJob& job) { return !job.isOver() && !job.begun; }

constexpr int processing = 4;  // printer-state

// The job may be over for the service while the printer still moves the card.
FromQueue<bool> isAtACard(PrintQueue& queue)
{
    const auto report = queue.look();
    if (!report) return std::unexpected(report.error());
    const auto jobs = queue.waiting();
    if (!jobs) return std::unexpected(jobs.error());
    const auto isOnIt = [](const PrintJob& job) {
        return !job.isOver() && (job.begun || job.state == JobState::Printing);
    };
    return report->state == processing || std::ranges::any_of(*jobs, isOnIt);
}

Error stoppedAfter(int moved, const QueueTrouble& trouble)
{
    if (moved == 0) return errorOf(trouble);
    return {Error::Kind::Unavailable, words("printer.queue_moved_some", {{"cards", QString::number(moved)}}),
            trouble.detail};
}

Expected<int> moved(PrintQueue& queue, const std::vector<PrintJob>& jobs, const QString& other)
{
    int gone = 0;
    for (const PrintJob& job : jobs) {
        if (const auto done = queue.move(job.id, other); !done)
            return std::unexpected(stoppedAfter(gone, done.error()));
        ++gone;
    }
    return gone;
}

}  // namespace

FromQueue<QueueStanding> standingOf(PrintQueue& queue)
{
    const auto report = queue.look();
    if (!report) return std::unexpected(report.error());
    const auto jobs = queue.waiting();
    if (!jobs) return std::unexpected(jobs.error());
    const auto isPaused = [](const PrinterTrouble& one) {
        return one.reason == QLatin1String("paused") || one.reason == QLatin1String("moving-to-paused");
    };
    return QueueStanding{.waiting = int(std::ranges::count_if(*jobs, isStill)),
                         .paused = std::ranges::any_of(troublesOf(*report), isPaused)};
}

namespace {

// CUPS puts a job that is being printed back to the waiting ones when its printer is paused, and prints all of it again at
// the resume: a second card for one operation. It is taken back instead; who waits for it asks eyes what came out (B6).
Expected<void> takeBackWhatBegan(PrintQueue& queue)
{
    const auto jobs = queue.waiting();
    if (!jobs) return std::unexpected(errorOf(jobs.error()));
    for (const PrintJob& job : *jobs) {
        if (job.state != JobState::Waiting || !job.begun) continue;
        if (const auto gone = queue.cancel(job.id); !gone) return std::unexpected(errorOf(gone.error()));
    }
    return {};
}

}  // namespace

// CUPS has no pause after the card, so it is asked first; what begins between the question and the pause is taken back.
Expected<void> pauseBetweenCards(PrintQueue& queue)
{
    const auto busy = isAtACard(queue);
    if (!busy) return std::unexpected(errorOf(busy.error()));
    if (*busy) return failure(Error::Kind::Refused, words("printer.card_inside"));
    if (const auto paused = queue.pause(); !paused) return std::unexpected(errorOf(paused.error()));
    return takeBackWhatBegan(queue);
}

Expected<void> resumeWithoutRepeating(PrintQueue& queue)
{
    if (const auto gone = takeBackWhatBegan(queue); !gone) return gone;
    if (const auto resumed = queue.resume(); !resumed) return std::unexpected(errorOf(resumed.error()));
    return {};
}

Expected<int> moveWaiting(PrintQueue& queue, const QString& other, int seen)
{
    const auto standing = standingOf(queue);
    if (!standing) return std::unexpected(errorOf(standing.error()));
    auto jobs = queue.waiting();
    if (!jobs) return std::unexpected(errorOf(jobs.error()));
    std::erase_if(*jobs, [](const PrintJob& job) { return !isStill(job); });
    if (!standing->paused || jobs->empty()) return failure(Error::Kind::Refused, words("printer.queue_nothing_moved"));
    if (int(jobs->size()) != seen) return failure(Error::Kind::Refused, words("printer.queue_changed"));
    return moved(queue, *jobs, other);
}

}  // namespace kapok::cardio
