// The queue of a real desk's card printer, as its operator keeps it from the device page (K15).
#pragma once

#include "cardio/printer/print_queue.h"
#include "ports/scheduler.h"
#include "ui/kit/workplace.h"

namespace kapok::app {

class CardQueue {
public:
    /// `other`: the next queue that this desk has registered; empty: there is none to move to (K24).
    CardQueue(std::shared_ptr<cardio::PrintQueue> queue, QString other, ports::Scheduler& scheduler);
    ~CardQueue();

    /// Nothing: the print service does not say.
    Task<std::optional<ui::QueueSeen>> seen();
    /// A move that was done moved as many as `seen` last said that wait. Unavailable: the print service did not do all of
    /// it. Refused: there is no other queue, a card is being printed, or nothing was moved.
    Task<Expected<void>> keep(ui::QueueWish wish);

private:
    std::shared_ptr<cardio::PrintQueue> m_queue;
    QString m_other;
    int m_seen = 0;  // jobs that wait, as they were last said to the page
    std::unique_ptr<ports::Worker> m_worker;
};

}  // namespace kapok::app
