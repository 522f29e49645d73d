// Release of a temporary loss: what only this business promises (rules.md §6).
#include "workflows/release.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

ReleaseTemporary allowed()
{
    ReleaseTemporary release{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    release.card.ref = QStringLiteral("c1");
    release.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    release.cards.filled = true;
    release.cards.reply = CardsOfPerson::outcomes().front();
    release.verdict.ruling =
        domain::Ruling{.outcome = domain::Outcome::Accept, .papers = {QStringLiteral("slip")}};
    release.review.agreed = true;
    return release;
}

std::string stateSaid(const Step& step) { return step.body["rows"].back()["value"]["words"]; }

struct Found {
    const char* status;
    const char* said;
};
class CardFound : public testing::TestWithParam<Found> {};

// A locked or never activated card is not made usable by a loss and its release (§6), and nobody is told so.
// D03, of the temporary loss.
TEST_P(CardFound, IsWhatItWasBeforeTheLoss)
{
    ReleaseTemporary release = allowed();
    ASSERT_TRUE(release.order.fill({{"accepted", {{"status", GetParam().status}}}}));
    const Step step = next(release);
    ASSERT_EQ(step.fills, QStringLiteral("slip"));
    EXPECT_EQ(stateSaid(step), GetParam().said);
}
INSTANTIATE_TEST_SUITE_P(Section6, CardFound,
                         testing::Values(Found{"normal", "paper.state.released"},
                                         Found{"locked", "paper.state.released_locked"},
                                         Found{"not_activated", "paper.state.released_not_active"},
                                         Found{"sealed", "paper.state.released_not_active"}),
                         [](const auto& found) { return std::string(found.param.status); });

TEST(ReleaseTemporary, SaysOnTheSlipThatTheProvinceHasNotAnsweredWhereItHasNot)
{
    ReleaseTemporary release = allowed();
    EXPECT_EQ(next(release).fills, QStringLiteral("order"));
    release.order.intended = true;
    const Step step = next(release);
    ASSERT_EQ(step.fills, QStringLiteral("slip"));
    EXPECT_EQ(stateSaid(step), "paper.state.not_answered");
}

// §2: what is released without the line could be a card that somebody else has found.
TEST(ReleaseTemporary, TellsTheRulesWhenTheLineIsDown)
{
    ReleaseTemporary release = allowed();
    release.verdict.forget();
    ASSERT_TRUE(release.cards.fill({{"not_reached", true}}));
    const Step step = next(release);
    EXPECT_FALSE(step.facts.online);
}

}  // namespace
}  // namespace kapok::workflows
