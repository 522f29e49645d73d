// Scheduling without threads: a job runs where it is posted, a pause ends when the test says so (H1).
#pragma once

#include "ports/scheduler.h"

#include <vector>

namespace kapok::test {

class InlineScheduler final : public ports::Scheduler {
public:
    std::vector<std::chrono::milliseconds> asked;  ///< how long each pause was to be
    bool passAtOnce = false;                       ///< pauses are over when they begin

    QFuture<void> after(std::chrono::milliseconds wait) override
    {
        asked.push_back(wait);
        auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        if (passAtOnce) promise->finish();
        else m_pauses.push_back(promise);
        return promise->future();
    }
    std::unique_ptr<ports::Worker> worker(const char*) override { return std::make_unique<InlineWorker>(); }

    /// Ends all pauses that were begun.
    void wake()
    {
        for (const auto& pause : std::exchange(m_pauses, {})) pause->finish();
    }

private:
    class InlineWorker final : public ports::Worker {
    public:
        void post(std::function<void()> job) override { job(); }
    };
    std::vector<std::shared_ptr<QPromise<void>>> m_pauses;
};

/// What a task gave that never had to wait; without an event loop.
template <class T>
T done(Task<T> task)
{
    std::optional<T> result;
    const auto keep = [](Task<T> asked, std::optional<T>* into) -> Task<> { into->emplace(co_await std::move(asked)); };
    const Task<> kept = keep(std::move(task), &result);
    if (!result) throw std::logic_error("the task waits for something, or has thrown");
    return std::move(*result);
}

}  // namespace kapok::test
