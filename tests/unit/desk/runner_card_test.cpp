// The runner before a card: another one, a damaged one, a PIN that is wrong or unheard (§7; chip.md §6).
#include "support/desk/account.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::StateWord;
using domain::Business;

// §7: another citizen's card leaves the step standing and says so; the right one goes on.
TEST(Runner, LeavesTheStepStandingForAnotherCard)
{
    Counter counter(people::withNewCard());
    counter.begin(Business::Activate);
    counter.show({"id_card"});
    counter.world.card = counter.world.plastic(counter.world.cards(people::withCardInUse()).front().ref);
    counter.goOn();
    EXPECT_EQ(counter.asked(), QStringLiteral("chip"));
    ASSERT_TRUE(counter.now().notice);
    EXPECT_EQ(counter.now().notice->error.happened.id, QStringLiteral("error.other_card"));
    counter.finish();
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done"));
}

// Old and new card lie in two readers: the one that is awaited is found by what it is, whichever reader holds it.
TEST(Runner, FindsTheAwaitedCardBesideAnotherOne)
{
    for (const bool isInFirst : {true, false}) {
        Counter counter(people::withNewCard());
        counter.begin(Business::Activate);
        counter.show({"id_card"});
        const auto awaited = counter.world.plastic(counter.world.cards(people::withNewCard()).front().ref);
        const auto another = counter.world.plastic(counter.world.cards(people::withCardInUse()).front().ref);
        counter.world.card = isInFirst ? awaited : another;
        counter.world.otherCard = isInFirst ? another : awaited;
        counter.goOn();
        EXPECT_NE(counter.asked(), QStringLiteral("chip")) << "awaited in the " << (isInFirst ? "first" : "second");
    }
}

// Neither of two cards is the awaited one: nothing goes on, and the teller hears that there are several.
TEST(Runner, SaysThatSeveralCardsLieThereWhereNoneIsTheAwaitedOne)
{
    Counter counter(people::withNewCard());
    counter.begin(Business::Activate);
    counter.show({"id_card"});
    counter.world.card = counter.world.otherCard =
        counter.world.plastic(counter.world.cards(people::withCardInUse()).front().ref);
    counter.goOn();
    EXPECT_EQ(counter.asked(), QStringLiteral("chip"));
    ASSERT_TRUE(counter.now().notice);
    EXPECT_EQ(counter.now().notice->error.happened.id, QStringLiteral("error.card_several"));
}

// §7: a chip that cannot say all that is compared is not said to differ, and not to agree.
TEST(Runner, LeavesTheStepStandingForADamagedChip)
{
    Counter counter(people::withNewCard());
    counter.begin(Business::Activate);
    counter.show({"id_card"});
    auto card = counter.world.plastic(counter.world.cards(people::withNewCard()).front().ref);
    card.damagedTags = {0x09};  // the name (chip.md §2)
    counter.world.card = card;
    counter.goOn();
    EXPECT_EQ(counter.asked(), QStringLiteral("chip"));
    ASSERT_TRUE(counter.now().notice);
    EXPECT_EQ(counter.now().notice->error.happened.id, QStringLiteral("error.chip_damaged"));
    EXPECT_EQ(counter.effects("activate"), 0);
    counter.world.card->damagedTags.clear();
    counter.finish();
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done"));
}

// chip.md §6: the card left after the PIN was changed and before that was heard; the new PIN tells.
// C14.
TEST(Runner, DoesNotChangeAPinTwiceThatWasChangedUnheard)
{
    Counter counter(people::withNewCard());
    counter.begin(Business::Activate);
    counter.answerUntil("pin");
    counter.world.cardFault = cardio::Fault{.kind = cardio::Fault::Kind::ExecutedUnheard, .ins = 0x5E};
    counter.writePin("888888", "246813");
    EXPECT_EQ(counter.state(), StateWord::InDoubt);
    EXPECT_EQ(counter.world.card->pin, QByteArray("246813"));  // the chip did it
    counter.leavePin();
    EXPECT_EQ(counter.said(), QStringLiteral("error.pin_not_settled"));

    counter.losePower();
    counter.start();
    // Whoever changed it once more would be struck: there is no second time.
    counter.world.cardFault = cardio::Fault{.kind = cardio::Fault::Kind::Garbage, .ins = 0x5E};
    counter.writePin("888888", "246813");
    EXPECT_EQ(counter.value("pin")["done"], true);
    EXPECT_EQ(counter.world.card->pin, QByteArray("246813"));
    EXPECT_EQ(counter.world.card->pinLeft, counter.world.card->pinLimit);
}

// Another new PIN tells nothing of the first: it is not asked about, and no typing costs more than one try.
TEST(Runner, SpendsOneTryWhereAPinInDoubtIsFollowedByAnotherOne)
{
    Counter counter(people::withNewCard());
    counter.begin(Business::Activate);
    counter.answerUntil("pin");
    counter.world.cardFault = cardio::Fault{.kind = cardio::Fault::Kind::ExecutedUnheard, .ins = 0x5E};
    counter.writePin("888888", "246813");
    ASSERT_EQ(counter.state(), StateWord::InDoubt);
    const int before = counter.world.card->pinLeft;
    counter.writePin("888888", "135792");
    EXPECT_EQ(counter.world.card->pinLeft, before - 1);
    EXPECT_EQ(counter.world.card->pin, QByteArray("246813"));
    counter.writePin("246813", "135792");
    EXPECT_EQ(counter.value("pin")["done"], true);
    EXPECT_EQ(counter.world.card->pin, QByteArray("135792"));
    EXPECT_EQ(counter.world.card->pinLeft, counter.world.card->pinLimit);
}

TEST(Runner, KeepsAWrongPinAtTheCardAndTheCaseGoesOn)
{
    Counter counter(people::withNewCard());
    counter.begin(Business::Activate);
    counter.answerUntil("pin");
    counter.writePin("111111", "246813");
    ASSERT_TRUE(counter.now().notice);
    EXPECT_EQ(counter.now().notice->error.happened.id, QStringLiteral("error.pin_wrong"));
    counter.leavePin();
    EXPECT_EQ(counter.value("pin")["done"], false);
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done"));
}

}  // namespace
}  // namespace kapok::test
