// The bank's messages in every state of an account: P2.1, P1.11(3), rules.md §7, §9, §14, §16. Each says its reason, and changes nothing.
#include "bank/server/core.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::bank::server;

namespace {

struct Row {
    const char* state;  ///< "" is reserved only, "-" is none at all
    const char* open;
    const char* activate;
    const char* reserve;
    const char* pay;  ///< of his own card
    const char* close;
};

void PrintTo(const Row& row, std::ostream* out) { *out << (*row.state ? row.state : "reserved"); }

// Opened once from its reservation, put into use once from there; one account a card.
const Row rows[]{
    {"-", "no_account_reserved", "no_account", "", "card_declined", "no_account"},
    {"", "", "wrong_state", "account_refused", "card_declined", ""},
    {"inactive", "wrong_state", "", "account_refused", "card_declined", ""},
    {"active", "wrong_state", "wrong_state", "account_refused", "", ""},
    {"frozen", "account_frozen", "account_frozen", "account_refused", "account_frozen", "account_frozen"},
    {"closed", "wrong_state", "wrong_state", "account_refused", "card_declined", "wrong_state"},
};

const Json person{{"id", "P"}};

BankCoreServer withAccount(const std::string& state)
{
    Json card{{"ref", "A-1"}, {"bank", "BOC"}};
    if (state != "-" && !state.empty()) card["bank_account"] = state;
    BankCoreServer core(accountsOf({{"people", {{{"id", "P"}, {"cards", {card}}}}}}));
    if (state.empty())
        core.demand({QStringLiteral("op-0")}, QStringLiteral("account_reserve"),
                    canonical({{"person", person}, {"application", "A-1"}}));
    return core;
}

class AccountInState : public testing::TestWithParam<Row> {
protected:
    BankCoreServer core = withAccount(GetParam().state);
    const std::size_t before = core.effects().size();

    void expect(const char* kind, const Json& body, const char* reason)
    {
        const auto states = core.changedStates();
        const ports::Reply reply = core.demand({QStringLiteral("op-1")}, QLatin1String(kind), canonical(body));
        EXPECT_EQ(reply.reason.toStdString(), reason) << kind;
        EXPECT_EQ(reply.accepted, *reason == '\0') << kind;
        EXPECT_EQ(core.effects().size(), before + (reply.accepted ? 1 : 0)) << kind;
        if (!reply.accepted) EXPECT_EQ(core.changedStates(), states) << kind;
    }
};

TEST_P(AccountInState, IsOpenedAsItsRowSays)
{
    expect("account_open", {{"person", person}, {"card", "A-1"}}, GetParam().open);
}

TEST_P(AccountInState, IsActivatedAsItsRowSays)
{
    expect("account_activate", {{"person", person}, {"card", "A-1"}}, GetParam().activate);
}

TEST_P(AccountInState, IsReservedAsItsRowSays)
{
    expect("account_reserve", {{"person", person}, {"application", "A-1"}}, GetParam().reserve);
}

TEST_P(AccountInState, PaysAsItsRowSays)
{
    expect("card_payment", {{"person", person}, {"fen", 2000}, {"card", "A-1"}}, GetParam().pay);
    EXPECT_EQ(core.books().heldFen(), *GetParam().pay ? 0 : 2000);
}

// §14: with the slip of the department the bank clears and closes; a frozen account is the bank's own affair (§16).
TEST_P(AccountInState, IsClosedAsItsRowSays)
{
    expect("account_close", {{"person", person}, {"card", "A-1"}}, GetParam().close);
}

// Another person's account is none, whatever its state.
TEST_P(AccountInState, IsNobodyElses)
{
    const Json other{{"person", {{"id", "Q"}}}, {"card", "A-1"}};
    expect("account_open", other, "no_account_reserved");
    BankCoreServer again = withAccount(GetParam().state);
    for (const char* kind : {"account_activate", "account_close"})
        EXPECT_EQ(again.demand({QLatin1String(kind)}, QLatin1String(kind), canonical(other)).reason,
                  QStringLiteral("no_account"))
            << kind;
}

INSTANTIATE_TEST_SUITE_P(Bank, AccountInState, testing::ValuesIn(rows), [](const auto& info) {
    const std::string state = info.param.state;
    return state.empty() ? std::string("reserved") : state == "-" ? std::string("none") : state;
});

}  // namespace
