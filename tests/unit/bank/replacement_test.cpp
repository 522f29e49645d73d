// The account of a card that takes the place of another: rules.md §9.
#include "demanded.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

BankCoreServer withOldAccount(const char* bank, const char* state = "active")
{
    const Json card{{"ref", "OLD"}, {"bank", bank}, {"bank_account", state}};
    return BankCoreServer(accountsOf({{"people", {{{"id", "P"}, {"cards", {card}}}}}}));
}

Json reservation() { return {{"person", {{"id", "P"}}}, {"application", "NEW"}, {"replaces", "OLD"}}; }

struct Row {
    const char* bank;
    bool same;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.bank; }

class Section9 : public testing::TestWithParam<Row> {};

// rules.md §9, rows 1 to 3.
TEST_P(Section9, KeepsTheNumberWhereTheTableSays)
{
    BankCoreServer core = withOldAccount(GetParam().bank);
    const QString old = core.books().account(QStringLiteral("OLD"))->number;
    const auto reserved = demand(core, "op-1", "account_reserve", reservation());
    ASSERT_TRUE(reserved.accepted);
    EXPECT_EQ(reserved.body["number_kept"], GetParam().same);
    EXPECT_EQ(reserved.body["account"] == toJson(old), GetParam().same);

    BankCoreServer onTheSpot = withOldAccount(GetParam().bank);
    Json instant = reservation();
    instant["channel"] = "instant";
    EXPECT_EQ(demand(onTheSpot, "op-1", "account_reserve", instant).body["number_kept"], false);
}
INSTANTIATE_TEST_SUITE_P(Banks, Section9,
                         testing::Values(Row{"GDB", true}, Row{"RCB_JM", true}, Row{"RCB_KP", true},
                                         Row{"RCB_TS", true}, Row{"RCB_HS", true}, Row{"BOCOM", true},
                                         Row{"BOC", false}, Row{"ABC", false}, Row{"ICBC", false}, Row{"CCB", false},
                                         Row{"PSBC", false}),
                         [](const auto& row) { return std::string(row.param.bank); });

}  // namespace

TEST(AccountOfAReplacement, MayChangeWhereItCouldStayAndNeverTheOtherWay)
{
    Json kept = reservation(), changed = reservation();
    kept["number_kept"] = true;
    changed["number_kept"] = false;
    BankCoreServer boc = withOldAccount("BOC"), gdb = withOldAccount("GDB");
    EXPECT_EQ(demand(boc, "op-1", "account_reserve", kept).reason, QStringLiteral("number_not_kept"));
    EXPECT_EQ(demand(boc, "op-2", "account_reserve", changed).body["number_kept"], false);
    EXPECT_EQ(demand(gdb, "op-1", "account_reserve", changed).body["number_kept"], false);
}

// §9, last row: the core says it; nobody assumes.
TEST(AccountOfAReplacement, IsTheCoresToSayWhereTheOldOneIsFrozenOrClosed)
{
    BankCoreServer frozen = withOldAccount("GDB", "frozen"), closed = withOldAccount("GDB", "closed");
    EXPECT_EQ(demand(frozen, "op-1", "account_reserve", reservation()).reason, QStringLiteral("account_frozen"));
    EXPECT_EQ(demand(closed, "op-1", "account_reserve", reservation()).body["number_kept"], false);
}

TEST(AccountOfAReplacement, ClosesTheOldOneWhenItIsOpened)
{
    BankCoreServer core = withOldAccount("GDB");
    demand(core, "op-1", "account_reserve", reservation());
    EXPECT_EQ(core.books().account(QStringLiteral("OLD"))->state, AccountState::Active);
    EXPECT_TRUE(demand(core, "op-2", "account_open", {{"person", {{"id", "P"}}}, {"card", "NEW"}}).accepted);
    EXPECT_EQ(core.changedStates().at("OLD"), "closed");
    EXPECT_EQ(core.changedStates().at("NEW"), "inactive");
}

TEST(AccountOfAReplacement, IsRefusedWhereTheOldCardHasNoneOfThisPersons)
{
    BankCoreServer core = withOldAccount("GDB");
    Json others = reservation();
    others["person"]["id"] = "Q";
    EXPECT_EQ(demand(core, "op-1", "account_reserve", others).reason, QStringLiteral("no_account"));
    others["replaces"] = "NONE";
    EXPECT_EQ(demand(core, "op-2", "account_reserve", others).reason, QStringLiteral("no_account"));
}
