// M09: what is counted at the start is not said for weeks.
#include "app/recount.h"
#include "support/desk/inline_scheduler.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace kapok::app {
namespace {

TEST(Recount, IsToldBehindEachPauseUntilItIsGone)
{
    static int none = 0;
    static const QCoreApplication application(none, nullptr);  // wakes who sleeps
    test::InlineScheduler scheduler;
    int told = 0;
    const auto aWhileLater = [&] {
        scheduler.wake();
        for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
    };
    {
        const Recount recount(scheduler, std::chrono::minutes(10), [&] { ++told; });
        EXPECT_EQ(told, 0);
        aWhileLater();
        EXPECT_EQ(told, 1);
        aWhileLater();
        EXPECT_EQ(told, 2);
        EXPECT_EQ(scheduler.asked.back(), std::chrono::minutes(10));
    }
    aWhileLater();
    EXPECT_EQ(told, 2);
}

}  // namespace
}  // namespace kapok::app
