// What the window was told once is told again while the desk stays on (M09): days go by, and the disk fills.
#pragma once

#include "ports/scheduler.h"

namespace kapok::app {

class Recount {
public:
    /// Calls `tell` behind each pause, as long as this lives.
    Recount(ports::Scheduler& scheduler, std::chrono::milliseconds every, std::function<void()> tell)
    {
        goOn(&scheduler, every, std::move(tell), m_goesOn);
    }
    ~Recount() { *m_goesOn = false; }
    Recount(const Recount&) = delete;
    Recount& operator=(const Recount&) = delete;

private:
    std::shared_ptr<bool> m_goesOn = std::make_shared<bool>(true);

    // A loop that sleeps owns nothing, so that it may be left asleep for ever.
    static Task<> goOn(ports::Scheduler* scheduler, std::chrono::milliseconds every, std::function<void()> tell,
                       std::shared_ptr<bool> goesOn)
    {
        while (*goesOn) {
            const QFuture<void> pause = scheduler->after(every);
            co_await pause;
            if (*goesOn) tell();
        }
    }
};

}  // namespace kapok::app
