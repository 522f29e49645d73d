// Where waiting and threads come from: the real thing, or one queue ordered by a seed (H1).
//
// Outside its implementations nothing in the house starts a timer or a thread (design.md §3).
#pragma once

#include "base/task.h"

#include <QFuture>
#include <QPromise>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace kapok::ports {

/// One thread of its own (real) or none (simulated): jobs run one after another, in order.
class Worker {
public:
    virtual ~Worker() = default;
    virtual void post(std::function<void()> job) = 0;
};

class Scheduler {
public:
    virtual ~Scheduler() = default;
    virtual QFuture<void> after(std::chrono::milliseconds wait) = 0;
    virtual std::unique_ptr<Worker> worker(const char* name) = 0;
};

/// Runs `job` on the worker and resumes the awaiting coroutine on its own thread with the result.
/// The promise always gets a value (pitfalls.md P30). R must not be a bare byte array (P27).
/// The worker is used before the first suspension only.
template <class Job, class R = std::invoke_result_t<Job>>
// NOLINTNEXTLINE(cppcoreguidelines-avoid-reference-coroutine-parameters): tasks start at once
Task<R> on(Worker& worker, Job job)
{
    auto promise = std::make_shared<QPromise<std::shared_ptr<R>>>();
    promise->start();
    const QFuture<std::shared_ptr<R>> future = promise->future();
    worker.post([promise, job = std::move(job)]() mutable {
        promise->addResult(std::make_shared<R>(job()));
        promise->finish();
    });
    const std::shared_ptr<R> result = co_await future;
    co_return std::move(*result);
}

}  // namespace kapok::ports
