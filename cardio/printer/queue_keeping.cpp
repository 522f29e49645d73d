#include "cardio/printer/queue_keeping.h"

#include <algorithm>

namespace kapok::cardio {
namespace {

bool isStill(const PrintJob& job) { return !job.isOver() && !job.begun; }

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

FromQueue<int> moveWaiting(PrintQueue& queue, const QString& other)
{
    const auto standing = standingOf(queue);
    if (!standing) return std::unexpected(standing.error());
    if (!standing->paused) return 0;
    const auto jobs = queue.waiting();
    if (!jobs) return std::unexpected(jobs.error());
    int moved = 0;
    for (const PrintJob& job : *jobs) {
        if (!isStill(job)) continue;
        if (const auto done = queue.move(job.id, other); !done) return std::unexpected(done.error());
        ++moved;
    }
    return moved;
}

}  // namespace kapok::cardio
