// The social PIN set without the old one, by the province's key (chip.md §4; C05; pitfalls.md P22; promise D2).
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

// Of both algorithms, locked or not: the new PIN holds, and all tries are there again.
TEST(PinReset, SetsANewPinAndGivesTheTriesBack)
{
    for (const char* personality : {"g2", "g3c"})
        for (const int left : {6, 1, 0}) {
            CardState state = card(personality);
            state.pin = "135792";
            state.pinLeft = left;
            Desk desk;
            desk.readers.insert(state, 0);
            const QString identification = QString::fromLatin1(state.value(0x05, 0x01)->toHex().toUpper());
            const auto reset = QCoro::waitFor(desk.readers.resetPin(identification, pin("246813")));
            ASSERT_TRUE(reset) << personality << sentence(reset.error()).toStdString();
            EXPECT_EQ(reset->triesLeft, 6);
            EXPECT_EQ(desk.readers.card(0)->pin, QByteArrayLiteral("246813"));
            EXPECT_EQ(desk.readers.card(0)->pinLeft, 6);
        }
}

TEST(PinReset, IsOfTheCardOfTheCaseWhereverItLies)
{
    CardContents other;
    other.serial = 9;
    other.cardNumber = cardNumberOf(QStringLiteral("D4070009"));
    Desk desk;
    desk.readers.insert(makeCard(other), 0);
    EXPECT_EQ(sentence(desk.resetPin("246813").error()), QStringLiteral("error.card_not_found"));
    desk.readers.insert(card("g3c"), 1);
    ASSERT_TRUE(desk.resetPin("246813"));
    EXPECT_EQ(desk.readers.card(0)->pin, QByteArrayLiteral("888888"));
    EXPECT_EQ(desk.readers.card(1)->pin, QByteArrayLiteral("246813"));
}

// Nobody there who has the key, or a PIN of a wrong form: nothing is sent that changes the card.
TEST(PinReset, ChangesNothingWithoutTheKeyService)
{
    Desk desk;
    CardState state = card("g3c");
    state.pin = "135792";
    state.pinLeft = 0;
    desk.readers.insert(state, 0);
    desk.hsm.isAway = true;
    EXPECT_EQ(desk.resetPin("246813").error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(sentence(desk.resetPin("12").error()), QStringLiteral("error.pin_malformed"));
    EXPECT_EQ(desk.readers.card(0)->pin, QByteArrayLiteral("135792"));
    EXPECT_EQ(desk.readers.card(0)->pinLeft, 0);
}

// chip.md §4: three wrong keys lock it for good, so one that a card refused is never tried again.
TEST(PinReset, TriesAKeyOnce)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    desk.hsm.presentsWrongKey = true;
    EXPECT_EQ(sentence(desk.resetPin("246813").error()), QStringLiteral("error.card_refuses_key"));
    EXPECT_EQ(sentence(desk.resetPin("246813").error()), QStringLiteral("error.card_key_refused_before"));
    EXPECT_EQ(desk.readers.card(0)->keyTries.at(0x06), 2);
}

// Whatever is not heard from the reload on leaves doubt; before it nothing has happened.
TEST(PinReset, IsInDoubtFromItsFirstWritingCommandOn)
{
    for (int at = 1; at <= 12; ++at) {
        Desk desk;
        CardState kept = card("g3c");
        kept.pin = "135792";
        kept.pinLeft = 0;
        desk.readers.insert(kept, 0, [&kept](const CardState& now) {
            kept = now;
            return true;
        });
        ASSERT_TRUE(desk.readers.arm(*Fault::named(QStringLiteral("executed_unheard"), at)));
        const auto reset = desk.resetPin("246813");
        if (reset) continue;  // it has fewer commands than that
        const bool untouched = kept.pin == QByteArrayLiteral("135792") && kept.pinLeft == 0;
        EXPECT_EQ(reset.error().kind == Error::Kind::InDoubt, !untouched) << "at command " << at;
    }
}
