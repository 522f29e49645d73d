// K15: what waits is counted, and goes over to the other printer only while nothing can begin meanwhile; no pause makes a
// second card of one operation (B1, W34).
#include "cardio/printer/queue_keeping.h"

#include <gtest/gtest.h>

namespace kapok::cardio::testing {
namespace {

PrintJob job(int id, JobState state, bool begun = false)
{
    return {.id = id, .title = QStringLiteral("op-%1").arg(id), .state = state, .begun = begun};
}

/// Three jobs: one whose card lies in the printer, one that waits, one that is over. As unkind as CUPS: a pause puts what is
/// being printed back to the waiting ones, and a resume prints all of that again.
struct KeptQueue final : PrintQueue {
    bool paused = false, away = false, deviceIsBusy = false;
    int printedAgain = 0;
    std::optional<int> staysAt;  ///< the service fails at this job
    std::vector<PrintJob> list{job(1, JobState::Stopped, true), job(2, JobState::Waiting), job(3, JobState::Completed)};
    std::vector<std::pair<int, QString>> moved;

    FromQueue<PrinterReport> look() override
    {
        if (away) return std::unexpected(QueueTrouble{.detail = QStringLiteral("away")});
        PrinterReport report{.state = paused ? 5 : deviceIsBusy ? 4 : 3};
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
        for (PrintJob& each : list)
            if (each.state == JobState::Printing) each.state = JobState::Waiting;
        return {};
    }
    FromQueue<void> resume() override
    {
        paused = false;
        for (PrintJob& each : list) {
            if (each.state != JobState::Waiting || !each.begun) continue;
            each.state = JobState::Printing;
            ++printedAgain;
        }
        return {};
    }
    FromQueue<void> move(int id, const QString& queue) override
    {
        if (staysAt == id) return std::unexpected(QueueTrouble{.detail = QStringLiteral("job %1").arg(id)});
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

TEST(QueueKeeping, PausesOnlyBetweenTwoCards)
{
    for (const JobState state : {JobState::Printing, JobState::Stopped, JobState::Waiting}) {
        KeptQueue queue;
        queue.list[0] = job(1, state, true);
        const auto paused = pauseBetweenCards(queue);
        ASSERT_FALSE(paused);
        EXPECT_EQ(paused.error().kind, Error::Kind::Refused);
        EXPECT_EQ(paused.error().happened, words("printer.card_inside"));
        EXPECT_FALSE(queue.paused);
        EXPECT_EQ(queue.list[0].state, state) << "it goes on";
    }
    KeptQueue queue;
    queue.list[0].state = JobState::Completed;
    ASSERT_TRUE(pauseBetweenCards(queue));
    EXPECT_TRUE(queue.paused);
    ASSERT_TRUE(queue.resume());
    EXPECT_EQ(queue.printedAgain, 0);
}

// Its first byte may be on its way already.
TEST(QueueKeeping, IsNotPausedWhereAJobIsTakenUp)
{
    KeptQueue queue;
    queue.list = {job(1, JobState::Printing)};
    EXPECT_FALSE(pauseBetweenCards(queue));
    EXPECT_FALSE(queue.paused);
}

// The service is done with the job; the card is not out yet.
TEST(QueueKeeping, IsNotPausedWhileThePrinterItselfPrints)
{
    KeptQueue queue;
    queue.list = {job(1, JobState::Completed, true), job(2, JobState::Waiting)};
    queue.deviceIsBusy = true;
    EXPECT_FALSE(pauseBetweenCards(queue));
    EXPECT_FALSE(queue.paused);
}

TEST(QueueKeeping, IsNotPausedWhereNobodySaysWhatIsPrinted)
{
    KeptQueue queue;
    queue.list.clear();
    queue.away = true;
    const auto paused = pauseBetweenCards(queue);
    ASSERT_FALSE(paused);
    EXPECT_EQ(paused.error().kind, Error::Kind::Unavailable);
    EXPECT_FALSE(queue.paused);
}

// The job that has begun has its card in this printer: elsewhere its face would come onto another one.
TEST(QueueKeeping, MovesWhatHasNotBegunAndOnlyWhilePaused)
{
    KeptQueue queue;
    const auto running = moveWaiting(queue, QStringLiteral("cards-2"), 1);
    ASSERT_FALSE(running);
    EXPECT_EQ(running.error().happened, words("printer.queue_nothing_moved"));
    EXPECT_TRUE(queue.moved.empty());
    ASSERT_TRUE(queue.pause());
    EXPECT_EQ(moveWaiting(queue, QStringLiteral("cards-2"), 1).value(), 1);
    EXPECT_EQ(queue.moved, (std::vector<std::pair<int, QString>>{{2, QStringLiteral("cards-2")}}));
}

TEST(QueueKeeping, RefusesToMoveWhereNothingWaits)
{
    KeptQueue queue;
    queue.paused = true;
    queue.list.erase(queue.list.begin() + 1);
    const auto moved = moveWaiting(queue, QStringLiteral("cards-2"), 0);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().kind, Error::Kind::Refused);
    EXPECT_EQ(moved.error().happened, words("printer.queue_nothing_moved"));
}

// The page says how many went: as many as it showed, or none.
TEST(QueueKeeping, MovesNothingThatWasNotSeenToWait)
{
    KeptQueue queue;
    queue.paused = true;
    queue.list.push_back(job(4, JobState::Waiting));
    const auto moved = moveWaiting(queue, QStringLiteral("cards-2"), 1);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().kind, Error::Kind::Refused);
    EXPECT_EQ(moved.error().happened, words("printer.queue_changed"));
    EXPECT_TRUE(queue.moved.empty());
}

TEST(QueueKeeping, SaysHowManyHadGoneBeforeOneFailed)
{
    KeptQueue queue;
    queue.paused = true;
    queue.list = {job(1, JobState::Waiting), job(2, JobState::Waiting), job(3, JobState::Waiting)};
    queue.staysAt = 3;
    const auto moved = moveWaiting(queue, QStringLiteral("cards-2"), 3);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().happened, words("printer.queue_moved_some", {{"cards", QStringLiteral("2")}}));
    EXPECT_EQ(moved.error().detail, QStringLiteral("job 3"));
    queue.staysAt = 1;
    EXPECT_EQ(moveWaiting(queue, QStringLiteral("cards-2"), 3).error().happened, words("printer.no_service"));
}

TEST(QueueKeeping, MovesNothingWhereTheServiceDoesNotAnswer)
{
    KeptQueue queue;
    queue.paused = queue.away = true;
    EXPECT_FALSE(moveWaiting(queue, QStringLiteral("cards-2"), 1));
    EXPECT_TRUE(queue.moved.empty());
}

}  // namespace
}  // namespace kapok::cardio::testing
