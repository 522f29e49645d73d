// contract.md §1, §4: fifty blanks lie in the practice world, each under its serial, and stay what their chips made of them.
#include "training/practice_blanks.h"

#include "cardio/emulator/card_state.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::training;

TEST(PracticeBlanks, AreFiftyOfTheThirdGenerationByTheirSerials)
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("blanks"));
    ASSERT_TRUE(PracticeBlanks::layOut(place));
    EXPECT_EQ(QDir(place).entryList(QDir::Files).size(), 50);
    const QStringList serials = PracticeBlanks::serials();
    EXPECT_EQ(serials.front(), QStringLiteral("00000101"));
    EXPECT_EQ(serials.back(), QStringLiteral("00000150"));
    for (const QString& serial : serials) {
        const auto blank = cardio::loadCard(place + u'/' + serial + QStringLiteral(".json"));
        ASSERT_TRUE(blank) << serial.toStdString();
        // chip.md §2 and §1: the serial in the identification, and in the last bytes of the ATR.
        EXPECT_EQ(blank->value(0x05, 0x01)->toHex().mid(16, 8), serial.toLatin1());
        EXPECT_EQ(blank->atr.last(4).toHex(), serial.toLatin1());
        EXPECT_EQ(*blank->value(0x05, 0x03), "3.00");
        EXPECT_EQ(*blank->value(0x05, 0x07), QByteArray(9, '\0'));
    }
}

TEST(PracticeBlanks, StayWhatTheirChipsMadeOfThem)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(PracticeBlanks::layOut(folder.path()));
    const QString used = folder.filePath(QStringLiteral("00000102.json")),
                  cutOff = folder.filePath(QStringLiteral("00000103.json"));
    auto card = *cardio::loadCard(used);
    *card.value(0x05, 0x07) = QByteArrayLiteral("D40700014");
    ASSERT_TRUE(cardio::saveCard(used, card));
    ASSERT_TRUE(QFile::resize(cutOff, 0));
    ASSERT_TRUE(PracticeBlanks::layOut(folder.path()));
    EXPECT_EQ(*cardio::loadCard(used)->value(0x05, 0x07), "D40700014");
    EXPECT_TRUE(cardio::loadCard(cutOff)) << "what a power cut left of it is laid out again";
}

TEST(PracticeBlanks, SayWhereTheyCannotLie)
{
    const QTemporaryDir folder;
    const QString inTheWay = folder.filePath(QStringLiteral("blanks"));
    QFile file(inTheWay);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    const auto laid = PracticeBlanks::layOut(inTheWay);
    ASSERT_FALSE(laid);
    EXPECT_EQ(laid.error().happened.id, QStringLiteral("training.file_not_written"));
}
