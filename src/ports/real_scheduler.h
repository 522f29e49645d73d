// Threads and timers of the machine: the only place that makes them.
#pragma once

#include "ports/scheduler.h"

#include <future>

namespace kapok::ports {

class RealScheduler final : public Scheduler {
public:
    QFuture<void> after(std::chrono::milliseconds wait) override;
    std::unique_ptr<Worker> worker(const char* name) override;
};

/// One job in a thread of its own, whose end is waited for without an event loop: for a main that has none yet.
std::future<void> aside(std::function<void()> job);

}  // namespace kapok::ports
