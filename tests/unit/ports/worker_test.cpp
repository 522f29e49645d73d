// ports::on: a job elsewhere, its result here (design.md §3).
#include "ports/real_scheduler.h"
#include "ports/scheduler.h"

#include <QCoreApplication>
#include <QThread>

#include <gtest/gtest.h>

#include <vector>

using namespace kapok;

namespace {

// Awaiting needs an application object; gtest's own main makes none.
int argumentCount = 1;
char name[] = "test_ports";
char* arguments[] = {name, nullptr};
QCoreApplication application(argumentCount, arguments);

/// Does each job before post() returns, as simulations do.
class AtOnce final : public ports::Worker {
public:
    void post(std::function<void()> job) override { job(); }
};

/// Keeps jobs until the test does them.
class WhenTold final : public ports::Worker {
public:
    std::vector<std::function<void()>> jobs;
    void post(std::function<void()> job) override { jobs.push_back(std::move(job)); }
};

struct Seen {
    QThread* jobRan = nullptr;
    QThread* resumed = nullptr;
    int result = 0;
};

Task<Seen> doubled(ports::Worker* worker, int number)
{
    Seen seen;
    seen.result = co_await ports::on(*worker, [number, &seen] {
        seen.jobRan = QThread::currentThread();
        return 2 * number;
    });
    seen.resumed = QThread::currentThread();
    const Seen answer = seen;
    co_return answer;
}

}  // namespace

TEST(Worker, RunsTheJobOnItsOwnThreadAndResumesOnOurs)
{
    ports::RealScheduler scheduler;
    const auto worker = scheduler.worker("test");
    const Seen seen = QCoro::waitFor(doubled(worker.get(), 21));
    EXPECT_EQ(seen.result, 42);
    EXPECT_NE(seen.jobRan, QThread::currentThread());
    EXPECT_EQ(seen.resumed, QThread::currentThread());
}

// The job and the one who waits race for every order of arrival; none of them may be forgotten.
TEST(Worker, NeverForgetsAWaiter)
{
    constexpr int jobs = 20000;
    ports::RealScheduler scheduler;
    const auto worker = scheduler.worker("test");
    const auto sum = [](ports::Worker* at) -> Task<qint64> {
        qint64 total = 0;
        for (int i = 0; i < jobs; ++i) total += co_await ports::on(*at, [i] { return i; });
        co_return total;
    };
    EXPECT_EQ(QCoro::waitFor(sum(worker.get())), qint64(jobs) * (jobs - 1) / 2);
    RecordProperty("jobs", jobs);
    std::printf("Worker: %d jobs awaited, one after another\n", jobs);
}

TEST(Worker, NeedsNoEventLoopWhereJobsAreDoneAtOnce)
{
    AtOnce worker;
    int result = 0;
    auto task = doubled(&worker, 4).then([&result](const Seen& seen) { result = seen.result; });
    EXPECT_EQ(result, 8);
    EXPECT_TRUE(task.isReady());
}

TEST(Worker, StartsTheJobBeforeAnybodyWaits)
{
    WhenTold worker;
    int result = 0;
    auto task = doubled(&worker, 5).then([&result](const Seen& seen) { result = seen.result; });
    ASSERT_EQ(worker.jobs.size(), 1u);
    QCoreApplication::processEvents();
    EXPECT_EQ(result, 0);
    worker.jobs.front()();
    // Never in the middle of whatever did the job.
    EXPECT_EQ(result, 0);
    QCoreApplication::processEvents();
    EXPECT_EQ(result, 10);
}

// An object that can only be moved comes through, and the job's own things live no longer than the wait.
TEST(Worker, BringsWhatCanOnlyBeMoved)
{
    struct Held {
        std::unique_ptr<int> value;
    };
    ports::RealScheduler scheduler;
    const auto worker = scheduler.worker("test");
    const auto kept = std::make_shared<int>(7);
    const auto moved = [](ports::Worker* at, std::shared_ptr<int> from) -> Task<int> {
        const Held held =
            co_await ports::on(*at, [from = std::move(from)] { return Held{std::make_unique<int>(*from)}; });
        co_return *held.value;
    };
    EXPECT_EQ(QCoro::waitFor(moved(worker.get(), kept)), 7);
    EXPECT_EQ(kept.use_count(), 1);
}
