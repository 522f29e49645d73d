// Settling a change of bank in the province, and how far one is: rules.md §13, §21; P1.11(15), contract.md §4.
#include "support.h"

namespace kapok::test {
namespace {

const Caller oldBank{};
const Caller newBank{.outlet = QStringLiteral("0745"), .bank = QStringLiteral("GDB"), .city = QStringLiteral("440700")};

// One world, two outlets of two banks, and one citizen between them.
struct Change {
    ProvinceCore core;
    Card old = heldAtThisBank(core, QStringLiteral("normal"));
    QString ref{};
    int operations = 0;

    ports::Reply tell(const Caller& desk, const char* kind, const Json& body)
    {
        core.setCaller(desk);
        return core.demand({QString::number(++operations)}, QLatin1String(kind), canonical(body));
    }
    void order()
    {
        Json body = ofCard(old);
        body.update({{"channel", "normal"}, {"documents", {"id_card", "old_card"}}});
        ref = text(tell(newBank, "change_bank", body).body["card"]["ref"]);
    }
    void collect()
    {
        days(core, 20);
        tell(newBank, "collect", ofCard(*core.books().card(ref)));
    }
    void activate()
    {
        const Card made = *core.books().card(ref);
        Json body = ofCard(made);
        body["chip"] = {{"identification", toJson(made.identification)}, {"number", toJson(made.number)}};
        tell(newBank, "activate", body);
    }
    void closeAccount() { core.hearAccounts({{old.ref, QStringLiteral("closed")}}); }
    Json settlement() const
    {
        Json body = ofCard(old);
        body.update({{"documents", {"id_card", "old_card", "new_card", "transfer_notice"}}, {"recovered", true}});
        return body;
    }
    std::string whyNotSettled() { return tell(oldBank, "change_bank_settle", settlement()).reason.toStdString(); }
    ports::Reply howFar() const { return core.ask(QStringLiteral("bank_change"), ofCard(old)); }
    std::string stage() const { return howFar().body["stage"].get<std::string>(); }
};

}  // namespace

// F05: whichever outlet asks is told the last step that was done.
TEST(SettleBankChange, IsTheLastOfTheStepsThatBothBanksSee)
{
    Change change;
    EXPECT_EQ(change.howFar().reason, QStringLiteral("no_bank_change"));
    change.order();
    EXPECT_EQ(change.stage(), "ordered");
    days(change.core, 20);
    EXPECT_EQ(change.stage(), "made");
    change.tell(newBank, "collect", ofCard(*change.core.books().card(change.ref)));
    EXPECT_EQ(change.stage(), "collected");
    change.activate();
    EXPECT_EQ(change.stage(), "activated");
    EXPECT_EQ(change.howFar().body["bank"], "GDB");
    change.closeAccount();
    EXPECT_EQ(change.whyNotSettled(), "");
    EXPECT_EQ(change.stage(), "settled");
    EXPECT_EQ(statusOf(change.core, change.old.ref), "cancelled");
    EXPECT_EQ(statusOf(change.core, change.ref), "normal");
    EXPECT_EQ(change.whyNotSettled(), "wrong_state");
}

// contract.md §4: 1502 begins only from 1501's case.
TEST(SettleBankChange, FollowsOnAChangeThatWasBegun)
{
    Change change;
    change.closeAccount();
    EXPECT_EQ(change.whyNotSettled(), "no_bank_change");
}

// §13 step 3: blocked while step 2 is not done.
TEST(SettleBankChange, WaitsUntilTheNewCardWorks)
{
    Change change;
    change.closeAccount();
    change.order();
    EXPECT_EQ(change.whyNotSettled(), "new_card_not_activated");
    change.collect();
    EXPECT_EQ(change.whyNotSettled(), "new_card_not_activated");
    EXPECT_EQ(statusOf(change.core, change.old.ref), "normal");
}

TEST(SettleBankChange, NeedsTheNoticeTheOldBankAndAClosedAccount)
{
    Change change;
    change.order();
    change.collect();
    change.activate();
    EXPECT_EQ(change.whyNotSettled(), "account_not_closed");
    change.closeAccount();
    EXPECT_EQ(change.tell(newBank, "change_bank_settle", change.settlement()).reason, QStringLiteral("not_this_bank"));
    Json without = change.settlement();
    without["documents"] = {"id_card", "old_card", "new_card"};
    EXPECT_EQ(change.tell(oldBank, "change_bank_settle", without).reason, QStringLiteral("no_transfer_notice"));
    EXPECT_EQ(change.whyNotSettled(), "");
}

}  // namespace kapok::test
