// How soon what has failed is told again (B2, M05): the formula by its table, and nobody's turn taken by another one.
#include "desk/pace.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

const QString province = QStringLiteral("province"), bank = QStringLiteral("bank");
const domain::OperationId one{QStringLiteral("one")}, other{QStringLiteral("other")};
constexpr Instant morning{1'625'704'200'000};

Instant after(qint64 ms) { return {morning.utcMs + ms}; }

// At once behind the first failure, then 10 s and twice as long each time, to 10 minutes; a quarter of it may be added.
TEST(Pace, WaitsTwiceAsLongAfterEachFailureUpToTenMinutes)
{
    constexpr qint64 seconds[] = {0, 10, 20, 40, 80, 160, 320, 600, 600, 600};
    Pace pace;
    for (const qint64 wait : seconds) {
        pace.failed(province, one, morning);
        const qint64 said = pace.nextTry(one).utcMs - morning.utcMs;
        EXPECT_GE(said, wait * 1'000) << wait;
        EXPECT_LE(said, wait * 1'250) << wait;
    }
}

TEST(Pace, SpreadsThoseThatFailedTogether)
{
    Pace pace;
    std::set<qint64> times;
    for (int at = 0; at < 100; ++at) {
        const domain::OperationId each{QString::number(at)};
        pace.failed(province, each, morning);
        pace.failed(province, each, morning);
        times.insert(pace.nextTry(each).utcMs);
    }
    EXPECT_GT(times.size(), 50u);
}

TEST(Pace, LetsNothingThroughBeforeItsTimeAndEverythingFromThenOn)
{
    Pace pace;
    for (int failure = 0; failure < 3; ++failure) pace.failed(province, one, morning);
    pace.beginRound();
    const Instant next = pace.nextTry(one);
    EXPECT_FALSE(pace.mayTry(province, one, {next.utcMs - 1}));
    EXPECT_TRUE(pace.mayTry(province, one, next));
    EXPECT_TRUE(pace.mayTry(province, other, morning));
}

// A person who presses the key is not paced, and what was answered is forgotten.
TEST(Pace, HoldsOnlyInARoundOfTheDesksOwnAndForNobodyWhoWasAnswered)
{
    Pace pace;
    for (int failure = 0; failure < 5; ++failure) pace.failed(province, one, morning);
    EXPECT_TRUE(pace.mayTry(province, one, morning));
    pace.beginRound();
    EXPECT_FALSE(pace.mayTry(province, one, morning));
    pace.answered(one);
    EXPECT_TRUE(pace.mayTry(province, one, morning));
    for (int failure = 0; failure < 5; ++failure) pace.failed(province, one, morning);
    pace.forget(one);
    EXPECT_TRUE(pace.mayTry(province, one, morning));
}

// So many may fail again at one party in one round; who has never failed, another party and the next round are free.
TEST(Pace, SpendsNoMoreThanItsBudgetAtOnePartyInOneRound)
{
    Pace pace;
    std::vector<domain::OperationId> poisoned;
    for (int at = 0; at < 2 * Pace::budget; ++at) poisoned.push_back({QString::number(at)});
    for (const auto& each : poisoned) pace.failed(province, each, morning);
    pace.failed(bank, other, morning);
    const auto triedInARound = [&](Instant now) {
        int tried = 0;
        pace.beginRound();
        for (const auto& each : poisoned) {
            if (!pace.mayTry(province, each, now)) continue;
            ++tried;
            pace.failed(province, each, now);
        }
        return tried;
    };
    EXPECT_EQ(triedInARound(morning), 20);
    EXPECT_TRUE(pace.mayTry(province, one, morning));
    EXPECT_TRUE(pace.mayTry(bank, other, morning));
    EXPECT_EQ(triedInARound(morning), 20) << "those whose turn it was not";
    EXPECT_EQ(triedInARound(morning), 0);
}

// A13: a clock that is set back keeps nobody waiting longer than the longest wait.
TEST(Pace, OutlivesAClockThatIsSetBack)
{
    Pace pace;
    for (int failure = 0; failure < 8; ++failure) pace.failed(province, one, morning);
    pace.beginRound();
    EXPECT_FALSE(pace.mayTry(province, one, morning));
    EXPECT_TRUE(pace.mayTry(province, one, after(-24LL * 3'600'000)));
}

}  // namespace
}  // namespace kapok::desk
