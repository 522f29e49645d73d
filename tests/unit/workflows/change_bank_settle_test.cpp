// Settling a change of bank: what only this business asks, and what it says of it (F04; P1.11(15), rules.md §13).
#include "workflows/change_bank_settle.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

ChangeBankSettle allowed()
{
    ChangeBankSettle settle{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 8, 3),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    settle.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    settle.oldCard.value = QStringLiteral("found");
    settle.cards.filled = true;
    settle.cards.reply = CardsOfPerson::outcomes().at(2);
    settle.card = settle.cards->cards.front();
    settle.verdict.facts = {{"present", {{"documents", {"id_card", "old_card", "new_card", "transfer_notice"}}}}};
    settle.verdict.ruling = domain::Ruling{
        .outcome = domain::Outcome::Accept, .papers = {QStringLiteral("slip")}, .basis = {QStringLiteral("P1.11(15)")}};
    return settle;
}

Json valueOf(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row["value"];
    return {};
}

// contract.md §4: the change that the new bank began is known from the province, and without one nothing is settled.
TEST(ChangeBankSettle, FollowsOnTheChangeThatTheProvinceKnows)
{
    ChangeBankSettle settle = allowed();
    const Step asked = next(settle);
    ASSERT_EQ(asked.fills, QStringLiteral("change"));
    EXPECT_EQ(asked.kind, StepKind::Enquire);
    ASSERT_TRUE(settle.change.fill({{"refused", "no_bank_change"}}));
    EXPECT_EQ(next(settle).fills, QStringLiteral("refusal_slip"));
    ASSERT_TRUE(settle.change.fill({{"not_reached", true}}));
    EXPECT_EQ(valueOf(next(settle).body, "paper.row.reason")["words"], "reason.province_not_reached");
    ASSERT_TRUE(settle.change.fill({{"reply", BankChangeOf::outcomes().front().toJson()}}));
    EXPECT_EQ(next(settle).fills, QStringLiteral("review"));
}

// §13 step 3: account closed, old card taken in, province told, balance handed out, and the medical account by the notice.
TEST(ChangeBankSettle, ClosesTheAccountTakesTheCardInAndPaysTheBalance)
{
    ChangeBankSettle settle = allowed();
    ASSERT_TRUE(settle.change.fill({{"reply", BankChangeOf::outcomes().front().toJson()}}));
    EXPECT_EQ(next(settle).body["irreversible"], true);
    settle.review.agreed = true;
    ASSERT_EQ(next(settle).fills, QStringLiteral("account"));
    settle.account.reply = CloseAccount::Reply{2050};
    ASSERT_EQ(next(settle).fills, QStringLiteral("recovered"));
    settle.recovered.value = QStringLiteral("punched");
    const Step told = next(settle);
    ASSERT_EQ(told.fills, QStringLiteral("social"));
    EXPECT_EQ(told.body["documents"], (Json{"id_card", "old_card", "new_card", "transfer_notice"}));
    settle.social.reply = StatusWord{QStringLiteral("cancelled")};
    ASSERT_EQ(next(settle).fills, QStringLiteral("balance"));
    settle.balance.value = Payout{{.fen = -2050, .method = QStringLiteral("cash")}, 2050};
    const Step slip = next(settle);
    ASSERT_EQ(slip.fills, QStringLiteral("slip"));
    EXPECT_EQ(valueOf(slip.body, "paper.row.paid_out"), "20.50");
    EXPECT_EQ(valueOf(slip.body, "paper.row.changed_to")["words"], "bank.GDB");
    EXPECT_EQ(valueOf(slip.body, "paper.row.medical")["words"], "paper.state.medical_transfers");
}

// §13, §21: a lost old card has a road of its own.
TEST(ChangeBankSettle, TellsTheRulesWhetherTheOldCardCanBeFound)
{
    ChangeBankSettle settle = allowed();
    EXPECT_EQ(factsOf(settle).cards.front().lostByHolder, false);
    settle.oldCard.value = QStringLiteral("lost");
    EXPECT_EQ(factsOf(settle).cards.front().lostByHolder, true);
}

}  // namespace
}  // namespace kapok::workflows
