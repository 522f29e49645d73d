#include "ports/real_scheduler.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace kapok::ports {
namespace {

// Waits on a condition and not in an event loop: no job needs one, and being woken costs half of it, which every
// journal entry and every card pays twice.
class ThreadWorker final : public Worker {
public:
    explicit ThreadWorker(const char* name) : m_thread(QThread::create([this] { work(); }))
    {
        m_thread->setObjectName(QString::fromLatin1(name));
        m_thread->start();
    }
    ~ThreadWorker() override
    {
        // Jobs already posted are done first: none of them may be lost.
        post({});
        m_thread->wait();
    }
    void post(std::function<void()> job) override
    {
        {
            const std::lock_guard lock(m_guard);
            m_jobs.push_back(std::move(job));
        }
        m_posted.notify_one();
    }

private:
    std::mutex m_guard;
    std::condition_variable m_posted;
    std::deque<std::function<void()>> m_jobs;  // an empty one is the end
    std::unique_ptr<QThread> m_thread;

    std::function<void()> next()
    {
        std::unique_lock lock(m_guard);
        m_posted.wait(lock, [this] { return !m_jobs.empty(); });
        std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }
    void work()
    {
        while (const std::function<void()> job = next()) job();
    }
};

}  // namespace

QFuture<void> RealScheduler::after(std::chrono::milliseconds wait)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QTimer::singleShot(wait, QCoreApplication::instance(), [promise] { promise->finish(); });
    return promise->future();
}

std::unique_ptr<Worker> RealScheduler::worker(const char* name) { return std::make_unique<ThreadWorker>(name); }

std::future<void> aside(std::function<void()> job) { return std::async(std::launch::async, std::move(job)); }

}  // namespace kapok::ports
