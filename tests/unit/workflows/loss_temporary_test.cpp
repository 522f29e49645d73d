// Temporary loss: what only this business asks and says (P3.1, P1.11(7); rules.md §6, §21).
#include "workflows/loss_temporary.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

domain::Person holder()
{
    return {.document = Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"440524188001010014")),
            .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})};
}

LossTemporary reported(const char* channel)
{
    LossTemporary loss{.visit = {.id = QStringLiteral("visit"), .day = QDate(2021, 7, 8), .person = holder()}};
    loss.card.ref = QStringLiteral("c1");
    loss.channel.value = QString::fromLatin1(channel);
    if (loss.channel.value == QLatin1String("phone")) loss.who.value = QStringLiteral("holder");
    else loss.visit.present.who = QStringLiteral("holder");
    return loss;
}

CardsOfPerson::Reply cardsInTheProvince() { return CardsOfPerson::outcomes().front(); }

LossTemporary decided(const char* channel, domain::Ruling ruling)
{
    LossTemporary loss = reported(channel);
    loss.visit.present.papers = {QStringLiteral("id_card")};
    loss.cards.filled = true;
    loss.cards.reply = cardsInTheProvince();
    loss.verdict.ruling = std::move(ruling);
    if (loss.verdict.ruling->outcome == domain::Outcome::Accept) loss.verdict.ruling->papers = {QStringLiteral("slip")};
    loss.review.agreed = true;
    return loss;
}

std::string said(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row["value"]["words"];
    return "";
}

// P3.1: the teller says first how the loss comes in, because the rest is asked accordingly.
TEST(LossTemporary, AsksFirstWhetherSomebodyCallsOrStandsHere)
{
    const Step step = next(LossTemporary{});
    EXPECT_EQ(step.fills, QStringLiteral("channel"));
    EXPECT_EQ(step.outcomes, (std::vector<Json>{"normal", "phone"}));
}

// Who was said to be here does not call: the counter is chosen beforehand, and the phone is still there.
TEST(LossTemporary, TakesWhoStandsHereToReportItHere)
{
    EXPECT_FALSE(next(LossTemporary{}).body.is_object());
    LossTemporary loss;
    loss.visit.present.who = QStringLiteral("holder");
    EXPECT_EQ(next(loss).fills, QStringLiteral("channel"));
    EXPECT_EQ(next(loss).body["suggested"], "normal");
    EXPECT_EQ(next(loss).outcomes.size(), 2u);
}

// Who calls is known to this case alone; who stands at the counter is asked of the visit, once.
TEST(LossTemporary, AsksWhoIsCallingWhereNobodyStandsAtTheCounter)
{
    LossTemporary loss = reported("phone");
    loss.who.forget();
    EXPECT_EQ(next(loss).question.text.id, QStringLiteral("question.caller"));
    EXPECT_FALSE(next(loss).ofVisit);

    LossTemporary here = reported("normal");
    here.visit.present = {};
    ASSERT_TRUE(here.cards.fill({{"not_reached", true}}));
    EXPECT_EQ(next(here).question.text.id, QStringLiteral("question.who"));
    EXPECT_TRUE(next(here).ofVisit);
}

// §21, channels: the rules hear of the call, and that no paper was shown is known, not unknown.
// D01.
TEST(LossTemporary, TellsTheRulesThatItCameByPhone)
{
    LossTemporary loss = reported("phone");
    loss.cards.filled = true;
    loss.cards.reply = cardsInTheProvince();
    const Step step = next(loss);
    EXPECT_EQ(step.facts.request.channel, QStringLiteral("phone"));
    EXPECT_EQ(step.facts.request.card, QStringLiteral("c1"));
    EXPECT_EQ(step.facts.present.documents, QStringList());
}

// §2: a loss never waits for the line; who reported it goes home with a paper that claims no answer.
TEST(LossTemporary, PrintsTheSlipBeforeTheOrderWhereTheLineIsDown)
{
    LossTemporary loss = decided("normal", {.outcome = domain::Outcome::Provisional});
    const Step step = next(loss);
    ASSERT_EQ(step.fills, QStringLiteral("slip"));
    EXPECT_EQ(said(step.body, "paper.row.state"), "paper.state.not_answered");
    ASSERT_TRUE(loss.slip.fill(step.body));
    EXPECT_EQ(next(loss).fills, QStringLiteral("order"));
}

TEST(LossTemporary, SaysOnTheSlipThatTheCardIsLostOnlyWhenTheProvinceHasTakenIt)
{
    LossTemporary loss = decided("phone", {.outcome = domain::Outcome::Accept});
    ASSERT_EQ(next(loss).fills, QStringLiteral("order"));
    ASSERT_TRUE(loss.order.fill({{"accepted", Json::object()}}));
    const Step step = next(loss);
    ASSERT_EQ(step.fills, QStringLiteral("slip"));
    EXPECT_EQ(said(step.body, "paper.row.state"), "paper.state.temporary_loss");
    EXPECT_EQ(said(step.body, "paper.row.channel"), "option.channel.phone");
}

// P1.11(7): nobody believes the account of a merged card blocked because its social side is elsewhere.
TEST(LossTemporary, SendsTheHolderOfAMergedCardToTheBankForItsAccount)
{
    LossTemporary loss =
        decided("normal", {.outcome = domain::Outcome::Accept, .reason = QStringLiteral("merged_loss_route")});
    ASSERT_TRUE(loss.order.fill({{"accepted", Json::object()}}));
    const Json slip = next(loss).body;
    EXPECT_EQ(said(slip, "paper.row.state"), "paper.state.merged_loss");
    EXPECT_EQ(said(slip, "paper.row.next"), "paper.next.merged_loss");
}

}  // namespace
}  // namespace kapok::workflows
