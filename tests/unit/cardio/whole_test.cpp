// C10: all that chip.md describes is read, as far as the card lets itself be read; the counter's reading costs no more.
#include "base/crypto.h"
#include "cardio/chip/chip_text.h"
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

Expected<ChipCardReaders::Whole> wholeOf(Desk& desk, CardState state)
{
    desk.readers.insert(std::move(state), 0);
    return QCoro::waitFor(desk.readers.readWhole({}));
}

// 30 82 and a length: what a certificate begins with (X.690); its names are the card's own.
bool isCertificate(const QByteArray& bytes) { return bytes.startsWith(hex("308201")) && bytes.size() == 0x1E3 + 4; }

}  // namespace

TEST(WholeCard, GivesPhotoPublicAreaPersonFileAndCertificate)
{
    Desk desk;
    // The test keys, without a desk; RK1DF01 is one of them (chip.md §9).
    LocalHsm hsm;
    EmulatedCardReaders readers({desk.scheduler, hsm, desk.clock, desk.randomness});
    readers.insert(card("g3-full"), 0);
    const auto whole = QCoro::waitFor(readers.readWhole({}));
    ASSERT_TRUE(whole) << sentence(whole.error()).toStdString();
    const WholeCard& rest = whole->rest;
    EXPECT_EQ(whole->card.name, QStringLiteral("张三"));
    EXPECT_EQ(rest.birthplace, QStringLiteral("440703"));
    EXPECT_EQ(rest.personNumber, QStringLiteral("440700123456"));
    EXPECT_EQ(rest.firstPlace, QStringLiteral("440703"));
    EXPECT_EQ(rest.photo, hex("FFD8FFE000104A464946FFD9"));
    EXPECT_TRUE(isCertificate(rest.signingCertificate)) << rest.signingCertificate.size();
    EXPECT_TRUE(rest.hasPublicArea);
    const std::map<QString, QString> area = {
        {QStringLiteral("household_kind"), QStringLiteral("10")},
        {QStringLiteral("household_address"), QStringLiteral("江门市蓬江区示例路1号")},
        {QStringLiteral("household_division"), QStringLiteral("440703")},
        {QStringLiteral("telephone"), QStringLiteral("13800000000")},
        {QStringLiteral("marriage"), QStringLiteral("2")},
        {QStringLiteral("nationality"), QStringLiteral("CHN")}};
    EXPECT_EQ(rest.publicArea, area);
    EXPECT_TRUE(rest.damaged.isEmpty()) << rest.damaged.join(u' ').toStdString();
    EXPECT_TRUE(rest.shut.isEmpty()) << rest.shut.join(u' ').toStdString();
    EXPECT_EQ(readers.card(0)->keyTries.at(0x8A), 3);
}

// A key service without that key: the area stays shut, nothing is tried on the card, and all else is read.
TEST(WholeCard, LeavesAnAreaShutForWhichThereIsNoKey)
{
    Desk desk;
    const auto whole = wholeOf(desk, card("g3-full"));
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->rest.hasPublicArea);
    EXPECT_TRUE(whole->rest.publicArea.empty());
    EXPECT_EQ(whole->rest.shut, QStringList{QStringLiteral("public_area")});
    EXPECT_FALSE(whole->rest.photo.isEmpty());
    EXPECT_FALSE(whole->rest.signingCertificate.isEmpty());
    EXPECT_EQ(desk.readers.card(0)->keyTries.at(0x8A), 3);
}

TEST(WholeCard, SaysWhatIsNotThere)
{
    Desk desk;
    const auto first = wholeOf(desk, card("g1"));
    ASSERT_TRUE(first) << sentence(first.error()).toStdString();
    EXPECT_TRUE(first->rest.photo.isEmpty());
    EXPECT_FALSE(first->rest.hasPublicArea);
    EXPECT_TRUE(first->rest.signingCertificate.isEmpty());
    EXPECT_TRUE(first->rest.personNumber.isEmpty());
    EXPECT_EQ(first->rest.birthplace, QStringLiteral("440703"));
    EXPECT_TRUE(first->rest.damaged.isEmpty()) << first->rest.damaged.join(u' ').toStdString();
    // chip.md §2: key 0A guards the photo, and a first generation is read without a key.
    EXPECT_EQ(first->rest.shut, QStringList{QStringLiteral("photo")});

    CardState withoutPersonFile = card("g2");
    withoutPersonFile.recordFiles.erase(0x0D);
    withoutPersonFile.binaryFiles.erase(0x08);
    const auto second = wholeOf(desk, withoutPersonFile);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->rest.shut, QStringList{QStringLiteral("public_area")});
}

// chip.md §6: torn between two records: what stands there is given, and what is not there is named.
TEST(WholeCard, OfOneOnWhichWritingBrokeOffGivesWhatStandsThere)
{
    Desk desk;
    const auto whole = wholeOf(desk, card("half-written"));
    ASSERT_TRUE(whole) << sentence(whole.error()).toStdString();
    EXPECT_EQ(whole->card.name, QStringLiteral("张三"));
    EXPECT_TRUE(whole->card.cardNumber.isEmpty());
    EXPECT_TRUE(whole->card.damaged.contains(QStringLiteral("card_number")));
    EXPECT_TRUE(whole->card.warnings.contains(QStringLiteral("chip.warning.damaged")));

    CardState second = *makeBlank({.serial = QStringLiteral("00000109"), .generation = 2});
    EXPECT_EQ(sentence(wholeOf(desk, second).error()), QStringLiteral("error.card_blank"));
    second.value(0x06, 0x09)->replace(0, 4, nameBytes(QStringLiteral("李四")));
    const auto begun = wholeOf(desk, second);
    ASSERT_TRUE(begun);
    EXPECT_EQ(begun->card.name, QStringLiteral("李四"));
}

TEST(WholeCard, IsABlankWhereNothingIsWrittenOrNobodyCanLook)
{
    for (const char* name : {"blank", "blank-g2", "blank-g3n"}) {
        Desk desk;
        EXPECT_EQ(sentence(wholeOf(desk, card(name)).error()), QStringLiteral("error.card_blank")) << name;
    }
    Desk away;
    away.hsm.isAway = true;
    EXPECT_EQ(sentence(wholeOf(away, card("blank")).error()), QStringLiteral("error.card_blank"));
    CardState foreign = card("blank");
    foreign.keyFamily = QByteArrayLiteral("SSC-OTHER-");
    Desk desk;
    EXPECT_EQ(sentence(wholeOf(desk, foreign).error()), QStringLiteral("error.card_blank"));
    EXPECT_EQ(desk.readers.card(0)->keyTries.at(0x0A), 3);
}

TEST(WholeCard, NamesAPhotoThatIsNone)
{
    CardState state = card("g3c");
    state.binaryFiles[0x08].replace(0, 4, hex("FFD8FFE0"));  // it begins, and never ends
    Desk desk;
    const auto torn = wholeOf(desk, state);
    ASSERT_TRUE(torn);
    EXPECT_TRUE(torn->rest.photo.isEmpty());
    EXPECT_TRUE(torn->rest.damaged.contains(QStringLiteral("photo")));

    state.binaryFiles[0x08].fill('\0').replace(0, 6, QByteArrayLiteral("BM") + hex("0C000000"));
    const auto bitmap = wholeOf(desk, state);
    ASSERT_TRUE(bitmap);
    EXPECT_EQ(bitmap->rest.photo, QByteArrayLiteral("BM") + hex("0C000000") + QByteArray(6, '\0'));
}

// contract.md §3: taken out while it was read, at whatever command: that is said, and nothing is called damaged.
TEST(WholeCard, SaysThatItWasTakenOut)
{
    for (int at = 1; at <= 60; ++at) {
        Desk desk;
        desk.readers.insert(card("g3-full"), 0);
        ASSERT_TRUE(desk.readers.arm(*Fault::named(QStringLiteral("pulled"), at)));
        const auto whole = QCoro::waitFor(desk.readers.readWhole(EmulatedCardReaders::readerName(0)));
        if (desk.readers.card(0)) break;  // read to its end before
        ASSERT_FALSE(whole) << at;
        EXPECT_EQ(sentence(whole.error()), QStringLiteral("error.card_removed")) << at;
    }
}

// Another picture may stand in a photo, with an end of its own.
TEST(WholeCard, ReadsAPhotoToItsLastEnd)
{
    CardState state = card("g3c");
    QByteArray photo = hex("FFD8FFE1") + QByteArray(90, '\x11') + hex("FFD9") + QByteArray(700, '\x22') + hex("FFD9");
    state.binaryFiles[0x08].replace(0, photo.size(), photo);
    Desk desk;
    EXPECT_EQ(wholeOf(desk, state)->rest.photo, photo);
    // To the last byte of the file, with nothing behind it.
    photo = hex("FFD8FFE1") + QByteArray(4090, '\x33') + hex("FFD9");
    state.binaryFiles[0x08] = photo;
    EXPECT_EQ(wholeOf(desk, state)->rest.photo, photo);
}

// The right of the PIN opens the public area too (chip.md §2), and nothing else does.
TEST(WholeCard, HasAPublicAreaThatAPinOrAKeyOpens)
{
    SeededRandomness chance(1);
    VirtualCard chip(card("g3-full"), chance);
    const auto said = [&chip](const char* command) {
        return chip.answer(hex(command)).bytes.toHex().toUpper().toStdString();
    };
    EXPECT_EQ(said("00A4040006D15600000500"), "610A");
    EXPECT_EQ(said("00B2202804"), "6982");
    said("00A404000F7378312E73682EC9E7BBE1B1A3D5CF");
    EXPECT_EQ(said("0020000003888888"), "9000");
    EXPECT_EQ(said("00A4000002DF01"), "610A") << "by its id, as by its name";
    EXPECT_EQ(said("00B2202804"), "200231309000");
    EXPECT_EQ(said("00DC2028042002 3230"), "6982") << "a PIN writes nothing";
}

// chip.md §2: what a counter needs, and not one command more. Of a third generation on T=0: two for the application, six
// free records, two for its proof, two challenges, one for our key, six records of the person, one for the PIN's tries.
TEST(CounterReading, TakesTwentyCommandsAndNoMore)
{
    Desk desk;
    desk.readers.insert(card("g3-full"), 0);
    const int before = desk.readers.commands(0);
    ASSERT_TRUE(desk.read(EmulatedCardReaders::readerName(0)));
    EXPECT_EQ(desk.readers.commands(0) - before, 20);
}
