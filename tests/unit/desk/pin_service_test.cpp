// The PIN services at the desk: tries before and after, the last one spared, a second person for the reset (C04, C05, C06,
// C13; chip.md §4, §6; rules.md §19; pitfalls.md P22).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::StateWord;
using domain::Business;

QString withLockedCard()
{
    return personLike(World(), {{"kind", "resident"},
                                {"age_from", 18},
                                {"age_to", 70},
                                {"cards",
                                 {{{"production", "collected"},
                                   {"status", "locked"},
                                   {"bank", "BOC"},
                                   {"city", "440700"},
                                   {"generation", 3}}}}});
}

// The card of the citizen lies in the reader, in this state.
cardio::CardState& lays(Counter& counter, const QString& citizen, int tries)
{
    cardio::CardState plastic = counter.world.plastic(counter.world.cards(citizen).front().ref);
    plastic.pinLeft = tries;
    counter.world.card = plastic;
    return *counter.world.card;
}

std::string triesOn(Counter& counter, const char* label)
{
    for (const Json& row : counter.world.papers.back().sheet.content["rows"])
        if (row["label"] == label) return row["value"]["values"]["left"];
    return "";
}

// C04, C05, C13.
TEST(PinService, ChangesThePinAndSaysTheTriesBeforeAndAfter)
{
    Counter counter(people::withCardInUse());
    lays(counter, people::withCardInUse(), 3);
    counter.begin(Business::PinChange);
    counter.answerUntil("pin");
    EXPECT_EQ(counter.now().step.question.text.values.at(QStringLiteral("left")), QStringLiteral("3"));
    counter.writePin("888888", "246813");
    ASSERT_TRUE(counter.one().ended);
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done"));
    EXPECT_EQ(counter.world.card->pin, QByteArray("246813"));
    EXPECT_EQ(triesOn(counter, "paper.row.tries_before"), "3");
    EXPECT_EQ(triesOn(counter, "paper.row.tries_after"), "6");
    for (const ports::Entry& entry : counter.life().entries())  // D2
        EXPECT_EQ(entry.body.dump().find("246813"), std::string::npos);
}

// P22: with one try left nobody tries; the chip is not even asked.
TEST(PinService, SparesTheLastTry)
{
    Counter counter(people::withCardInUse());
    lays(counter, people::withCardInUse(), 1);
    counter.begin(Business::PinChange);
    counter.show({"id_card"});
    ASSERT_TRUE(counter.one().ended);
    EXPECT_EQ(counter.one().ended->refusal.reason, QStringLiteral("pin_last_try"));
    EXPECT_EQ(counter.world.card->pinLeft, 1);
}

// C05, §19: a locked one is reset with a second person, and the province has it normal again.
TEST(PinService, ResetsALockedPinWithASecondPerson)
{
    Counter counter(withLockedCard());
    lays(counter, withLockedCard(), 0);
    counter.begin(Business::PinReset);
    counter.show({"id_card"});
    ASSERT_EQ(counter.now().waitsFor, desk::WaitsFor::SecondPerson);
    counter.approve(supervisorNumber);
    counter.answer("review", true);
    ASSERT_EQ(counter.asked(), QStringLiteral("pin"));
    counter.writePin("", "246813");
    ASSERT_TRUE(counter.one().ended);
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done"));
    EXPECT_EQ(counter.world.card->pin, QByteArray("246813"));
    EXPECT_EQ(counter.world.card->pinLeft, 6);
    EXPECT_EQ(counter.world.cards(withLockedCard()).front().status(), QStringLiteral("normal"));
    EXPECT_EQ(triesOn(counter, "paper.row.tries_before"), "0");
    EXPECT_EQ(triesOn(counter, "paper.row.tries_after"), "6");
}

TEST(PinService, ResetsNothingThatTheSecondPersonDeclines)
{
    Counter counter(withLockedCard());
    lays(counter, withLockedCard(), 0);
    counter.begin(Business::PinReset);
    counter.show({"id_card"});
    counter.approve(supervisorNumber, false);
    ASSERT_TRUE(counter.one().ended);
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("refused"));
    EXPECT_EQ(counter.world.card->pinLeft, 0);
    EXPECT_EQ(counter.effects("pin_reset"), 0);
}

// chip.md §6: the card left in the middle, at any command of the reset; the same new PIN typed again settles it.
TEST(PinService, SettlesAResetThatWasNotHeard)
{
    for (const quint8 ins : {0x24, 0x5E}) {
        Counter counter(withLockedCard());
        lays(counter, withLockedCard(), 0);
        counter.begin(Business::PinReset);
        counter.answerUntil("pin");
        counter.world.cardFault = cardio::Fault{.kind = cardio::Fault::Kind::ExecutedUnheard, .ins = ins};
        counter.writePin("", "246813");
        EXPECT_EQ(counter.state(), StateWord::InDoubt);
        counter.losePower();
        counter.start();
        counter.writePin("", "246813");
        ASSERT_TRUE(counter.one().ended) << int(ins);
        EXPECT_EQ(counter.world.card->pin, QByteArray("246813"));
        EXPECT_EQ(counter.world.card->pinLeft, counter.world.card->pinLimit);
    }
}

// P1.11(9), C06: the reason and the road.
TEST(PinService, NeverTouchesTheChipOfAMergedCard)
{
    const QString citizen = personLike(World(), {{"age_from", 18},
                                                 {"age_to", 70},
                                                 {"cards",
                                                  {{{"status", "merged"}, {"city", "440700"}},
                                                   {{"status", "normal"}, {"bank", "BOC"}, {"city", "440700"}}}}});
    for (const Business business : {Business::PinChange, Business::PinReset}) {
        Counter counter(citizen);
        ASSERT_TRUE(done(counter.desk().reception().open(citizen)));
        counter.desk().reception().selectCard(counter.world.cards(citizen).front().ref);
        const auto begun = done(counter.desk().casework().start(business));
        ASSERT_TRUE(begun);
        counter.id = begun->id;
        counter.finish();
        EXPECT_EQ(counter.one().ended->how, QStringLiteral("refused"));
        EXPECT_EQ(counter.world.papers.back().sheet.content.dump().find("road.card_bank") == std::string::npos, false);
        EXPECT_EQ(counter.effects("pin_reset"), 0);
    }
}

}  // namespace
}  // namespace kapok::test
