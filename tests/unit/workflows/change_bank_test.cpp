// Change of bank at the new bank: what only this business asks, orders and says (F01, F02; P1.11(15), rules.md §13).
#include "workflows/change_bank.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

ChangeBank begun()
{
    ChangeBank change{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    change.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    change.card = CardsOfPerson::outcomes().at(2).cards.front();
    return change;
}

ChangeBank allowed()
{
    ChangeBank change = begun();
    change.appointment.value = QStringLiteral("now");
    change.oldCard.value = QStringLiteral("found");
    change.cards.filled = true;
    change.cards.reply = CardsOfPerson::outcomes().at(2);
    change.verdict.facts = {{"desk", {{"city", "440700"}}}, {"present", {{"documents", {"id_card", "old_card"}}}}};
    change.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept,
                                           .feeFen = 0,
                                           .papers = {QStringLiteral("receipt")},
                                           .basis = {QStringLiteral("P1.11(15)")}};
    return change;
}

Json valueOf(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row["value"];
    return {};
}

// F01, §13 step 0: a slot on another day, and a paper that names it; nothing is asked of the rules, nobody is told.
TEST(ChangeBank, NotesAnAppointmentForAnotherDay)
{
    ChangeBank change = begun();
    ASSERT_EQ(next(change).fills, QStringLiteral("appointment"));
    change.appointment.value = QStringLiteral("later");
    ASSERT_EQ(next(change).fills, QStringLiteral("day"));
    change.day.value = QDate(2021, 7, 8);  // today is none
    ASSERT_EQ(next(change).fills, QStringLiteral("day"));
    change.day.value = QDate(2021, 7, 12);
    const Step slip = next(change);
    ASSERT_EQ(slip.fills, QStringLiteral("slip"));
    EXPECT_EQ(valueOf(slip.body, "paper.row.appointed"), "2021-07-12");
    ASSERT_TRUE(change.slip.fill(slip.body));
    EXPECT_EQ(next(change).kind, StepKind::Done);
}

// §13 step 1, §21: a lost old card has a road of its own.
TEST(ChangeBank, TellsTheRulesWhetherTheOldCardCanBeFound)
{
    ChangeBank change = allowed();
    EXPECT_EQ(factsOf(change).cards.front().lostByHolder, false);
    change.oldCard.value = QStringLiteral("lost");
    EXPECT_EQ(factsOf(change).cards.front().lostByHolder, true);
}

// F02, §9: the number changes, so he says what becomes of what goes by it; then the card is ordered at this bank.
TEST(ChangeBank, OrdersACardBesideTheOldOne)
{
    ChangeBank change = allowed();
    ASSERT_EQ(next(change).fills, QStringLiteral("linked"));
    change.linked.value = QStringLiteral("himself");
    ASSERT_EQ(next(change).fills, QStringLiteral("review"));
    change.review.agreed = true;
    const Step order = next(change);
    ASSERT_EQ(order.kind, StepKind::Order);
    EXPECT_EQ(order.request, QStringLiteral("change_bank"));
    EXPECT_EQ(order.body["card"], "example");
    EXPECT_EQ(order.body["documents"], (Json{"id_card", "old_card"}));

    ASSERT_TRUE(change.order.fill({{"accepted", OrderTaken::outcomes().front().toJson()}}));
    const Step receipt = next(change);
    ASSERT_EQ(receipt.fills, QStringLiteral("receipt"));
    EXPECT_EQ(valueOf(receipt.body, "paper.row.old_card_after")["words"], "paper.old_bank.settles");
    ASSERT_TRUE(change.receipt.fill(receipt.body));
    const Step reserve = next(change);
    ASSERT_EQ(reserve.fills, QStringLiteral("account"));
    EXPECT_FALSE(reserve.body.contains("replaces"));  // the old account is another bank's
}

}  // namespace
}  // namespace kapok::workflows
