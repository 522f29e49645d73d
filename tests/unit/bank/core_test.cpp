#include "demanded.h"

#include <gtest/gtest.h>

#include <set>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

const Json person{{"id", "440703199001019017"}};

}  // namespace

TEST(BankCore, ReservesOpensAndActivatesOneAccountInThisOrder)
{
    BankCoreServer core;
    const Json card{{"person", person}, {"card", "A-1"}};
    EXPECT_EQ(demand(core, "op-0", "account_open", card).reason, QStringLiteral("no_account_reserved"));
    const auto reserved = demand(core, "op-1", "account_reserve", {{"person", person}, {"application", "A-1"}});
    ASSERT_TRUE(reserved.accepted);
    EXPECT_EQ(reserved.body["account"].get<std::string>().size(), 19u);
    EXPECT_EQ(demand(core, "op-2", "account_activate", card).reason, QStringLiteral("wrong_state"));
    EXPECT_TRUE(demand(core, "op-3", "account_open", card).accepted);
    EXPECT_EQ(core.changedStates().at("A-1"), "inactive");
    EXPECT_TRUE(demand(core, "op-4", "account_activate", card).accepted);
    EXPECT_EQ(core.changedStates().at("A-1"), "active");
    EXPECT_EQ(demand(core, "op-5", "account_reserve", {{"person", person}, {"application", "A-1"}}).reason,
              QStringLiteral("account_refused"));
}

TEST(BankCore, RefusesAnothersAccountAndAFrozenOne)
{
    const Json people{
        {"people",
         {{{"id", "P"},
           {"cards",
            {{{"ref", "A-1"}, {"bank_account", "frozen"}}, {{"ref", "A-2"}, {"bank_account", "inactive"}}}}}}}};
    BankCoreServer core(accountsOf(people));
    EXPECT_EQ(demand(core, "op-1", "account_activate", {{"person", {{"id", "P"}}}, {"card", "A-1"}}).reason,
              QStringLiteral("account_frozen"));
    EXPECT_EQ(demand(core, "op-2", "account_activate", {{"person", {{"id", "Q"}}}, {"card", "A-2"}}).reason,
              QStringLiteral("no_account"));
    EXPECT_TRUE(demand(core, "op-3", "account_activate", {{"person", {{"id", "P"}}}, {"card", "A-2"}}).accepted);
}

// Each bank has a core, which knows its own accounts alone; a number is one account's among all of them.
TEST(BankCore, KeepsTheAccountsOfItsBankAlone)
{
    const Json people{{"people",
                       {{{"id", "P"},
                         {"cards",
                          {{{"ref", "A-1"}, {"bank", "BOC"}, {"bank_account", "active"}},
                           {{"ref", "A-2"}, {"bank", "GDB"}, {"bank_account", "active"}}}}}}}};
    BankCoreServer boc(accountsOf(people, QStringLiteral("BOC")), QStringLiteral("BOC"));
    BankCoreServer gdb(accountsOf(people, QStringLiteral("GDB")), QStringLiteral("GDB"));
    EXPECT_TRUE(boc.books().account(QStringLiteral("A-1")));
    EXPECT_FALSE(boc.books().account(QStringLiteral("A-2")));
    EXPECT_EQ(gdb.books().account(QStringLiteral("A-2"))->bank, QStringLiteral("GDB"));
    EXPECT_EQ(accountsOf(people)->size(), 2u);

    std::set<QString> numbers{boc.books().account(QStringLiteral("A-1"))->number,
                              gdb.books().account(QStringLiteral("A-2"))->number};
    for (BankCoreServer* core : {&boc, &gdb}) {
        ASSERT_TRUE(demand(*core, "op-1", "account_reserve", {{"person", person}, {"application", "A-9"}}).accepted);
        numbers.insert(core->books().account(QStringLiteral("A-9"))->number);
        EXPECT_EQ(core->books().account(QStringLiteral("A-9"))->bank, core->books().bank);
    }
    EXPECT_EQ(numbers.size(), 4u);
}

TEST(BankCore, NumbersAccountsWithLuhnsCheckFigure)
{
    // 7992739871 has the check figure 3: the example of ISO/IEC 7812-1's method.
    const QString number = accountNumberOf(1);
    int sum = 0;
    for (qsizetype at = 0; at < number.size(); ++at) {
        const int digit = number[number.size() - 1 - at].digitValue() * (at % 2 ? 2 : 1);
        sum += digit / 10 + digit % 10;
    }
    EXPECT_EQ(sum % 10, 0);
}
