#include "ports/real_scheduler.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

namespace kapok::ports {
namespace {

class ThreadWorker final : public Worker {
public:
    explicit ThreadWorker(const char* name)
    {
        m_thread.setObjectName(QString::fromLatin1(name));
        m_inside.moveToThread(&m_thread);
        m_thread.start();
    }
    ~ThreadWorker() override
    {
        // Jobs already posted are done first: none of them may be lost.
        QMetaObject::invokeMethod(&m_inside, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    }
    void post(std::function<void()> job) override
    {
        QMetaObject::invokeMethod(&m_inside, std::move(job), Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_inside;
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
