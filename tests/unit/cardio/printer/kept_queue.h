// A queue of a print service that can be kept: what waits, what has begun, and what a pause does to it.
#pragma once

#include "cardio/printer/print_queue.h"

#include <functional>

namespace kapok::cardio::testing {

inline PrintJob job(int id, JobState state, bool begun = false)
{
    return {.id = id, .title = QStringLiteral("op-%1").arg(id), .state = state, .begun = begun};
}

/// Three jobs: one whose card lies in the printer, one that waits, one that is over. As unkind as CUPS: a pause puts what is
/// being printed back to the waiting ones, and a resume prints all of that again.
struct KeptQueue final : PrintQueue {
    bool paused = false, away = false, deviceIsBusy = false;
    int printedAgain = 0;
    std::optional<int> staysAt;                    ///< the service fails at this job
    std::function<void()> beforeThePause = [] {};  ///< what happens between the question and the pause
    std::vector<PrintJob> list{job(1, JobState::Stopped, true), job(2, JobState::Waiting), job(3, JobState::Completed)};
    std::vector<std::pair<int, QString>> moved;

    FromQueue<PrinterReport> look() override
    {
        if (away) return std::unexpected(QueueTrouble{.detail = QStringLiteral("away")});
        PrinterReport report{.state = paused ? 5 : deviceIsBusy ? 4 : 3};
        if (paused) report.reasons.append(QStringLiteral("paused"));
        return report;
    }
    FromQueue<int> send(const PrintOrder&) override { return 0; }
    FromQueue<std::vector<PrintJob>> jobs(const QString&) override { return list; }
    FromQueue<std::vector<PrintJob>> waiting() override { return list; }
    FromQueue<void> cancel(int id) override
    {
        if (staysAt == id) return std::unexpected(QueueTrouble{.detail = QStringLiteral("job %1").arg(id)});
        for (PrintJob& each : list)
            if (each.id == id) each.state = JobState::Canceled;
        return {};
    }
    FromQueue<void> pause() override
    {
        beforeThePause();
        paused = true;
        for (PrintJob& each : list)
            if (each.state == JobState::Printing) each.state = JobState::Waiting;
        return {};
    }
    FromQueue<void> resume() override
    {
        paused = false;
        for (PrintJob& each : list) {
            if (each.state != JobState::Waiting || !each.begun) continue;
            each.state = JobState::Printing;
            ++printedAgain;
        }
        return {};
    }
    FromQueue<void> move(int id, const QString& queue) override
    {
        if (staysAt == id) return std::unexpected(QueueTrouble{.detail = QStringLiteral("job %1").arg(id)});
        moved.emplace_back(id, queue);
        return {};
    }
};

}  // namespace kapok::cardio::testing
