// A print service with one printer that fails at an exact moment of a job, and knows what really came out.
#pragma once

#include "cardio/printer/print_queue.h"

#include <algorithm>

namespace kapok::cardio::testing {

/// When it happens: counted in calls that reach the service.
class ScriptedPrinter final : public PrintQueue {
public:
    enum class Fault {
        None,
        Jam,
        RibbonOut,
        Empty,
        Full,
        Open,
        Offline,
        Paused,
        ServiceGone,
        AnswerLost,
        Aborted,
        LiesCompleted
    };
    static constexpr int faults = int(Fault::LiesCompleted) + 1;

    Fault fault = Fault::None;
    int at = 0;              ///< the call at which it begins
    int mendedAt = 1 << 20;  ///< and the one at which it is over
    int calls = 0, sends = 0;
    int cameOut = 0;  ///< sheets that are whole: what eyes would see

    FromQueue<PrinterReport> look() override
    {
        if (!reached()) return gone();
        PrinterReport report{.state = 3};
        if (isWrong()) {
            if (fault == Fault::Offline || fault == Fault::LiesCompleted) report.answers = false;
            if (const char* reason = reasonOf(fault)) report.reasons.append(QLatin1String(reason));
        }
        return report;
    }
    FromQueue<int> send(const PrintOrder& order) override
    {
        ++sends;
        if (!reached()) return gone();
        m_jobs.push_back({.id = int(m_jobs.size()) + 1, .title = order.title});
        if (isWrong() && fault == Fault::AnswerLost)
            return std::unexpected(QueueTrouble{.mayBeDone = true, .detail = QStringLiteral("lost")});
        return m_jobs.back().id;
    }
    FromQueue<std::vector<PrintJob>> jobs(const QString& title) override
    {
        if (!reached()) return gone();
        for (PrintJob& job : m_jobs) advance(job);
        std::vector<PrintJob> found;
        for (const PrintJob& job : m_jobs)
            if (job.title == title || job.title.startsWith(title + u'/')) found.push_back(job);
        return found;
    }
    FromQueue<std::vector<PrintJob>> waiting() override { return m_jobs; }
    FromQueue<void> cancel(int id) override
    {
        if (!reached()) return gone();
        for (PrintJob& job : m_jobs)
            if (job.id == id && !job.isOver()) job.state = JobState::Canceled;
        return {};
    }
    FromQueue<void> pause() override { return {}; }
    FromQueue<void> resume() override { return {}; }
    FromQueue<void> move(int, const QString&) override { return {}; }

    bool isOpen() const
    {
        return std::ranges::any_of(m_jobs, [](const PrintJob& job) { return !job.isOver(); });
    }

private:
    std::vector<PrintJob> m_jobs;

    bool isWrong() const { return fault != Fault::None && calls >= at && calls < mendedAt; }
    bool reached()
    {
        ++calls;
        return !(isWrong() && fault == Fault::ServiceGone);
    }
    static std::unexpected<QueueTrouble> gone()
    {
        return std::unexpected(QueueTrouble{.detail = QStringLiteral("gone")});
    }
    static const char* reasonOf(Fault fault)
    {
        switch (fault) {
        case Fault::Jam: return "media-jam-error";
        case Fault::RibbonOut: return "marker-supply-empty-error";
        case Fault::Empty: return "media-empty-error";
        case Fault::Full: return "output-area-full-error";
        case Fault::Open: return "cover-open-error";
        case Fault::Paused: return "paused";
        default: return nullptr;
        }
    }
    // Waiting, printing, over: one step at each look, as long as nothing is wrong.
    void advance(PrintJob& job)
    {
        if (job.isOver()) return;
        const bool stops = isWrong() && (reasonOf(fault) || fault == Fault::Offline);
        if (stops) return;
        if (job.state == JobState::Waiting) {
            job.state = JobState::Printing;
            job.begun = true;
        } else if (isWrong() && fault == Fault::Aborted) {
            job.state = JobState::Aborted;
        } else {
            job.state = JobState::Completed;
            if (!(isWrong() && fault == Fault::LiesCompleted)) ++cameOut;
        }
    }
};

}  // namespace kapok::cardio::testing
