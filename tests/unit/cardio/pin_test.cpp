// The social PIN on the chip (chip.md §4; pitfalls.md P21, P22; promise D2).
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

TEST(SocialPin, IsChangedByTheOldOne)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    const auto changed = desk.changePin("888888", "246813");
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->triesLeft, 6);
    EXPECT_EQ(desk.readers.card(0)->pin, QByteArrayLiteral("246813"));
}

TEST(SocialPin, WrongSaysHowManyTriesAreLeft)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    const auto changed = desk.changePin("111111", "246813");
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().kind, Error::Kind::Refused);
    EXPECT_EQ(sentence(changed.error()), QStringLiteral("error.pin_wrong"));
    EXPECT_EQ(changed.error().happened.values.at(QStringLiteral("left")), QStringLiteral("5"));
    EXPECT_EQ(desk.readers.card(0)->pin, QByteArrayLiteral("888888"));
}

TEST(SocialPin, KeepsItsLastTry)
{
    CardState state = card("g3c");
    state.pinLeft = 1;
    Desk desk;
    desk.readers.insert(state, 0);
    EXPECT_EQ(sentence(desk.changePin("888888", "246813").error()), QStringLiteral("error.pin_last_try"));
    EXPECT_EQ(sentence(desk.pinIs("888888").error()), QStringLiteral("error.pin_last_try"));
    EXPECT_EQ(desk.readers.card(0)->pinLeft, 1);
}

TEST(SocialPin, LockedIsToldAndNotTried)
{
    Desk desk;
    desk.readers.insert(card("pin-locked"), 0);
    EXPECT_EQ(sentence(desk.changePin("888888", "246813").error()), QStringLiteral("error.pin_locked"));
    EXPECT_EQ(desk.read()->pinTriesLeft, 0);
}

TEST(SocialPin, OfAWrongFormIsNotSentToTheCard)
{
    // P22: a wrong length can burn a try.
    for (const char* malformed : {"", "123", "12345678901234567", "12a456", "1234 6"}) {
        Desk desk;
        desk.readers.insert(card("g3c"), 0);
        EXPECT_EQ(sentence(desk.changePin("888888", malformed).error()), QStringLiteral("error.pin_malformed"));
        EXPECT_EQ(sentence(desk.changePin(malformed, "888888").error()), QStringLiteral("error.pin_malformed"));
        EXPECT_EQ(sentence(desk.pinIs(malformed).error()), QStringLiteral("error.pin_malformed"));
        EXPECT_EQ(desk.readers.commands(0), 0);
    }
}

TEST(SocialPin, MayHaveAnOddCountOfFigures)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    ASSERT_TRUE(desk.changePin("888888", "12345"));
    EXPECT_EQ(desk.readers.card(0)->pin, QByteArrayLiteral("12345"));
    EXPECT_EQ(desk.pinIs("12345"), true);
    ASSERT_TRUE(desk.changePin("12345", "1234567890123456"));
    EXPECT_EQ(desk.pinIs("1234567890123456"), true);
    EXPECT_EQ(desk.pinIs("12345"), false);
}

TEST(SocialPin, IsNotHandledOverTheAir)
{
    Desk desk;
    desk.readers.insert(card("g3n"), 0);
    EXPECT_EQ(sentence(desk.changePin("888888", "246813").error()), QStringLiteral("error.pin_not_contactless"));
    EXPECT_EQ(desk.read()->pinTriesLeft, std::nullopt);
}

TEST(SocialPin, IsChangedOnTheCardOfTheCaseWhereverItLies)
{
    CardContents other;
    other.serial = 9;
    other.cardNumber = cardNumberOf(QStringLiteral("D4070009"));
    Desk desk;
    desk.readers.insert(makeCard(other), 0);
    desk.readers.insert(card("g3c"), 1);
    ASSERT_TRUE(desk.changePin("888888", "246813"));
    EXPECT_EQ(desk.readers.card(0)->pin, QByteArrayLiteral("888888"));
    EXPECT_EQ(desk.readers.card(1)->pin, QByteArrayLiteral("246813"));
}

TEST(SocialPin, IsNotTriedOnAnotherCitizensCard)
{
    CardContents other;
    other.serial = 9;
    other.cardNumber = cardNumberOf(QStringLiteral("D4070009"));
    Desk desk;
    desk.readers.insert(makeCard(other), 0);
    EXPECT_EQ(sentence(desk.changePin("888888", "246813").error()), QStringLiteral("error.card_not_found"));
    EXPECT_EQ(desk.readers.card(0)->pinLeft, 6);
}

TEST(SocialPin, IsInDoubtWhereTheChipCouldNotWrite)
{
    Desk desk;
    desk.readers.insert(card("damaged"), 0);
    const auto changed = desk.changePin("888888", "246813");
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().kind, Error::Kind::InDoubt);
}

TEST(SocialPin, AndPersonalBytesNeverStandInATrace)
{
    // D2, D3: the trace of a reading and of a change.
    QStringList heard;
    const Listener listen = [&heard](const Exchange& said) { heard << said.command << said.answer; };
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    ASSERT_TRUE(QCoro::waitFor(desk.readers.readTraced({}, listen)));

    SeededRandomness randomness{1};
    VirtualSlot slot(randomness);
    slot.insert(card("g3c"));
    const auto transport = slot.open();
    PinErrand errand(*transport, Errand::ChangePin, listen);
    ASSERT_TRUE(errand.opensCard(identificationOf(CardContents{})));
    ASSERT_TRUE(errand.change(pin("888888"), pin("246813")));

    const QString trace = heard.join(QLatin1Char('\n'));
    EXPECT_TRUE(trace.contains(QStringLiteral("805E010007 ••")));
    for (const char* secret :
         {"888888", "246813", "343430373033", "D5C5C8FD", "19900101", "443430373030303134", "440700D15600"})
        EXPECT_FALSE(trace.contains(QLatin1String(secret))) << secret;
}

TEST(SocialPin, IsCountedDownBeforeItIsCompared)
{
    // chip.md §6: who pulls the card after a wrong PIN has used a try.
    Desk desk;
    CardState kept = card("g3c");
    desk.readers.insert(kept, 0, [&kept](const CardState& now) {
        kept = now;
        return true;
    });
    ASSERT_TRUE(desk.readers.arm(*Fault::named(QStringLiteral("executed_unheard"), 5)));
    ASSERT_FALSE(desk.changePin("111111", "246813"));
    EXPECT_EQ(kept.pinLeft, 5);
}
