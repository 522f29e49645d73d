// What lies on an account, and where it goes: P1.11(3), P1.11(15); rules.md §9, §13, §14.
#include "demanded.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

BankCoreServer with(const char* state)
{
    const Json card{{"ref", "A-1"}, {"bank", "BOC"}, {"bank_account", state}};
    return BankCoreServer(accountsOf({{"people", {{{"id", "P"}, {"cards", {card}}}}}}));
}

qint64 balanceOf(const BankCoreServer& core, const char* card)
{
    return core.books().account(QLatin1String(card))->balanceFen;
}

const Json ofHisCard{{"person", {{"id", "P"}}}, {"card", "A-1"}};

}  // namespace

// Cleared and closed: what lay on it is said once, and nothing is left.
TEST(ClosingAnAccount, SaysWhatLayOnItAndLeavesNothing)
{
    BankCoreServer core = with("active");
    const qint64 lay = balanceOf(core, "A-1");
    ASSERT_GT(lay, 0);
    const auto closed = demand(core, "op-1", "account_close", ofHisCard);
    ASSERT_TRUE(closed.accepted);
    EXPECT_EQ(closed.body["balance_fen"], lay);
    EXPECT_EQ(balanceOf(core, "A-1"), 0);
    EXPECT_EQ(core.changedStates().at("A-1"), "closed");
    // The same operation again is the same answer, and no second clearing.
    EXPECT_EQ(demand(core, "op-1", "account_close", ofHisCard).body, closed.body);
    EXPECT_EQ(demand(core, "op-2", "account_close", ofHisCard).reason, QStringLiteral("wrong_state"));
}

TEST(ClosingAnAccount, OwesNothingOfOneThatWasNeverInUse)
{
    BankCoreServer core = with("inactive");
    EXPECT_EQ(demand(core, "op-1", "account_close", ofHisCard).body["balance_fen"], 0);
}

// §9: in place of the old one, with all that lay on it.
TEST(OpeningInPlaceOfAnother, TakesWhatLayOnTheOldAccountAlong)
{
    BankCoreServer core = with("active");
    const qint64 lay = balanceOf(core, "A-1");
    ASSERT_GT(lay, 0);
    ASSERT_TRUE(demand(core, "op-1", "account_reserve",
                       {{"person", {{"id", "P"}}}, {"application", "A-2"}, {"replaces", "A-1"}})
                    .accepted);
    EXPECT_EQ(balanceOf(core, "A-1"), lay);
    ASSERT_TRUE(demand(core, "op-2", "account_open", {{"person", {{"id", "P"}}}, {"card", "A-2"}}).accepted);
    EXPECT_EQ(balanceOf(core, "A-1"), 0);
    EXPECT_EQ(balanceOf(core, "A-2"), lay);
}
