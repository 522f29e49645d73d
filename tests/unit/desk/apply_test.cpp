// An application at a real desk: what stands in its way (A14), and who comes for the card of a child (A04; P1.9, P5.4).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

void appliesHimself(Counter& counter)
{
    counter.begin(Business::Apply);
    if (counter.asked() == QLatin1String("who")) counter.answer("who", "holder");
    if (counter.asked() == QLatin1String("papers")) counter.answer("papers", Json{"id_card", "photo"});
}

std::string refusedFor(Counter& counter)
{
    const auto& ended = counter.one().ended;
    return ended && ended->how == QLatin1String("refused") ? ended->refusal.reason.toStdString() : "not refused";
}

bool saysOnTheSlip(Counter& counter, const char* what)
{
    return counter.value("refusal_slip").dump().find(what) != std::string::npos;
}

// rules.md §1 row 2: not accepted; the card is here, to be collected and activated.
TEST(ApplyAtTheDesk, LeadsToTheCardThatWaitsHere)
{
    Counter counter(people::withCardAtTheOutlet());
    appliesHimself(counter);
    EXPECT_EQ(refusedFor(counter), "card_waiting_at_outlet");
    EXPECT_TRUE(saysOnTheSlip(counter, "business.collect"));
    EXPECT_TRUE(saysOnTheSlip(counter, "business.activate"));
    EXPECT_EQ(counter.effects("apply"), 0);
}

// rules.md §1 row 3: what was reported lost and cannot be found is replaced; what is done of it already is left out.
TEST(ApplyAtTheDesk, LeadsFromACardThatCannotBeFoundToItsReplacement)
{
    Counter counter(people::withCardInUse());
    counter.begin(Business::LossFormal);
    counter.finish();
    appliesHimself(counter);
    EXPECT_EQ(refusedFor(counter), "card_cannot_be_found");
    EXPECT_TRUE(saysOnTheSlip(counter, "business.replace"));
    EXPECT_FALSE(saysOnTheSlip(counter, "business.loss_formal"));
    EXPECT_EQ(counter.effects("apply"), 0);
}

// rules.md §1 rows 3 and 7: a card that is held is used; where he cannot find it the slip says what he does.
TEST(ApplyAtTheDesk, SaysWhatToDoWhereTheCardThatIsHeldCannotBeFound)
{
    Counter counter(people::withCardInUse());
    appliesHimself(counter);
    EXPECT_EQ(refusedFor(counter), "has_card_keep_using");
    EXPECT_TRUE(saysOnTheSlip(counter, "paper.card_lost.report_and_replace"));
}

constexpr const char *mother = "440703197903120021", *stranger = "440703198001010012";

struct AChildsCard {
    Counter counter{personLike(
        World(), {{"kind", "resident"}, {"age_from", 1}, {"age_to", 14}, {"mobile", true}, {"cards", Json::array()}})};

    // The mother applies, and it is made.
    AChildsCard()
    {
        counter.begin(Business::Apply);
        comes(mother, {"household_book", "guardian_id", "photo"});
        counter.answer("review", true);
        counter.turnDays(26);
        counter.sync();
    }
    void comes(const char* number, const Json& papers)
    {
        counter.answer("who", "guardian");
        counter.answer("papers", papers);
        counter.answer("deputy_number", number);
        counter.answer("relation", "mother");
    }
    void collects(const char* number)
    {
        counter.begin(Business::Collect);
        comes(number, {"household_book", "guardian_id", "receipt"});
    }
};

TEST(ApplyAtTheDesk, HandsTheCardToTheGuardianWhomTheReceiptNames)
{
    AChildsCard child;
    child.collects(mother);
    EXPECT_EQ(child.counter.asked(), QStringLiteral("review"));
    child.counter.answer("review", true);
    EXPECT_EQ(child.counter.effects("collect"), 1);
}

TEST(ApplyAtTheDesk, KeepsTheCardWhereAnotherComes)
{
    AChildsCard child;
    child.collects(stranger);
    ASSERT_EQ(child.counter.asked(), QStringLiteral("another_comes"));
    child.counter.answer("another_comes", "turned_away");
    EXPECT_EQ(refusedFor(child.counter), "another_comes");
    EXPECT_EQ(child.counter.effects("collect"), 0);
    // Another day she comes herself: the case has waited for her.
    child.counter.turnDays(1);
    child.collects(mother);
    child.counter.answer("review", true);
    EXPECT_EQ(child.counter.effects("collect"), 1);
}

// A number that was mistyped is corrected on the way back.
TEST(ApplyAtTheDesk, ComparesAgainWhereTheNumberIsCorrected)
{
    AChildsCard child;
    child.collects(stranger);
    ASSERT_EQ(child.counter.asked(), QStringLiteral("another_comes"));
    child.counter.takeBack("deputy_number");
    ASSERT_EQ(child.counter.said(), QString());
    ASSERT_EQ(child.counter.asked(), QStringLiteral("deputy_number"));
    child.counter.answer("deputy_number", mother);
    EXPECT_EQ(child.counter.asked(), QStringLiteral("review"));
}

}  // namespace
}  // namespace kapok::test
