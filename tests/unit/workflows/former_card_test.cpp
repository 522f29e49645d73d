// The former medical card of Guangfa: rules.md §17; G02, P2.9.
#include "workflows/former_card.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

std::vector<std::string> told(const char* situation, std::optional<std::size_t> cards)
{
    FormerCard former{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    EXPECT_EQ(next(former).fills, QStringLiteral("situation"));
    former.situation.value = QString::fromLatin1(situation);
    EXPECT_EQ(next(former).fills, QStringLiteral("cards"));
    former.cards.filled = true;
    if (cards) former.cards.reply = CardsOfPerson::outcomes().at(*cards);
    const Step slip = next(former);
    EXPECT_EQ(slip.fills, QStringLiteral("slip"));
    std::vector<std::string> steps;
    for (const Json& row : slip.body["rows"])
        if (row["label"] == "paper.row.what_to_do") steps.push_back(row["value"]["words"].get<std::string>());
    EXPECT_TRUE(former.slip.fill(slip.body));
    EXPECT_EQ(next(former).kind, StepKind::Done);
    return steps;
}

using Steps = std::vector<std::string>;
constexpr std::size_t none = 0, notActivated = 1, normal = 2;

// Activated, and transferred in the month after; who has no card in use activates one first.
TEST(FormerCard, ComesOverInTheMonthAfterTheActivation)
{
    EXPECT_EQ(told("waiting", normal), Steps{"paper.former.comes_next_month"});
    EXPECT_EQ(told("waiting", notActivated), Steps{"paper.former.activate_first"});
    EXPECT_EQ(told("waiting", none), Steps{"paper.former.activate_first"});
    EXPECT_EQ(told("waiting", std::nullopt), (Steps{"paper.former.activate_first", "paper.former.comes_next_month"}));
}

// Identity data differ: the agency verifies, then any Guangfa branch corrects.
TEST(FormerCard, IsPutRightWhereItHasNotArrived)
{
    EXPECT_EQ(told("not_arrived", normal), (Steps{"paper.former.agency_verifies", "paper.former.guangfa_corrects"}));
}

// Leaving the city, or death: the agency clears or cancels and gives the notice, any Guangfa branch pays.
TEST(FormerCard, IsPaidOutWhereHeLeavesOrHasDied)
{
    for (const char* situation : {"leaving", "deceased"})
        EXPECT_EQ(told(situation, normal), (Steps{"paper.former.agency_clears", "paper.former.guangfa_pays"}));
}

}  // namespace
}  // namespace kapok::workflows
