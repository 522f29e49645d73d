// K15: what waits is counted, and goes over to the other printer only while nothing can begin meanwhile.
#include "cardio/printer/queue_keeping.h"

#include <gtest/gtest.h>

namespace kapok::cardio::testing {
namespace {

PrintJob job(int id, JobState state, bool begun = false)
{
    return {.id = id, .title = QStringLiteral("op-%1").arg(id), .state = state, .begun = begun};
}

/// Three jobs: one whose card lies in the printer, one that waits, one that is over.
struct KeptQueue final : PrintQueue {
    bool paused = false, away = false;
    std::vector<PrintJob> list{job(1, JobState::Stopped, true), job(2, JobState::Waiting), job(3, JobState::Completed)};
    std::vector<std::pair<int, QString>> moved;

    FromQueue<PrinterReport> look() override
    {
        if (away) return std::unexpected(QueueTrouble{.detail = QStringLiteral("away")});
        PrinterReport report{.state = paused ? 5 : 3};
        if (paused) report.reasons.append(QStringLiteral("paused"));
        return report;
    }
    FromQueue<int> send(const PrintOrder&) override { return 0; }
    FromQueue<std::vector<PrintJob>> jobs(const QString&) override { return list; }
    FromQueue<std::vector<PrintJob>> waiting() override { return list; }
    FromQueue<void> cancel(int) override { return {}; }
    FromQueue<void> pause() override
    {
        paused = true;
        return {};
    }
    FromQueue<void> resume() override
    {
        paused = false;
        return {};
    }
    FromQueue<void> move(int id, const QString& queue) override
    {
        moved.emplace_back(id, queue);
        return {};
    }
};

TEST(QueueKeeping, SaysHowItStands)
{
    KeptQueue queue;
    EXPECT_EQ(standingOf(queue).value(), (QueueStanding{.waiting = 1, .paused = false}));
    ASSERT_TRUE(queue.pause());
    EXPECT_EQ(standingOf(queue).value(), (QueueStanding{.waiting = 1, .paused = true}));
    queue.away = true;
    EXPECT_FALSE(standingOf(queue));
}

// The job that has begun has its card in this printer: elsewhere its face would come onto another one.
TEST(QueueKeeping, MovesWhatHasNotBegunAndOnlyWhilePaused)
{
    KeptQueue queue;
    EXPECT_EQ(moveWaiting(queue, QStringLiteral("cards-2")).value(), 0);
    EXPECT_TRUE(queue.moved.empty());
    ASSERT_TRUE(queue.pause());
    EXPECT_EQ(moveWaiting(queue, QStringLiteral("cards-2")).value(), 1);
    EXPECT_EQ(queue.moved, (std::vector<std::pair<int, QString>>{{2, QStringLiteral("cards-2")}}));
}

TEST(QueueKeeping, MovesNothingWhereTheServiceDoesNotAnswer)
{
    KeptQueue queue;
    queue.paused = queue.away = true;
    EXPECT_FALSE(moveWaiting(queue, QStringLiteral("cards-2")));
    EXPECT_TRUE(queue.moved.empty());
}

}  // namespace
}  // namespace kapok::cardio::testing
