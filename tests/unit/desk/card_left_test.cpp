// A card that lies in the reader still: it is called for, and nobody else is opened over it unasked
// (ui.md "Take your card").
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

/// A citizen whose chip step is done: his card lies there.
struct Used : Counter {
    Used() : Counter(people::withNewCard())
    {
        begin(Business::Activate);
        finish();
        look();
    }
    void look() { ASSERT_TRUE(done(desk().cards().look())); }
    QString opens(const QString& number)
    {
        const auto opened = done(desk().reception().open(number));
        return opened ? QString() : opened.error().happened.id;
    }
};

const QString left = QStringLiteral("error.card_left");

// The teller of the harness carries cases out at the runner; what the window does goes through the counter.
struct AtTheWindow : Used {
    AtTheWindow()
    {
        desk().cards().used(*desk().reception().person()->visit.person);
        look();
    }
};

TEST(CardLeft, IsOfWhoseChipStepIsDone)
{
    Counter counter(people::withNewCard());
    counter.begin(Business::Activate);
    counter.answerUntil("pin_wish");
    ASSERT_TRUE(done(counter.desk().cards().look()));
    EXPECT_FALSE(counter.desk().cards().left()) << "the PIN may still be written";
    counter.answer("pin_wish", "keep");
    ASSERT_TRUE(done(counter.desk().cards().look()));
    ASSERT_TRUE(counter.desk().cards().left());
    EXPECT_EQ(counter.desk().cards().left()->of.document,
              Redacted(*domain::IdentityDocument::recognise(people::withNewCard())));
    EXPECT_FALSE(counter.desk().cards().left()->reader.isEmpty());
    counter.world.card.reset();
    ASSERT_TRUE(done(counter.desk().cards().look()));
    EXPECT_FALSE(counter.desk().cards().left());
}

TEST(CardLeft, IsAskedForOnceBeforeAnotherIsOpened)
{
    AtTheWindow counter;
    EXPECT_EQ(counter.opens(people::withoutCard()), left);
    EXPECT_EQ(counter.desk().reception().person()->visit.person->document,
              Redacted(*domain::IdentityDocument::recognise(people::withNewCard())));
    EXPECT_EQ(counter.opens(people::withoutCard()), QString()) << "who asks again means it";
    EXPECT_EQ(counter.opens(people::withNewCard()), left) << "and is asked again for the next one";
}

TEST(CardLeft, IsAskedForAlsoWhenItsHolderWentHome)
{
    AtTheWindow counter;
    ASSERT_TRUE(done(counter.desk().reception().endVisit()));
    EXPECT_EQ(counter.opens(people::withoutCard()), left);
    EXPECT_EQ(counter.opens(people::withCardInUse()), left) << "another one was meant: the question stands";
    EXPECT_EQ(counter.opens(people::withNewCard()), QString()) << "it is his own";
}

TEST(CardLeft, StopsNobodyOnceItIsTaken)
{
    AtTheWindow counter;
    counter.world.card.reset();
    EXPECT_EQ(counter.opens(people::withoutCard()), QString());
}

// A card that somebody has just put there is his who comes next.
TEST(CardLeft, IsNotOneThatNobodyHasUsed)
{
    Counter counter(people::withNewCard());
    counter.world.card = counter.world.plastic(counter.world.cards(people::withNewCard()).front().ref);
    ASSERT_TRUE(done(counter.desk().reception().open(people::withNewCard())));
}

}  // namespace
}  // namespace kapok::test
