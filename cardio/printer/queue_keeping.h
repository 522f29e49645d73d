// What an operator does with the queue of a card printer: how it stands, its rest, and its jobs on to another printer
// (K15). Every call blocks, as those of the queue do.
#pragma once

#include "base/error.h"
#include "cardio/printer/print_queue.h"

namespace kapok::cardio {

struct QueueStanding {
    int waiting = 0;  ///< jobs of which nothing has gone to the printer
    bool paused = false;
    bool operator==(const QueueStanding&) const = default;
};

FromQueue<QueueStanding> standingOf(PrintQueue& queue);
/// Refused: a card is being printed (B1, W34). Unavailable: the print service did not do it, or does not say.
Expected<void> pauseBetweenCards(PrintQueue& queue);
/// Prints again, and nothing of which a part went to the printer before, whoever has paused it.
Expected<void> resumeWithoutRepeating(PrintQueue& queue);
/// How many went over: as many as were `seen` to wait, so that what is said of it is true. Of a queue that is paused only:
/// while it prints, the next job may begin at any moment. A job that has begun stays: its card lies in this printer.
/// Refused: nothing was moved. Unavailable: the print service failed, and its sentence says how many had gone by then.
Expected<int> moveWaiting(PrintQueue& queue, const QString& other, int seen);

}  // namespace kapok::cardio
