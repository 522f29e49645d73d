// rules.md §9, P3.4: whether the account number changes, by bank and channel; the old account closed or frozen: ask.
#include "open_requests.h"

namespace kapok::domain {
namespace {

using namespace tests;
using enum Business;

struct BankRow {
    const char* bank;
    const char* normal;  ///< replacement or renewal by the normal channel
};

const BankRow banks[]{{"GDB", "same"},     {"RCB_JM", "same"}, {"RCB_KP", "same"}, {"RCB_TS", "same"},
                      {"RCB_HS", "same"},  {"BOCOM", "same"},  {"BOC", "changes"}, {"ABC", "changes"},
                      {"ICBC", "changes"}, {"CCB", "changes"}, {"PSBC", "changes"}};

void PrintTo(const BankRow& row, std::ostream* out) { *out << row.bank; }

Facts at(const BankRow& row, Business business, const char* reason = "damaged")
{
    Facts facts = openRequest(business);
    facts.desk.bank = QString::fromLatin1(row.bank);
    facts.cards[0].bank = facts.desk.bank;
    if (business == Replace) facts.request.reason = QString::fromLatin1(reason);
    if (facts.request.reason == QStringLiteral("lost")) facts.cards[0].status = QStringLiteral("formal_loss");
    return facts;
}

class AccountNumber : public testing::TestWithParam<BankRow> {};

// H01: said before anything is committed, for each reason.
TEST_P(AccountNumber, IsKeptOrChangesByTheBank)
{
    for (const char* reason : codeWords<ReplaceReason>)
        EXPECT_EQ(ask(at(GetParam(), Replace, reason)).accountNumber, QLatin1String(GetParam().normal)) << reason;
    EXPECT_EQ(ask(at(GetParam(), Renew)).accountNumber, QLatin1String(GetParam().normal));
    Facts overdue = at(GetParam(), Renew);
    overdue.cards[0].expires = QDate(2022, 9, 13);
    EXPECT_EQ(ask(overdue).accountNumber, QLatin1String(GetParam().normal));
    Facts web = at(GetParam(), Replace);
    web.request.channel = QStringLiteral("web");
    EXPECT_EQ(ask(web).accountNumber, QLatin1String(GetParam().normal));
}

TEST_P(AccountNumber, ChangesAtEveryBankOnTheSpot)
{
    for (const Business business : {Replace, Renew}) {
        Facts facts = at(GetParam(), business);
        facts.request.channel = QStringLiteral("instant");
        EXPECT_EQ(ask(facts).accountNumber, QStringLiteral("changes"));
    }
}

TEST_P(AccountNumber, IsAskedOfTheCoreWhereTheOldAccountIsClosedOrFrozen)
{
    for (const char* state : {"closed", "frozen"})
        for (const char* channel : {"normal", "instant", "web"})
            for (const Business business : {Replace, Renew}) {
                Facts facts = at(GetParam(), business);
                facts.cards[0].bankAccount = QString::fromLatin1(state);
                facts.request.channel = QString::fromLatin1(channel);
                EXPECT_EQ(ask(facts).accountNumber, QStringLiteral("ask_core")) << state << ' ' << channel;
            }
}

TEST_P(AccountNumber, ChangesWithTheBank)
{
    for (const char* state : codeWords<BankAccountState>) {
        Facts facts = openRequest(ChangeBank);
        facts.desk.bank = QString::fromLatin1(GetParam().bank);
        if (facts.desk.bank == facts.cards[0].bank) facts.cards[0].bank = QStringLiteral("GDB");
        facts.cards[0].bankAccount = QString::fromLatin1(state);
        EXPECT_EQ(ask(facts).accountNumber, QStringLiteral("changes")) << state;
    }
}

INSTANTIATE_TEST_SUITE_P(Section9, AccountNumber, testing::ValuesIn(banks),
                         [](const auto& info) { return info.param.bank; });

// Contract: an account that nobody has asked about is unknown, and its name stands in `unknown`.
TEST(AccountNumberUnknown, IsNamed)
{
    Facts facts = openRequest(Replace);
    facts.cards[0].bankAccount.reset();
    EXPECT_TRUE(ask(facts).unknown.contains(QStringLiteral("cards[c1].bank_account")));
}

}  // namespace
}  // namespace kapok::domain
