// Replacement: what only this business asks, orders and says (P3.1, P3.4, P1.11(3); rules.md §6, §9).
#include "workflows/replace.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

Replace allowed(const char* reason, const char* number, domain::Outcome outcome = domain::Outcome::Accept)
{
    Replace replace{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    replace.card.ref = QStringLiteral("c1");
    replace.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    replace.reason.value = QString::fromLatin1(reason);
    replace.cards.filled = true;
    replace.cards.reply = CardsOfPerson::outcomes().front();
    replace.verdict.facts = {{"desk", {{"city", "440700"}}}, {"present", {{"documents", {"id_card"}}}}};
    replace.verdict.ruling = domain::Ruling{.outcome = outcome, .feeFen = 0, .papers = {QStringLiteral("receipt")}};
    if (*number) replace.verdict.ruling->accountNumber = QString::fromLatin1(number);
    return replace;
}

// §9: the citizen chooses where the bank can keep the number, and where it changes says what goes by it.
TEST(Replace, LetsHimKeepHisNumberWhereTheBankCan)
{
    Replace replace = allowed("lost", "same");
    ASSERT_EQ(next(replace).fills, QStringLiteral("number"));
    replace.number.value = QStringLiteral("keep");
    EXPECT_EQ(next(replace).fills, QStringLiteral("review"));
    replace.number.value = QStringLiteral("change");
    EXPECT_EQ(next(replace).fills, QStringLiteral("linked"));
}

TEST(Replace, AsksWhatGoesByANumberThatChangesOrMayChange)
{
    for (const char* number : {"changes", "ask_core"}) {
        const Step step = next(allowed("lost", number));
        EXPECT_EQ(step.fills, QStringLiteral("linked")) << number;
        EXPECT_EQ(step.outcomes, (std::vector<Json>{"now", "himself", "nothing"}));
    }
}

// What the citizen was told is what province and bank are told.
TEST(Replace, OrdersCardAndAccountWithTheNumberThatHeWasTold)
{
    Replace replace = allowed("lost", "same");
    replace.number.value = QStringLiteral("keep");
    replace.review.agreed = true;
    const Step order = next(replace);
    ASSERT_EQ(order.kind, StepKind::Order);
    EXPECT_EQ(order.body["number_kept"], true);
    EXPECT_EQ(order.body["card"], "c1");
    EXPECT_EQ(order.body["reason"], "lost");

    ASSERT_TRUE(replace.order.fill({{"accepted", OrderTaken::outcomes().front().toJson()}}));
    ASSERT_TRUE(replace.receipt.fill(next(replace).body));
    const Step reserve = next(replace);
    ASSERT_EQ(reserve.fills, QStringLiteral("account"));
    EXPECT_EQ(reserve.body["replaces"], "c1");
    EXPECT_EQ(reserve.body["number_kept"], true);
}

// P1.11(3): a card that is lost cannot be handed in; one that is at hand is, and the receipt says so.
TEST(Replace, TakesTheOldCardInWhereThereIsOne)
{
    Replace damaged = allowed("damaged", "changes");
    ASSERT_EQ(next(damaged).fills, QStringLiteral("cause"));
    damaged.cause.value = QStringLiteral("quality");
    EXPECT_EQ(requestOf(damaged).cause, QStringLiteral("quality"));
    damaged.linked.value = QStringLiteral("nothing");
    damaged.review.agreed = true;
    EXPECT_EQ(next(damaged).fills, QStringLiteral("old_card"));

    Replace lost = allowed("lost", "changes");
    lost.linked.value = QStringLiteral("nothing");
    lost.review.agreed = true;
    EXPECT_EQ(next(lost).fills, QStringLiteral("order"));
}

// §2: what nobody has confirmed costs him neither his card nor his number.
TEST(Replace, PunchesNothingAndPromisesNoNumberWhileItIsProvisional)
{
    Replace replace = allowed("information_wrong", "", domain::Outcome::Provisional);
    replace.review.agreed = true;
    const Step receipt = next(replace);
    ASSERT_EQ(receipt.fills, QStringLiteral("receipt"));
    ASSERT_TRUE(replace.receipt.fill(receipt.body));
    const Step order = next(replace);
    ASSERT_EQ(order.kind, StepKind::Order);
    EXPECT_FALSE(order.body.contains("number_kept"));
}

// P5.4(2), E04: at the card's bank, with the old card shown and taken in, for the fee that is set; E03: because he wishes.
TEST(Replace, ChangesAValidCardForOneOfTheThirdGenerationByWish)
{
    Replace replace = allowed("by_wish", "changes", domain::Outcome::Authorise);
    replace.verdict.facts["present"]["documents"] = {"id_card", "old_card"};
    replace.verdict.ruling->feeFen = 1500;
    replace.linked.value = QStringLiteral("nothing");
    replace.review.agreed = true;
    const Step fee = next(replace);
    ASSERT_EQ(fee.kind, StepKind::SettleFee);
    EXPECT_EQ(fee.body["fen"], 1500);
    ASSERT_TRUE(replace.fee.fill(Payment{.fen = 1500, .method = QStringLiteral("cash")}.toJson()));
    ASSERT_EQ(next(replace).fills, QStringLiteral("old_card"));
    replace.oldCard.value = QStringLiteral("punched");
    const Step order = next(replace);
    ASSERT_EQ(order.kind, StepKind::Order);
    EXPECT_EQ(order.body["reason"], "by_wish");
    EXPECT_EQ(order.body["documents"], Json::array({"id_card", "old_card"}));
}

// §6 L: the first step is carried out inside, about the same card.
TEST(Replace, ReportsTheLossInside)
{
    Replace replace = allowed("lost", "changes", domain::Outcome::AcceptAfter);
    replace.verdict.ruling->then = {QStringLiteral("loss_formal"), QStringLiteral("replace")};
    const Step step = next(replace);
    ASSERT_EQ(step.kind, StepKind::Inside);
    EXPECT_EQ(step.fills, QStringLiteral("loss_formal"));
    EXPECT_EQ(step.body["inside"], "replace");
    EXPECT_EQ(step.body["card"]["ref"], "c1");
}

}  // namespace
}  // namespace kapok::workflows
