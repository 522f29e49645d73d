// The password of an account, taken on the bank's own pad (P2.1, C02).
#include "bank/server/core.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

QString whyNot(const char* state, const char* person = "P")
{
    const Json card{{"ref", "A-1"}, {"bank", "BOC"}, {"bank_account", state}};
    BankCoreServer core(accountsOf({{"people", {{{"id", "P"}, {"cards", {card}}}}}}));
    const Json body{{"person", {{"id", person}}}, {"card", "A-1"}, {"how", "change"}};
    return core.demand({QStringLiteral("op-1")}, QStringLiteral("password_set"), canonical(body)).reason;
}

}  // namespace

TEST(AccountPassword, IsTakenForAnAccountInUseOfHisOwn)
{
    EXPECT_EQ(whyNot("active"), QString());
    EXPECT_EQ(whyNot("inactive"), QStringLiteral("wrong_state"));
    EXPECT_EQ(whyNot("closed"), QStringLiteral("wrong_state"));
    EXPECT_EQ(whyNot("frozen"), QStringLiteral("account_frozen"));
    EXPECT_EQ(whyNot("active", "Q"), QStringLiteral("no_account"));
}

// What he typed is no part of the message: a body that names a password is none of ours.
TEST(AccountPassword, IsNeverPartOfTheMessage)
{
    const Json card{{"ref", "A-1"}, {"bank", "BOC"}, {"bank_account", "active"}};
    BankCoreServer core(accountsOf({{"people", {{{"id", "P"}, {"cards", {card}}}}}}));
    const Json body{{"person", {{"id", "P"}}}, {"card", "A-1"}, {"how", "change"}, {"password", "246813"}};
    EXPECT_EQ(core.demand({QStringLiteral("op-1")}, QStringLiteral("password_set"), canonical(body)).reason,
              QStringLiteral("malformed"));
}
