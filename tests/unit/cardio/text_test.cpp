// Bytes of the chip and what they mean (chip.md §1, §2; pitfalls.md P17).
#include "cardio/apdu/atr.h"
#include "cardio/apdu/tlv.h"
#include "cardio/chip/chip_text.h"
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {
const QByteArray noExtension(20, '\0');
}

TEST(ChipName, IsJoinedBeforeItIsDecoded)
{
    // A character of two bytes, one in each record: 张.
    const QByteArray name = QByteArrayLiteral("A").repeated(29) + '\xD5';
    const ChipText whole = nameOf(name, '\xC5' + QByteArray(19, '\0'));
    EXPECT_EQ(whole.text, QString(29, QLatin1Char('A')) + QStringLiteral("张"));
    EXPECT_TRUE(whole.isWhole);
}

TEST(ChipName, SaysThatHalfACharacterIsMissing)
{
    const ChipText torn = nameOf(hex("D5C5D5"), noExtension);
    EXPECT_FALSE(torn.isWhole);
    EXPECT_TRUE(torn.text.startsWith(QStringLiteral("张")));
}

TEST(ChipName, FollowsTheEditionOf2022)
{
    // GB 18030-2022, annex: FE59 龴, FE9F is of the older editions; 9838F537 lies in plane 2.
    EXPECT_EQ(nameOf(hex("FE59"), {}).text, QString(QChar(0x9FB4)));
    EXPECT_EQ(nameOf(hex("FEA0"), {}).text, QString(QChar(0x9FBB)));
    EXPECT_EQ(decoded(hex("A6D9"), {}).text, QString(QChar(0xFE10)));
    EXPECT_EQ(nameOf(hex("FE9F"), {}).text, QString(QChar(0x4DAE)));
    EXPECT_EQ(nameOf(hex("9838F537"), {}).text.toUcs4().value(0) >> 16, 2u);
    EXPECT_EQ(nameBytes(QString(QChar(0x9FB4))), hex("FE59"));
    EXPECT_EQ(nameBytes(nameOf(hex("9838F537"), {}).text), hex("9838F537"));
}

TEST(ChipName, IsFilledUpWithZerosOrFFsOrBlanks)
{
    EXPECT_EQ(nameOf(hex("D5C5C8FD") + QByteArray(26, '\xff'), QByteArray(20, '\xff')).text, QStringLiteral("张三"));
    EXPECT_EQ(nameOf(hex("D5C5C8FD20202020"), noExtension).text, QStringLiteral("张三"));
    EXPECT_EQ(nameOf(QByteArrayLiteral("ANNA LEE"), noExtension).text, QStringLiteral("ANNA LEE"));
}

namespace {

struct Sign {
    char32_t sign;
    const char* called;
};

// Every one of them GB18030 can write, and none of them is in a name: on a screen, in a list, on a paper and in the name
// of a file they do more than stand there.
constexpr Sign strange[]{{0x01, "a control character"},
                         {0x0A, "a line end"},
                         {0x1B, "an escape"},
                         {0x7F, "a delete"},
                         {0x85, "a C1 control"},
                         {0x9B, "a C1 escape"},
                         {0xAD, "a soft hyphen"},
                         {0x061C, "an Arabic mark of direction"},
                         {0x200B, "a space of no width"},
                         {0x200D, "a joiner"},
                         {0x200E, "a mark from left to right"},
                         {0x202E, "an override from right to left"},
                         {0x2028, "a line separator"},
                         {0x2066, "an isolate"},
                         {0x2069, "the end of an isolate"},
                         {0xFEFF, "a byte order mark"},
                         {0xFFF9, "an annotation"},
                         {0xE0041, "a tag"},
                         {U'/', "a path"},
                         {U'\\', "a path of another system"},
                         {U':', "a drive"},
                         {U'*', "a pattern"},
                         {U'<', "a mark-up"},
                         {U'&', "an entity"},
                         {U'%', "a place holder"},
                         {U'$', "a variable"},
                         {U'"', "a quote"},
                         {U'`', "a command"},
                         {U'|', "a pipe"},
                         {0x0430, "a Cyrillic a"},
                         {0x03BF, "a Greek o"},
                         {0x05D0, "a Hebrew alef"},
                         {0x0627, "an Arabic alef"},
                         {0x3042, "a Hiragana a"},
                         {0xAC00, "a Hangul ga"},
                         {0x0300, "an accent alone"},
                         {0x2460, "a figure in a circle"},
                         {0xFF0F, "a path, wide"},
                         {0xE000, "a sign of private use"},
                         {0xFE10, "a comma for columns"},
                         {0x1F600, "a face"}};

}  // namespace

TEST(ChipName, IsDamagedByEverySignThatIsInNoName)
{
    for (const Sign& one : strange) {
        const QString sign = one.sign < 0x10000 ? QString(QChar(char16_t(one.sign))) : QString::fromUcs4(&one.sign, 1);
        const ChipText read =
            nameOf(nameBytes(QStringLiteral("张")) + nameBytes(sign) + nameBytes(QStringLiteral("三")), {});
        EXPECT_FALSE(read.isWhole) << one.called;
        EXPECT_FALSE(read.text.contains(sign)) << one.called;
        EXPECT_TRUE(read.text.startsWith(QStringLiteral("张\uFFFD"))) << one.called;
    }
}

TEST(ChipName, IsWholeHoweverNamesAreWritten)
{
    for (const char* name :
         {"张三", "古丽·买买提", "阿依古丽•买买提", "扎西 次仁", "欧阳　娜娜", "ANNA LEE", "O'Brien-Smith",
          "José Núñez", "MÜLLER, Jürgen", "陈大文(CHAN TAI MAN)", "〇一", "㼆", "𠮷野", "张三2"}) {
        const ChipText read = nameOf(nameBytes(QString::fromUtf8(name)), {});
        EXPECT_TRUE(read.isWhole) << name;
        EXPECT_EQ(read.text.toStdString(), name);
    }
}

TEST(ChipFigures, AreLettersAndFiguresOrDamaged)
{
    EXPECT_EQ(plainText(QByteArrayLiteral("D40700014")).text, QStringLiteral("D40700014"));
    EXPECT_EQ(plainText(QByteArrayLiteral("3.00\xff")).text, QStringLiteral("3.00"));
    EXPECT_TRUE(plainText(QByteArrayLiteral("  44070019900101001x ")).isWhole);
    EXPECT_TRUE(plainText(QByteArray(9, '\0')).isWhole);
    for (const char* strangeOne :
         {"D4070/001", "D4070\x1b[1m", "D4070\x9b\x31", "..\\D4070", "D4 070001", "D40\xB7 0001", "<b>D4</b>"}) {
        const ChipText read = plainText(strangeOne);
        EXPECT_FALSE(read.isWhole) << strangeOne;
    }
}

TEST(ChipDate, IsADayOrUnsetOrDamaged)
{
    EXPECT_EQ(bcdDate(hex("20310331")), QDate(2031, 3, 31));
    EXPECT_EQ(bcdDate(hex("FFFFFFFF")), QDate());
    EXPECT_EQ(bcdDate(hex("00000000")), QDate());
    EXPECT_EQ(bcdDate(hex("20310231")), std::nullopt);
    EXPECT_EQ(bcdDate(hex("2031033A")), std::nullopt);
}

TEST(CardNumber, HasACheckDigit)
{
    // By hand: D4070001: 13·3+4·7+0·9+7·10+0·5+0·8+0·4+1·2 = 139, 139 mod 11 = 7, 11−7 = 4.
    EXPECT_TRUE(hasRightCheckDigit(QStringLiteral("D40700014")));
    EXPECT_FALSE(hasRightCheckDigit(QStringLiteral("D40700015")));
    EXPECT_FALSE(hasRightCheckDigit(QStringLiteral("D4070001")));
    // 0·3+…+8·2 = 16, 16 mod 11 = 5, 6; 00000005: 10 → 1 → 11−10 = 1; 0000000 with 2·… = 1 → X.
    EXPECT_TRUE(hasRightCheckDigit(QStringLiteral("000000086")));
    EXPECT_TRUE(hasRightCheckDigit(QStringLiteral("000000051")));
    EXPECT_TRUE(hasRightCheckDigit(QStringLiteral("00000006X")));
    EXPECT_TRUE(hasRightCheckDigit(QStringLiteral("000000000")));
}

TEST(Atr, TellsHistoricalBytesAndProtocol)
{
    const auto contact = parseAtr(hex("3B6D000000814A444686605199000001AC"));
    ASSERT_TRUE(contact);
    EXPECT_EQ(contact->historical, hex("00814A444686605199000001AC"));
    EXPECT_TRUE(contact->speaksT0);
    EXPECT_FALSE(contact->isContactless);

    const auto tapped = parseAtr(hex("3B8D800100814A4446866044070000000363"));
    ASSERT_TRUE(tapped);
    EXPECT_EQ(tapped->historical, hex("00814A44468660440700000003"));
    EXPECT_TRUE(tapped->isContactless);
    EXPECT_FALSE(tapped->speaksT0);

    const auto withTa1 = parseAtr(hex("3B7D94000000814A44468660440700000003"));
    ASSERT_TRUE(withTa1);
    EXPECT_EQ(withTa1->historical, hex("00814A44468660440700000003"));

    EXPECT_FALSE(parseAtr(hex("3B6D0000")));
    EXPECT_FALSE(parseAtr(hex("3B")));
    EXPECT_FALSE(parseAtr(hex("3BFF")));
}

TEST(Atr, OfAVirtualTappedCardIsAsPcscBuildsIt)
{
    EXPECT_EQ(card("g3n").atr, hex("3B8D800100814A4446866044070000000363"));
}

TEST(Tlv, ARecordIsExactlyItsTagItsLengthAndItsValue)
{
    EXPECT_EQ(recordValue(0x03, hex("0304332E3030")), QByteArrayLiteral("3.00"));
    EXPECT_FALSE(recordValue(0x03, hex("0404332E3030")));
    EXPECT_FALSE(recordValue(0x03, hex("0305332E3030")));
    EXPECT_FALSE(recordValue(0x03, hex("0303332E3030")));
    EXPECT_FALSE(recordValue(0x03, hex("03")));
}

TEST(Tlv, TheAccountNumberIsParsedAndNeverSearchedFor)
{
    // chip.md §2: a 5A inside another value is no tag.
    const QByteArray record = hex("7012 5704 5A0A6210 5A0A6210994407000000004F");
    EXPECT_EQ(berValue(0x5A, record), hex("6210994407000000004F"));
    EXPECT_EQ(berValue(0x5F24, hex("70125A0A6210994407000000004F5F2403311231")), hex("311231"));
    EXPECT_FALSE(berValue(0x5A, hex("70125A")));
    EXPECT_FALSE(berValue(0x5A, hex("5A82FFFF00")));
}
