// A queue of the print service, as far as a job needs it: every call blocks, for a bounded time, on a worker.
#pragma once

#include "cardio/printer/printer_state.h"

#include <QByteArray>

#include <expected>

namespace kapok::cardio {

/// What is handed to the queue, once.
struct PrintOrder {
    QString title;  ///< the operation's id: by it the job is asked for
    QByteArray pdf;
    QString media{};  ///< "iso_a5_148x210mm"; empty: what the queue takes by itself
};

enum class JobState { Waiting, Held, Printing, Stopped, Canceled, Aborted, Completed };

struct PrintJob {
    int id = 0;
    QString title{}, queue{};
    JobState state = JobState::Waiting;
    bool begun = false;  ///< something of it may have gone to the printer
    QString reason{};    ///< job-state-reasons, the first that says something (K16)
    bool operator==(const PrintJob&) const = default;

    bool isOver() const { return state >= JobState::Canceled; }
};

/// The print service did not do what it was asked.
struct QueueTrouble {
    bool mayBeDone = false;  ///< it may have, and its answer was lost
    bool noSuchQueue = false;
    QString detail{};
};

template <class T>
using FromQueue = std::expected<T, QueueTrouble>;

class PrintQueue {
public:
    virtual ~PrintQueue() = default;

    virtual FromQueue<PrinterReport> look() = 0;
    /// The job's number. Sent once: nothing below repeats it.
    virtual FromQueue<int> send(const PrintOrder& order) = 0;
    /// Every job that bears this title, "TITLE" or "TITLE/2", in whatever queue it lies by now, the oldest first.
    virtual FromQueue<std::vector<PrintJob>> jobs(const QString& title) = 0;
    /// What lies in this queue and is not over, in its order (K15).
    virtual FromQueue<std::vector<PrintJob>> waiting() = 0;
    virtual FromQueue<void> cancel(int job) = 0;
    virtual FromQueue<void> pause() = 0;
    virtual FromQueue<void> resume() = 0;
    virtual FromQueue<void> move(int job, const QString& queue) = 0;
};

}  // namespace kapok::cardio
