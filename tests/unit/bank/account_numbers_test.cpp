// Old and new account of a card, for the form of the one window (H02, P3.OW; rules.md §9).
#include "bank/server/core.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

Json numbersOf(const BankCoreServer& core, const char* person, const char* card)
{
    const auto reply = core.ask(QStringLiteral("account_numbers"), {{"person", {{"id", person}}}, {"card", card}});
    return reply.accepted ? reply.body : Json(reply.reason.toStdString());
}

BankCoreServer afterAReplacement(const char* bank)
{
    const Json card{{"ref", "OLD"}, {"bank", bank}, {"bank_account", "active"}};
    BankCoreServer core(accountsOf({{"people", {{{"id", "P"}, {"cards", {card}}}}}}));
    const Json body{{"person", {{"id", "P"}}}, {"application", "NEW"}, {"replaces", "OLD"}};
    EXPECT_TRUE(core.demand({QStringLiteral("op-1")}, QStringLiteral("account_reserve"), canonical(body)).accepted);
    return core;
}

// §9: at BOC the number changes, and the form has both; at GDB it stays, and there is no old one to name.
TEST(AccountNumbers, NamesTheOneBeforeWhereTheNumberChanged)
{
    const BankCoreServer changes = afterAReplacement("BOC");
    const Json both = numbersOf(changes, "P", "NEW");
    EXPECT_EQ(both["account"], toJson(changes.books().account(QStringLiteral("NEW"))->number));
    EXPECT_EQ(both["replaces"], toJson(changes.books().account(QStringLiteral("OLD"))->number));
    EXPECT_FALSE(numbersOf(afterAReplacement("GDB"), "P", "NEW").contains("replaces"));
    EXPECT_FALSE(numbersOf(changes, "P", "OLD").contains("replaces"));
}

TEST(AccountNumbers, AreToldOfNobodyElse)
{
    EXPECT_EQ(numbersOf(afterAReplacement("BOC"), "Q", "NEW"), "no_account");
    EXPECT_EQ(numbersOf(afterAReplacement("BOC"), "P", "NONE"), "no_account");
}

}  // namespace
