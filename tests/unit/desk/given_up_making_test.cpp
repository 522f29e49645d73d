// A card that is not made after all: what stays of it, and what he owes when he comes again (W38; rules.md §4; K03).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

// A replacement made on the spot, of which the first blank is spoiled, and he does not want to wait for another.
struct GivenUp {
    Script script{.business = Business::InstantIssue, .person = people::withCardInUse(), .card = {}};
    Counter counter{people::withCardInUse()};

    explicit GivenUp(const char* reason)
    {
        script.answers = {{QStringLiteral("what"), "replace"},
                          {QStringLiteral("who"), "holder"},
                          {QStringLiteral("papers"), Json::array({"id_card", "receipt"})},
                          {QStringLiteral("reason"), reason},
                          {QStringLiteral("cause"), "personal"},
                          {QStringLiteral("linked"), "himself"},
                          {QStringLiteral("old_card"), "punched"},
                          {QStringLiteral("otherwise.2"), "stop"}};
        counter.world.badBlanks = {QStringLiteral("00000001")};
    }
    /// The replacement inside a new case of 1801, and that case.
    std::pair<domain::CaseId, domain::CaseId> begun()
    {
        Teller teller(script, counter.life());
        const domain::CaseId outer = teller.begin();
        teller.leadUntil(outer, QStringLiteral("replace"));
        return {teller.standing(outer).inner.value(), outer};
    }
    qint64 asked(const domain::CaseId& inner)
    {
        Teller teller(script, counter.life());
        teller.leadUntil(inner, QStringLiteral("fee"));
        return teller.standing(inner).step.body["fen"].get<qint64>();
    }
    void lead(const domain::CaseId& outer) { Teller(script, counter.life()).lead(outer); }
    const desk::Case& at(const domain::CaseId& id) { return counter.life().runner().book().at(id); }
};

// W38 (who had paid within a month was not asked again, whatever had become of it): due, given back, due.
TEST(GivenUpMaking, IsPaidForAgainTheSameDayOnceTheMoneyWasGivenBack)
{
    GivenUp person("damaged");
    const auto [first, firstOuter] = person.begun();
    EXPECT_EQ(person.asked(first), 2000);
    person.lead(firstOuter);
    ASSERT_TRUE(person.at(first).ended);
    EXPECT_EQ(person.at(first).ended->refusal.reason, QStringLiteral("making_stopped"));
    EXPECT_EQ(person.at(first).record().moneyHeld(), 0);
    person.script.answers.erase(QStringLiteral("otherwise.2"));
    const auto [again, outer] = person.begun();
    EXPECT_EQ(person.asked(again), 2000);
    person.lead(outer);
    EXPECT_EQ(person.at(again).ended->how, QStringLiteral("done"));
    EXPECT_EQ(person.at(again).record().moneyHeld(), 2000);
}

// W38 (the loss was lifted with the order): nobody has found the card because no new one was made.
TEST(GivenUpMaking, LeavesTheLostCardFormallyLost)
{
    GivenUp person("lost");
    const auto [inner, outer] = person.begun();
    person.lead(outer);
    ASSERT_TRUE(person.at(inner).ended);
    EXPECT_EQ(person.at(inner).ended->refusal.reason, QStringLiteral("making_stopped"));
    const auto cards = person.counter.world.cards(person.script.person);
    const auto lost = std::ranges::find_if(cards, [](const domain::Card& card) {
        return card.status().value_or(QString()) == QLatin1String("formal_loss");
    });
    EXPECT_NE(lost, cards.end());
}

}  // namespace
}  // namespace kapok::test
