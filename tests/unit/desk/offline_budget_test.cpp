// How long a desk can go on without its line (M09): never more than there is, and a warning before it bites.
#include "desk/offline_budget.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

constexpr qint64 day = 86'400'000, mib = 1 << 20;
constexpr Instant now{1'625'704'200'000};

OfflineBudget with(qint64 ms, qint64 freeBytes, qint64 journalBytes = 0, qint64 cases = 0)
{
    return budgetOf({now, {now.utcMs + ms}, freeBytes, journalBytes, cases});
}

// 200 MiB are left alone, a case takes 64 KiB at least: 16 of them a MiB.
TEST(OfflineBudget, IsWholeDaysOfTheCertificateAndWholeCasesOfTheDisk)
{
    EXPECT_EQ(with(30 * day, 300 * mib), (OfflineBudget{.days = 30, .cases = 1'600}));
    EXPECT_EQ(with(30 * day - 1, 300 * mib - 1), (OfflineBudget{.days = 29, .cases = 1'599}));
    EXPECT_EQ(with(-1, 200 * mib), (OfflineBudget{.days = 0, .cases = 0}));
    EXPECT_EQ(with(-5 * day, 10 * mib), (OfflineBudget{.days = 0, .cases = 0}));
}

// A desk whose cases take more (photographs) goes by its own.
TEST(OfflineBudget, GoesByTheCasesOfTheDeskWhereTheyTakeMore)
{
    EXPECT_EQ(with(day, 300 * mib, 100 * mib, 400).cases, 400);
    EXPECT_EQ(with(day, 300 * mib, mib, 400).cases, 1'600);
}

TEST(OfflineBudget, WarnsBeforeItBites)
{
    EXPECT_FALSE((OfflineBudget{.days = 7, .cases = 200}).isShort());
    EXPECT_TRUE((OfflineBudget{.days = 6, .cases = 200}).isShort());
    EXPECT_TRUE((OfflineBudget{.days = 7, .cases = 199}).isShort());
}

}  // namespace
}  // namespace kapok::desk
