// A blank becomes the card that was ordered, or is named spoiled (chip.md §6; P1.6; K02, K05, K06; B6). What stands on
// the card is read from the virtual card's own memory and held against a table written down from chip.md §2.
#include "blank_support.h"

#include "cardio/personalise/chip_records.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

class Personalising : public ::testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Generations, Personalising, ::testing::Values(2, 3));

TEST_P(Personalising, WritesTheWholeOrderAndNothingElse)
{
    Press press(GetParam());
    const CardState before = press.kept;
    const auto done = press.carryOut();
    ASSERT_TRUE(done) << sentence(done.error()).toStdString() << ' ' << done.error().detail.toStdString();
    EXPECT_EQ(done->value, (Json{{"object", "00000101"}}));
    EXPECT_TRUE(holdsTheOrder(press.kept, before));
    EXPECT_EQ(press.kept.keyTries, before.keyTries);
}

// At most one entry of the journal for each record, and each says more than the one before (K06).
TEST_P(Personalising, MarksEachRecordOnceAndForward)
{
    Press press(GetParam());
    ASSERT_TRUE(press.carryOut());
    EXPECT_LT(press.marks.size(), std::size(wholeOrder));
    for (std::size_t i = 0; i < press.marks.size(); ++i) {
        EXPECT_EQ(press.marks[i].of, int(std::size(wholeOrder)));
        if (i > 0) EXPECT_GT(press.marks[i].done, press.marks[i - 1].done);
    }
}

TEST_P(Personalising, DoesNothingTwiceToACardThatStandsAsOrdered)
{
    Press press(GetParam());
    ASSERT_TRUE(press.carryOut());
    press.kept.writesFail = true;  // whoever writes now is seen
    press.layIn();
    const auto found = press.find();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, ports::Fate::Kind::Done);
    const auto again = press.carryOut();
    ASSERT_TRUE(again);
    EXPECT_EQ(spoiledIn(again->value), QString());
}

// chip.md §6: between two records the card is partial and its number is empty; the same order goes on.
TEST_P(Personalising, GoesOnFromEveryRecordWhereAMarkCouldNotBeKept)
{
    Press undisturbed(GetParam());
    ASSERT_TRUE(undisturbed.carryOut());
    ASSERT_GT(undisturbed.marks.size(), 5u);
    for (int cut = 1; cut <= int(undisturbed.marks.size()); ++cut) {
        Press press(GetParam());
        const CardState before = press.kept;
        press.cutAtMark = cut;
        const auto cutOff = press.carryOut();
        ASSERT_FALSE(cutOff) << cut;
        EXPECT_EQ(cutOff.error().kind, Error::Kind::InDoubt) << cut;
        EXPECT_FALSE(isNumbered(press.kept)) << cut;
        press.cutAtMark = 0;
        const auto found = press.find();
        ASSERT_TRUE(found) << cut;
        EXPECT_EQ(found->kind, ports::Fate::Kind::NotDone) << cut;
        ASSERT_TRUE(press.carryOut()) << cut;
        EXPECT_TRUE(holdsTheOrder(press.kept, before)) << cut;
    }
}

TEST_P(Personalising, StopsAtACardOfSomebodyElseBeforeAnyKey)
{
    Press press(GetParam());
    *press.kept.value(0x05, 0x07) = QByteArrayLiteral("E00000001");
    const CardState before = press.kept;
    press.layIn();
    const auto done = press.carryOut();
    ASSERT_TRUE(done);
    EXPECT_EQ(spoiledIn(done->value), QStringLiteral("chip_differs"));
    EXPECT_EQ(press.kept, before);
    EXPECT_EQ(spoiledIn(press.find()->value), QStringLiteral("chip_differs"));
}

// Torn under another order: its number is empty, but somebody's data stand there.
TEST_P(Personalising, SpoilsACardThatWasBegunForAnotherOrder)
{
    Press press(GetParam());
    *press.kept.value(0x06, 0x08) = QByteArrayLiteral("440703198001010018");
    press.layIn();
    const auto done = press.carryOut();
    ASSERT_TRUE(done);
    EXPECT_EQ(spoiledIn(done->value), QStringLiteral("chip_differs"));
    EXPECT_FALSE(isNumbered(press.kept));
}

TEST_P(Personalising, NamesACardSpoiledThatDoesNotTakeARecord)
{
    Press press(GetParam());
    press.kept.writesFail = true;
    press.layIn();
    const auto done = press.carryOut();
    ASSERT_TRUE(done);
    EXPECT_EQ(spoiledIn(done->value), QStringLiteral("chip_failed"));
}

// A key is tried once on a card that refuses it (chip.md §5), whoever asks again.
TEST_P(Personalising, TriesAKeyOnce)
{
    Press press(GetParam());
    press.desk.hsm.presentsWrongKey = true;
    const auto done = press.carryOut();
    ASSERT_TRUE(done);
    EXPECT_EQ(spoiledIn(done->value), QStringLiteral("chip_failed"));
    const auto tries = press.kept.keyTries;
    EXPECT_EQ(spoiledIn(press.carryOut()->value), QStringLiteral("chip_failed"));
    EXPECT_EQ(spoiledIn(press.find()->value), QStringLiteral("chip_failed"));
    EXPECT_EQ(press.kept.keyTries, tries);
}

// chip.md §6: a try may be counted when the card is pulled within EXTERNAL AUTHENTICATE; the last one is never spent,
// not even by another process on the same folder.
TEST_P(Personalising, NeverSpendsTheLastTryOfAKeyThatWasPulledTwice)
{
    const QTemporaryDir folder;
    constexpr int externalAuthenticate = 0x82;
    CardState kept = blank(GetParam());
    for (int pulled = 1; pulled <= 4; ++pulled) {
        Press press(GetParam(), folder.filePath(QStringLiteral("refused-cards")));
        press.kept = kept;
        press.layIn();
        Fault fault = *Fault::named(QStringLiteral("pulled"), 1);
        fault.ins = externalAuthenticate;
        ASSERT_TRUE(press.desk.readers.arm(fault));
        const auto done = press.carryOut();
        if (pulled > 2) {
            ASSERT_TRUE(done) << pulled;
            EXPECT_EQ(spoiledIn(done->value), QStringLiteral("chip_failed"));
        } else {
            EXPECT_FALSE(done) << pulled;
        }
        kept = press.kept;
    }
}

TEST_P(Personalising, RefusesABlankOfTheOtherGenerationAndLeavesItAsItIs)
{
    Press press(GetParam());
    press.kept = blank(GetParam() == 2 ? 3 : 2);
    const CardState before = press.kept;
    press.layIn();
    const auto done = press.carryOut();
    ASSERT_FALSE(done);
    EXPECT_EQ(sentence(done.error()), QStringLiteral("error.chip_other_generation"));
    EXPECT_EQ(done.error().kind, Error::Kind::Refused);
    EXPECT_EQ(press.kept, before);
    EXPECT_EQ(press.find()->kind, ports::Fate::Kind::NotDone);
}

TEST_P(Personalising, FindsItsBlankByTheSerialInWhateverReaderItLies)
{
    Press press(GetParam());
    press.desk.readers.remove(0);
    press.desk.readers.insert(card("bank-only"), 0);
    press.desk.readers.insert(press.kept, 1);
    ASSERT_TRUE(press.carryOut());
    EXPECT_TRUE(isNumbered(*press.desk.readers.card(1)));
}

TEST_P(Personalising, CannotTellWithoutTheCard)
{
    Press press(GetParam());
    press.desk.readers.remove(0);
    press.desk.readers.insert(card("g3c"), 1);
    EXPECT_EQ(press.carryOut().error().kind, Error::Kind::Unavailable);
    const auto found = press.find();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, ports::Fate::Kind::CannotTell);
    EXPECT_EQ(found->without, QStringLiteral("card"));
    // What was marked once is on a card somewhere.
    press.marked = {3, int(std::size(wholeOrder))};
    EXPECT_EQ(press.carryOut().error().kind, Error::Kind::InDoubt);
}

TEST_P(Personalising, ChangesNothingWithoutTheKeyService)
{
    Press press(GetParam());
    const CardState before = press.kept;
    press.desk.hsm.isAway = true;
    EXPECT_EQ(press.carryOut().error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(press.kept, before);
}

// EF0D is written where the order has something for it (chip.md §2: some provinces).
TEST_P(Personalising, LeavesTheFileOfThePersonNumberAloneWhereNothingIsOrderedForIt)
{
    Press press(GetParam());
    const CardState before = press.kept;
    domain::ChipOrder order = orderOf(GetParam());
    order.personNumber.clear();
    order.firstPlace.clear();
    ports::Deed deed = deedOf(GetParam());
    deed.body["order"] = order.toJson();
    ASSERT_TRUE(QCoro::waitFor(press.hand.carryOut(deed)));
    EXPECT_EQ(press.kept.recordFiles.at(0x0D), before.recordFiles.at(0x0D));
    EXPECT_TRUE(isNumbered(press.kept));
}

// chip.md §8: a character of four bytes straddles both records of the name.
TEST(ChipRecords, SplitANameAcrossItsTwoRecordsByBytes)
{
    domain::ChipOrder order = orderOf(3);
    order.name = QStringLiteral("张").repeated(14) + QString::fromUcs4(U"\U00020C9F");
    const auto records = recordsOf(order);
    ASSERT_TRUE(records) << records.error().happened.id.toStdString();
    const auto value = [&](int tag) { return std::ranges::find(*records, std::uint8_t(tag), &ChipRecord::tag)->value; };
    EXPECT_EQ(value(0x09).size(), 30);
    EXPECT_EQ(value(0x4E).size(), 20);
    EXPECT_EQ(value(0x09).first(28), QByteArrayLiteral("\xD5\xC5").repeated(14));
    EXPECT_FALSE(isUnset(value(0x4E)));
    order.name = QStringLiteral("张").repeated(26);
    EXPECT_EQ(recordsOf(order).error().happened.id, QStringLiteral("error.chip_name_too_long"));
    order.name = QStringLiteral("张\n三");
    EXPECT_EQ(recordsOf(order).error().happened.id, QStringLiteral("error.chip_name_unwritable"));
}

// chip.md §9, D: the command that writes the number.
TEST(ChipRecords, AreWrittenAsTheVectorSays)
{
    const ChipRecord number{files::ef05, 0x07, QByteArrayLiteral("D40700014")};
    EXPECT_EQ(UpdateRecord{number}.encode(PoweredCard{}).bytes().toByteArray(),
              hex("00DC07280B0709443430373030303134"));
}
