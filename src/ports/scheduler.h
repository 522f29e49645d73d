// Where waiting and threads come from: the real thing, or one queue ordered by a seed (H1).
//
// Outside its implementations nothing in the house starts a timer or a thread (design.md §3).
#pragma once

#include "base/task.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <chrono>
#include <coroutine>
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

namespace detail {

// What waits for one job. The job and the one who waits arrive in any order; the second of them acts.
template <class Job, class R>
class JobDone {
public:
    JobDone(Worker& worker, Job job) : m_worker(worker), m_job(std::move(job)) {}

    bool await_ready() const { return false; }
    /// False where the job was done at once: then nobody has to be woken.
    bool await_suspend(std::coroutine_handle<> waiting)
    {
        m_worker.post([this, waiting] {
            m_result.emplace(m_job());
            const bool isAwaited = m_someoneArrived.exchange(true);
            if (isAwaited)
                QMetaObject::invokeMethod(&m_inThread, [waiting] { waiting.resume(); }, Qt::QueuedConnection);
        });
        return !m_someoneArrived.exchange(true);
    }
    R await_resume() { return std::move(*m_result); }

private:
    Worker& m_worker;
    Job m_job;
    std::optional<R> m_result;
    std::atomic<bool> m_someoneArrived = false;
    QObject m_inThread;  // of the one who waits
};

}  // namespace detail

/// Runs `job` on the worker and resumes the awaiting coroutine on its own thread with the result. A thread
/// that waits needs an event loop; a worker that does its jobs at once needs none.
/// The worker is used before the first suspension only.
///
/// No QFuture: its watcher costs three times as much as the change of threads, and every journal entry and
/// every card goes through here.
template <class Job, class R = std::invoke_result_t<Job>>
// NOLINTNEXTLINE(cppcoreguidelines-avoid-reference-coroutine-parameters): tasks start at once
Task<R> on(Worker& worker, Job job)
{
    detail::JobDone<Job, R> done(worker, std::move(job));
    R result = co_await done;
    co_return std::move(result);
}

}  // namespace kapok::ports
