// Threads and timers of the machine: the only place that makes them.
#pragma once

#include "ports/scheduler.h"

namespace kapok::ports {

class RealScheduler final : public Scheduler {
public:
    QFuture<void> after(std::chrono::milliseconds wait) override;
    std::unique_ptr<Worker> worker(const char* name) override;
};

}  // namespace kapok::ports
