// Fees taken by card and given back: each once, and never more than was taken.
#include "demanded.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

const Json payer{{"id", "P"}};

Json back(const Json& reference) { return {{"person", payer}, {"reference", reference}}; }

BankCoreServer withAccounts()
{
    const Json people{{"people",
                       {{{"id", "P"},
                         {"cards",
                          {{{"ref", "A-1"}, {"bank_account", "active"}},
                           {{"ref", "A-2"}, {"bank_account", "frozen"}},
                           {{"ref", "A-3"}, {"bank_account", "inactive"}},
                           {{"ref", "A-4"}, {"bank_account", "closed"}}}}}}}};
    return BankCoreServer(accountsOf(people));
}

}  // namespace

TEST(CardPayment, IsTakenOnceAndGivenBackOnce)
{
    BankCoreServer core;
    const Json pay{{"person", payer}, {"fen", 2000}};
    const auto paid = demand(core, "op-1", "card_payment", pay);
    ASSERT_TRUE(paid.accepted);
    EXPECT_EQ(demand(core, "op-1", "card_payment", pay).body, paid.body);  // B1: the same operation, heard twice
    EXPECT_EQ(core.books().heldFen(), 2000);

    const auto returned = demand(core, "op-2", "card_payment_return", back(paid.body["reference"]));
    EXPECT_EQ(returned.body["fen"], 2000);
    EXPECT_EQ(core.books().heldFen(), 0);
    EXPECT_EQ(demand(core, "op-3", "card_payment_return", back(paid.body["reference"])).reason,
              QStringLiteral("nothing_paid"));
    EXPECT_EQ(core.books().heldFen(), 0);
}

TEST(CardPayment, GivesBackExactlyTheOneThatIsNamed)
{
    BankCoreServer core;
    const auto first = demand(core, "op-1", "card_payment", {{"person", payer}, {"fen", 2000}});
    const auto second = demand(core, "op-2", "card_payment", {{"person", payer}, {"fen", 500}});
    EXPECT_NE(first.body["reference"], second.body["reference"]);
    EXPECT_EQ(demand(core, "op-3", "card_payment_return", back(second.body["reference"])).body["fen"], 500);
    EXPECT_EQ(core.books().heldFen(), 2000);
}

TEST(CardPayment, GivesNothingBackThatWasNotTakenFromThisPerson)
{
    BankCoreServer core;
    EXPECT_EQ(demand(core, "op-1", "card_payment_return", back("P0000000001")).reason, QStringLiteral("nothing_paid"));
    const auto paid = demand(core, "op-2", "card_payment", {{"person", {{"id", "Q"}}}, {"fen", 2000}});
    EXPECT_EQ(demand(core, "op-3", "card_payment_return", back(paid.body["reference"])).reason,
              QStringLiteral("nothing_paid"));
    EXPECT_EQ(core.books().heldFen(), 2000);
}

TEST(CardPayment, AsksTheAccountOfTheCardThatPays)
{
    BankCoreServer core = withAccounts();
    const auto why = [&](const char* operation, const char* card) {
        return demand(core, operation, "card_payment", {{"person", payer}, {"fen", 2000}, {"card", card}}).reason;
    };
    EXPECT_EQ(why("op-1", "A-1"), QString());
    EXPECT_EQ(why("op-2", "A-2"), QStringLiteral("account_frozen"));
    for (const auto& [operation, card] : {std::pair{"op-3", "A-3"}, {"op-4", "A-4"}, {"op-5", "A-9"}})
        EXPECT_EQ(why(operation, card), QStringLiteral("card_declined")) << card;
    EXPECT_EQ(core.books().heldFen(), 2000);
}

TEST(CardPayment, TakesNothingForNothing)
{
    BankCoreServer core;
    EXPECT_EQ(demand(core, "op-1", "card_payment", {{"person", payer}, {"fen", 0}}).reason,
              QStringLiteral("nothing_to_pay"));
    EXPECT_EQ(demand(core, "op-2", "card_payment", {{"person", payer}, {"fen", -1}}).reason,
              QStringLiteral("malformed"));
    EXPECT_TRUE(core.effects().empty());
}
