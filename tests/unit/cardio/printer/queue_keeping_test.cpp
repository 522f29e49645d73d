// K15: what waits is counted, and goes over to the other printer only while nothing can begin meanwhile; no pause makes a
// second card of one operation (B1, W34).
#include "cardio/printer/queue_keeping.h"
#include "tests/unit/cardio/printer/kept_queue.h"

#include <gtest/gtest.h>

namespace kapok::cardio::testing {
namespace {

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

// W34: a card that begins between the question and the pause comes out once, and eyes say how.
TEST(QueueKeeping, TakesBackWhatBeganBeforeThePause)
{
    KeptQueue queue;
    queue.list = {job(2, JobState::Waiting), job(5, JobState::Waiting)};
    queue.beforeThePause = [&] { queue.list[0] = job(2, JobState::Printing, true); };
    ASSERT_TRUE(pauseBetweenCards(queue));
    EXPECT_EQ(queue.list[0], job(2, JobState::Canceled, true));
    EXPECT_EQ(queue.list[1], job(5, JobState::Waiting)) << "of this one nothing went to the printer";
    ASSERT_TRUE(resumeWithoutRepeating(queue));
    EXPECT_EQ(queue.printedAgain, 0);
}

// Whoever has paused it, and however: nothing is printed a second time.
TEST(QueueKeeping, ResumesNothingThatHadBegun)
{
    KeptQueue queue;
    queue.list = {job(1, JobState::Printing, true)};
    ASSERT_TRUE(queue.pause());
    queue.staysAt = 1;
    EXPECT_FALSE(resumeWithoutRepeating(queue));
    EXPECT_TRUE(queue.paused) << "what cannot be taken back is not let go";
    queue.staysAt.reset();
    ASSERT_TRUE(resumeWithoutRepeating(queue));
    EXPECT_FALSE(queue.paused);
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
