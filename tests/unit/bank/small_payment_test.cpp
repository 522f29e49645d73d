// Small payments without a PIN: on unless the holder wishes otherwise (P5.2, C09).
#include "bank/server/core.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

BankCoreServer withAccount(const char* state)
{
    const Json card{{"ref", "A-1"}, {"bank", "BOC"}, {"bank_account", state}};
    return BankCoreServer(accountsOf({{"people", {{{"id", "P"}, {"cards", {card}}}}}}));
}

QString switchedOff(BankCoreServer& core, const char* operation, const char* person = "P")
{
    const Json body{{"person", {{"id", person}}}, {"card", "A-1"}};
    return core.demand({QLatin1String(operation)}, QStringLiteral("small_payment_off"), canonical(body)).reason;
}

}  // namespace

TEST(SmallPayment, IsOnUntilTheHolderHasItSwitchedOff)
{
    BankCoreServer core = withAccount("active");
    EXPECT_TRUE(core.books().account(QStringLiteral("A-1"))->paysSmallAmounts);
    EXPECT_EQ(switchedOff(core, "op-1", "Q"), QStringLiteral("no_account"));
    EXPECT_EQ(switchedOff(core, "op-2"), QString());
    EXPECT_FALSE(core.books().account(QStringLiteral("A-1"))->paysSmallAmounts);
    EXPECT_EQ(switchedOff(core, "op-3"), QStringLiteral("already_off"));
}

TEST(SmallPayment, IsSwitchedOffOfAnOpenAccountOnly)
{
    BankCoreServer inactive = withAccount("inactive"), frozen = withAccount("frozen"), closed = withAccount("closed");
    EXPECT_EQ(switchedOff(inactive, "op-1"), QString());
    EXPECT_EQ(switchedOff(frozen, "op-1"), QStringLiteral("account_frozen"));
    EXPECT_EQ(switchedOff(closed, "op-1"), QStringLiteral("wrong_state"));
}
