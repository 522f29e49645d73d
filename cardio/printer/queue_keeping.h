// What an operator does with the queue of a card printer: how it stands, and its jobs on to another printer (K15). Every
// call blocks, as those of the queue do.
#pragma once

#include "cardio/printer/print_queue.h"

namespace kapok::cardio {

struct QueueStanding {
    int waiting = 0;  ///< jobs of which nothing has gone to the printer
    bool paused = false;
    bool operator==(const QueueStanding&) const = default;
};

FromQueue<QueueStanding> standingOf(PrintQueue& queue);
/// How many went over. Of a queue that is paused only: while it prints, the next job may begin at any moment. A job that
/// has begun stays: its card lies in this printer.
FromQueue<int> moveWaiting(PrintQueue& queue, const QString& other);

}  // namespace kapok::cardio
