// The waiting slip: free, for a card that is on its way, with both paragraphs of X1 (D10, P2.8, P1.7).
#include "workflows/waiting_slip.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

WaitingSlip asked(std::vector<ProgressOfPerson::CardUnderWay> cards)
{
    WaitingSlip slip{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    slip.progress.filled = true;
    slip.progress.reply = ProgressOfPerson::Reply{std::move(cards)};
    return slip;
}

ProgressOfPerson::CardUnderWay example(std::size_t which) { return ProgressOfPerson::outcomes()[which].cards.front(); }

std::vector<Json> values(const Json& sheet, const char* label)
{
    std::vector<Json> all;
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) all.push_back(row["value"]);
    return all;
}

// D10, P2.8: with the ID card, for nothing; X1: both paragraphs stand on it.
TEST(WaitingSlip, ProvesForNothingThatACardIsOnItsWay)
{
    WaitingSlip slip = asked({example(0), example(3)});
    ASSERT_EQ(next(slip).fills, QStringLiteral("who"));
    slip.visit.present.who = QStringLiteral("holder");
    ASSERT_EQ(next(slip).fills, QStringLiteral("id_card"));
    slip.visit.present.papers = {QStringLiteral("id_card")};
    const Step step = next(slip);
    ASSERT_EQ(step.fills, QStringLiteral("slip"));
    EXPECT_EQ(values(step.body, "paper.row.stage").size(), 1u) << "the one in use is not waited for";
    ASSERT_EQ(values(step.body, "paper.row.fee").size(), 1u);
    EXPECT_EQ(values(step.body, "paper.row.fee")[0]["words"], "paper.fee.free");
    const auto basis = values(step.body, "paper.row.basis");
    ASSERT_EQ(basis.size(), 1u);
    EXPECT_EQ(basis[0][0]["values"]["paragraph"], "P2.8");
    EXPECT_EQ(basis[0][1]["values"]["paragraph"], "P1.7");
}

// X10: only the holder, and of a minor the guardian with both papers.
TEST(WaitingSlip, IsForNobodyElse)
{
    WaitingSlip slip = asked({example(0)});
    slip.visit.present.who = QStringLiteral("agent");
    const Step step = next(slip);
    ASSERT_EQ(step.fills, QStringLiteral("refusal_slip"));
    ASSERT_TRUE(slip.refusalSlip.fill(step.body));
    EXPECT_EQ(next(slip).refusal.reason, QStringLiteral("agent_not_allowed"));
}

// A failed card is waited for, too: he learns from the slip who must act (rules.md §18).
TEST(WaitingSlip, IsForAFailedCardAndOneAtTheOutletToo)
{
    for (const std::size_t which : {1u, 2u}) EXPECT_EQ(next(asked({example(which)})).fills, QStringLiteral("who"));
}

TEST(WaitingSlip, IsNotForSomebodyWhoWaitsForNothing)
{
    for (WaitingSlip slip : {asked({}), asked({example(3)})}) {
        const Step step = next(slip);
        ASSERT_EQ(step.fills, QStringLiteral("refusal_slip"));
        ASSERT_TRUE(slip.refusalSlip.fill(step.body));
        EXPECT_EQ(next(slip).refusal.reason, QStringLiteral("no_card_on_its_way"));
    }
}

}  // namespace
}  // namespace kapok::workflows
