// An account that was kept for a card which is never made (P1.11(12), A19).
#include "demanded.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

const Json person{{"id", "440703199001019017"}};

}  // namespace

TEST(ReleasedAccount, IsClosedOnceAndNeverOpened)
{
    BankCoreServer core;
    const Json card{{"person", person}, {"card", "A-1"}};
    EXPECT_EQ(demand(core, "op-1", "account_release", card).reason, QStringLiteral("no_account_reserved"));
    ASSERT_TRUE(demand(core, "op-2", "account_reserve", {{"person", person}, {"application", "A-1"}}).accepted);
    EXPECT_EQ(demand(core, "op-3", "account_release", {{"person", {{"id", "Q"}}}, {"card", "A-1"}}).reason,
              QStringLiteral("no_account_reserved"));
    EXPECT_TRUE(demand(core, "op-4", "account_release", card).accepted);
    EXPECT_EQ(demand(core, "op-5", "account_release", card).reason, QStringLiteral("wrong_state"));
    EXPECT_EQ(demand(core, "op-6", "account_open", card).reason, QStringLiteral("wrong_state"));
}

// What the card should have taken the place of stays in use.
TEST(ReleasedAccount, LeavesTheOldOneAsItIs)
{
    BankCoreServer core(accountsOf(
        {{"people", {{{"id", "P"}, {"cards", {{{"ref", "OLD"}, {"bank", "BOC"}, {"bank_account", "active"}}}}}}}}));
    const Json holder{{"id", "P"}};
    demand(core, "op-1", "account_reserve", {{"person", holder}, {"application", "NEW"}, {"replaces", "OLD"}});
    EXPECT_TRUE(demand(core, "op-2", "account_release", {{"person", holder}, {"card", "NEW"}}).accepted);
    EXPECT_EQ(core.books().account(QStringLiteral("OLD"))->state, AccountState::Active);
}
