// One job from the queue to its end: sent once, watched, and believed only as far as a printer can be (W4, P41).
#pragma once

#include "cardio/printer/print_queue.h"
#include "ports/scheduler.h"

#include <set>

namespace kapok::cardio {

struct PrintPatience {
    std::chrono::milliseconds between{500};  ///< two looks at the job
    int looks = 240;                         ///< at a job before nobody waits for it any more
    int troubled = 4;                        ///< looks at a printer in trouble: what goes by itself has gone by then
};

/// What became of a job.
struct JobEnd {
    enum class How {
        Completed,  ///< the printer says so, and nothing was wrong while it was watched
        Untold,     ///< the service says that it is over; whether anything came out, only eyes can tell
        NotDone,    ///< surely nothing of it came to the printer
        Unknown,    ///< the service knows of no such job
        Open        ///< it is not over
    };
    How how = How::Open;
    Words why{};           ///< what was wrong; empty: nothing
    QString detail{};      ///< the printer's own keyword, and the job's number (K16)
    bool watched = false;  ///< from its first byte on, in this life
};

class PrintCourse {
public:
    PrintCourse(std::shared_ptr<PrintQueue> queue, ports::Scheduler& scheduler, PrintPatience patience = {});

    Task<Expected<PrinterState>> state();
    /// Sends it where the service knows no such job that may have come to the printer, and watches it to its end.
    /// `again`: somebody has looked, and nothing came out of the earlier ones. Unavailable: it surely was not sent.
    Task<Expected<JobEnd>> print(PrintOrder order, bool again);
    /// What became of the job of this title. Unavailable: the service does not say.
    Task<Expected<JobEnd>> find(QString title);
    /// Takes out of the queue what bears this title and is not over. Unavailable: something of it may come out still.
    Task<Expected<void>> withdraw(QString title);

private:
    using Jobs = FromQueue<std::vector<PrintJob>>;
    Task<Jobs> jobs(QString title);
    Task<Expected<JobEnd>> watch(PrintJob job, bool fromTheStart);
    Task<std::optional<PrinterTrouble>> trouble();
    Task<JobEnd> given(PrintJob job, JobEnd end);
    JobEnd endOf(const PrintJob& job, JobEnd so) const;

    std::shared_ptr<PrintQueue> m_queue;
    ports::Scheduler& m_scheduler;
    PrintPatience m_patience;
    std::unique_ptr<ports::Worker> m_worker;
    std::map<int, Words> m_doubtful;  // jobs in whose time something was wrong, in this life
};

/// "printer.no_service" or "printer.no_queue", with what the service said.
Error errorOf(const QueueTrouble& trouble);

}  // namespace kapok::cardio
