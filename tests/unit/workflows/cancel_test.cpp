// Cancellation: the order of §14, and what it says of it (P1.11(3); G01, G03).
#include "workflows/cancel.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

Cancel allowed()
{
    Cancel cancel{.visit = {.id = QStringLiteral("visit"),
                            .day = QDate(2021, 7, 8),
                            .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                         domain::DocumentKind::IdCard, u"440524188001010014")),
                                                     .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    cancel.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    auto reply = CardsOfPerson::outcomes().at(2);  // one card, normal
    cancel.card = reply.cards.front();
    cancel.cards.filled = true;
    cancel.cards.reply = reply;
    cancel.verdict.facts = {{"present", {{"documents", {"id_card", "medical_settlement_slip"}}}}};
    cancel.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Authorise,
                                           .papers = {QStringLiteral("slip")},
                                           .basis = {QStringLiteral("P1.11(3)")}};
    cancel.verdict.approvedBy = QStringLiteral("9001");
    return cancel;
}

Cancel closed(qint64 balanceFen)
{
    Cancel cancel = allowed();
    cancel.review.agreed = true;
    cancel.account.reply = CloseAccount::Reply{balanceFen};
    return cancel;
}

Json valueOf(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row["value"];
    return {};
}

// G01, §14: bank account, card, province state 9, and what lay on the account.
TEST(Cancel, GoesInTheOrderOfTheRule)
{
    Cancel cancel = allowed();
    ASSERT_EQ(next(cancel).fills, QStringLiteral("review"));
    cancel.review.agreed = true;
    const Step close = next(cancel);
    ASSERT_EQ(close.fills, QStringLiteral("account"));
    EXPECT_EQ(close.party, Party::Bank);
    cancel.account.reply = CloseAccount::Reply{123'456};
    ASSERT_EQ(next(cancel).fills, QStringLiteral("recovered"));
    cancel.recovered.value = QStringLiteral("punched");
    const Step end = next(cancel);
    ASSERT_EQ(end.fills, QStringLiteral("social"));
    EXPECT_EQ(end.body["documents"], (Json{"id_card", "medical_settlement_slip"}));
    EXPECT_EQ(end.body["recovered"], true);
    cancel.social.reply = StatusWord{QStringLiteral("cancelled")};
    const Step money = next(cancel);
    ASSERT_EQ(money.fills, QStringLiteral("balance"));
    EXPECT_EQ(money.body["fen"], -123'456);
}

// §14, §19: nothing brings an account back, so the review says what becomes of it, and is left by F9.
TEST(Cancel, SaysInItsReviewThatItCannotBeUndone)
{
    const Step review = next(allowed());
    EXPECT_EQ(review.body["irreversible"], true);
    EXPECT_EQ(valueOf(review.body, "paper.row.status")["words"], "view.status.cancelled");
    EXPECT_EQ(valueOf(review.body, "paper.row.bank_side")["words"], "paper.state.account_paid_out");
}

// Where nothing lies on it nobody is asked for money.
TEST(Cancel, PaysNothingOutWhereNothingLay)
{
    Cancel cancel = closed(0);
    cancel.recovered.value = QStringLiteral("punched");
    cancel.social.reply = StatusWord{QStringLiteral("cancelled")};
    EXPECT_EQ(next(cancel).fills, QStringLiteral("slip"));
}

// What the bank has closed already is not asked of it again.
TEST(Cancel, AsksTheBankNothingOfAnAccountThatIsClosed)
{
    Cancel cancel = allowed();
    cancel.cards.reply->cards.front().bankAccount = domain::BankAccountState::Closed;
    cancel.review.agreed = true;
    EXPECT_EQ(next(cancel).fills, QStringLiteral("recovered"));
}

// The account is closed: a no of the province takes no money back, and stands on the slip.
TEST(Cancel, GoesOnWhereTheProvinceSaysNoToWhatTheBankHasDone)
{
    Cancel cancel = closed(500);
    cancel.recovered.value = QStringLiteral("not_here");
    cancel.social.refused = QStringLiteral("wrong_state");
    ASSERT_EQ(next(cancel).fills, QStringLiteral("balance"));
    cancel.balance.value = Payout{{.fen = -500, .method = QStringLiteral("cash")}, 500};
    const Step slip = next(cancel);
    ASSERT_EQ(slip.fills, QStringLiteral("slip"));
    EXPECT_EQ(valueOf(slip.body, "paper.row.social_side")["words"], "reason.wrong_state");
    EXPECT_EQ(valueOf(slip.body, "paper.row.next")["words"], "paper.next.province_did_not_end_it");
    EXPECT_EQ(valueOf(slip.body, "paper.row.card_itself")["words"], "option.recovered.not_here");
    EXPECT_EQ(valueOf(slip.body, "paper.row.paid_out"), "5.00");
}

// Whoever goes home before the bank has answered has a paper in hand, and no promise of money.
TEST(Cancel, GivesAReceiptWhereTheBankHasNotAnswered)
{
    Cancel cancel = allowed();
    cancel.review.agreed = true;
    cancel.account.intended = true;
    const Step receipt = next(cancel);
    ASSERT_EQ(receipt.fills, QStringLiteral("receipt"));
    EXPECT_EQ(valueOf(receipt.body, "paper.row.bank_side")["words"], "paper.state.close_not_answered");
    ASSERT_TRUE(cancel.receipt.fill(receipt.body));
    EXPECT_EQ(next(cancel).fills, QStringLiteral("account"));
}

// §14: the slip counts as cleared, unless the province knows better.
TEST(Cancel, TakesTheSlipForClearedUnlessTheProvinceSaysNo)
{
    Cancel cancel = allowed();
    EXPECT_EQ(factsOf(cancel).cards.front().socialAccountCleared, true);
    cancel.cards.reply->cards.front().socialAccountCleared = false;
    EXPECT_EQ(factsOf(cancel).cards.front().socialAccountCleared, false);
}

// G03: by the heirs, and both papers say so.
TEST(Cancel, NamesTheHeirsWhereTheHolderHasDied)
{
    Cancel cancel = closed(0);
    EXPECT_TRUE(valueOf(next(allowed()).body, "paper.row.who_did_it").is_null());
    cancel.cards.reply->person.deceased = true;
    cancel.review.agreed = false;
    EXPECT_EQ(valueOf(next(cancel).body, "paper.row.who_did_it")["words"], "paper.who.heirs");
}

}  // namespace
}  // namespace kapok::workflows
