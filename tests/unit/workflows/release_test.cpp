// Release of a loss: what only these two businesses promise (rules.md §6).
#include "workflows/release.h"

#include <gtest/gtest.h>

#include <algorithm>

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
    release.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept, .papers = {QStringLiteral("slip")}};
    release.review.agreed = true;
    return release;
}

std::string stateSaid(const Step& step)
{
    for (const Json& row : step.body["rows"])
        if (row["label"] == "paper.row.state") return row["value"]["words"];
    return {};
}

struct Found {
    const char* status;
    const char* said;
};

void PrintTo(const Found& found, std::ostream* out) { *out << found.status; }

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

// rules.md §19: of the two releases the one of a formal loss cannot be undone. Its review is left by F9 (ui.md).
TEST(Release, OfAFormalLossCannotBeUndoneAndSaysWhatItChanges)
{
    ReleaseFormal formal{.visit = allowed().visit};
    formal.card.ref = QStringLiteral("c1");
    formal.card.setStatus(domain::CardStatus::FormalLoss);
    formal.cards.filled = true;
    formal.cards.reply = CardsOfPerson::Reply{{formal.card}, {}};
    formal.verdict.ruling = allowed().verdict.ruling;
    const Json review = next(formal).body;
    EXPECT_TRUE(review.value("irreversible", false));
    const auto changes = std::ranges::find_if(review["rows"], [](const Json& row) { return row.contains("before"); });
    ASSERT_NE(changes, review["rows"].end());
    EXPECT_EQ((*changes)["before"]["words"], "view.status.formal_loss");
    EXPECT_EQ((*changes)["value"]["words"], "paper.state.as_before_the_loss");

    ReleaseTemporary temporary = allowed();
    temporary.review.forget();
    EXPECT_FALSE(next(temporary).body.contains("irreversible"));
}

}  // namespace
}  // namespace kapok::workflows
