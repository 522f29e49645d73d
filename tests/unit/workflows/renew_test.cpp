// Renewal: what only this business asks, orders and says (P3.2, P3.4, P5.3; rules.md §4, §9, §11, §12). E01, E03.
#include "workflows/renew.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

Renew allowed(const char* number, qint64 feeFen = 0, domain::Outcome outcome = domain::Outcome::Accept)
{
    Renew renew{.visit = {.id = QStringLiteral("visit"),
                          .day = QDate(2021, 7, 8),
                          .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                       domain::DocumentKind::IdCard, u"440524188001010014")),
                                                   .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    renew.card.ref = QStringLiteral("c1");
    renew.card.expires = QDate(2021, 9, 21);
    renew.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    renew.cards.filled = true;
    renew.cards.reply = CardsOfPerson::outcomes().front();
    renew.verdict.facts = {{"desk", {{"city", "440700"}}}, {"present", {{"documents", {"id_card"}}}}};
    renew.verdict.ruling = domain::Ruling{
        .outcome = outcome, .feeFen = feeFen, .generationIssued = 3, .papers = {QStringLiteral("receipt")}};
    if (*number) renew.verdict.ruling->accountNumber = QString::fromLatin1(number);
    return renew;
}

Renew agreed(const char* number)
{
    Renew renew = allowed(number);
    renew.linked.value = QStringLiteral("nothing");
    renew.review.agreed = true;
    return renew;
}

Json rowOf(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row["value"];
    return {};
}

// P3.4: the number is asked of as it is at a replacement.
TEST(Renew, AsksOfTheAccountNumberAsTheBankHandlesIt)
{
    EXPECT_EQ(next(allowed("same")).fills, QStringLiteral("number"));
    EXPECT_EQ(next(allowed("changes")).fills, QStringLiteral("linked"));
    EXPECT_EQ(next(allowed("ask_core")).fills, QStringLiteral("linked"));
}

// P3.2, §4 rows 8, 9: in time it costs nothing, and nobody is asked for money; overdue he pays.
TEST(Renew, TakesAFeeOnlyWhereItIsOverdue)
{
    Renew inTime = agreed("changes");
    EXPECT_EQ(next(inTime).fills, QStringLiteral("old_card"));
    Renew overdue = agreed("changes");
    overdue.verdict.ruling->feeFen = 2000;
    const Step fee = next(overdue);
    ASSERT_EQ(fee.kind, StepKind::SettleFee);
    EXPECT_EQ(fee.body["fen"], 2000);
}

// P5.3, E03: the teller and the citizen read which card comes, and until when the old one holds.
TEST(Renew, SaysWhichCardComesAndUntilWhenTheOldOneHolds)
{
    Renew renew = agreed("changes");
    renew.review = {};
    const Step review = next(renew);
    ASSERT_EQ(review.fills, QStringLiteral("review"));
    EXPECT_EQ(rowOf(review.body, "paper.row.generation")["words"], "paper.generation.3");
    EXPECT_EQ(rowOf(review.body, "paper.row.old_card_expires"), "2021-09-21");
}

// P3.2, P1.11(3): the order names the card that expires; the old one is taken in before, and the receipt says so.
TEST(Renew, OrdersInPlaceOfTheOldCardAndTakesItIn)
{
    Renew renew = agreed("changes");
    ASSERT_EQ(next(renew).fills, QStringLiteral("old_card"));
    renew.oldCard.value = QStringLiteral("punched");
    const Step order = next(renew);
    ASSERT_EQ(order.kind, StepKind::Order);
    EXPECT_EQ(order.request, QStringLiteral("renew"));
    EXPECT_EQ(order.body["card"], "c1");
    EXPECT_EQ(order.body["number_kept"], false);

    ASSERT_TRUE(renew.order.fill({{"accepted", OrderTaken::outcomes().front().toJson()}}));
    const Step receipt = next(renew);
    ASSERT_EQ(receipt.fills, QStringLiteral("receipt"));
    EXPECT_EQ(rowOf(receipt.body, "paper.row.old_card")["words"], "paper.old_card.punched");
    ASSERT_TRUE(renew.receipt.fill(receipt.body));
    const Step reserve = next(renew);
    ASSERT_EQ(reserve.fills, QStringLiteral("account"));
    EXPECT_EQ(reserve.body["replaces"], "c1");
}

// §2: what nobody has confirmed costs him neither his card nor money.
TEST(Renew, TakesNeitherCardNorMoneyWhileItIsProvisional)
{
    Renew renew = allowed("", 2000, domain::Outcome::Provisional);
    renew.review.agreed = true;
    const Step receipt = next(renew);
    ASSERT_EQ(receipt.fills, QStringLiteral("receipt"));
    ASSERT_TRUE(renew.receipt.fill(receipt.body));
    const Step order = next(renew);
    ASSERT_EQ(order.kind, StepKind::Order);
    EXPECT_FALSE(order.body.contains("number_kept"));
}

}  // namespace
}  // namespace kapok::workflows
