// What the device page does with the queue of the card printer (K15, K24; B1).
#include "app/card_queue.h"
#include "support/desk/inline_scheduler.h"
#include "tests/unit/cardio/printer/kept_queue.h"

#include <gtest/gtest.h>

namespace kapok::app {
namespace {

using cardio::JobState;
using cardio::testing::job;
using test::done;

struct Kept {
    std::shared_ptr<cardio::testing::KeptQueue> service = std::make_shared<cardio::testing::KeptQueue>();
    test::InlineScheduler scheduler;

    CardQueue queue(const char* other = "cards-2") { return {service, QString::fromLatin1(other), scheduler}; }
};

TEST(CardQueue, SaysWhatWaitsAndWhereItMayGo)
{
    Kept kept;
    CardQueue queue = kept.queue();
    const auto seen = done(queue.seen());
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->waiting, 1);
    EXPECT_FALSE(seen->paused);
    EXPECT_EQ(seen->other, QStringLiteral("cards-2"));
    kept.service->away = true;
    EXPECT_FALSE(done(queue.seen()));
}

// B1: what had begun comes out once.
TEST(CardQueue, PausesBetweenCardsAndRepeatsNone)
{
    Kept kept;
    CardQueue queue = kept.queue();
    kept.service->list = {job(1, JobState::Printing, true)};
    EXPECT_EQ(done(queue.keep(ui::QueueWish::Pause)).error().kind, Error::Kind::Refused);
    EXPECT_FALSE(kept.service->paused);
    EXPECT_TRUE(kept.service->pause());  // by somebody else, who does not ask
    ASSERT_TRUE(done(queue.keep(ui::QueueWish::Resume)));
    EXPECT_EQ(kept.service->printedAgain, 0);
    ASSERT_TRUE(done(queue.keep(ui::QueueWish::Pause)));
    EXPECT_TRUE(kept.service->paused);
}

// K24: as many go over as the page said, to the queue that it named; without one it is said.
TEST(CardQueue, MovesWhatThePageSaid)
{
    Kept kept;
    CardQueue queue = kept.queue();
    ASSERT_TRUE(done(queue.seen()));
    ASSERT_TRUE(kept.service->pause());
    kept.service->list.push_back(job(7, JobState::Waiting));  // nobody was told of it
    EXPECT_FALSE(done(queue.keep(ui::QueueWish::Move)));
    EXPECT_TRUE(kept.service->moved.empty());
    ASSERT_TRUE(done(queue.seen()));
    ASSERT_TRUE(done(queue.keep(ui::QueueWish::Move)));
    const QString there = QStringLiteral("cards-2");
    EXPECT_EQ(kept.service->moved, (std::vector<std::pair<int, QString>>{{2, there}, {7, there}}));
    CardQueue alone = kept.queue("");
    EXPECT_EQ(done(alone.keep(ui::QueueWish::Move)).error().happened, words("device.no_other_queue"));
}

}  // namespace
}  // namespace kapok::app
