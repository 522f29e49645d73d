// chip.md §2, §3, §6: what a virtual blank lets itself be written, by whom, and what it holds after a tear. The commands
// and the values of the keys are those of §9 or follow from its text; nothing here is said by our own reader.
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

constexpr const char* factor = "C1C2C3C4C5C6C7C8";
constexpr const char* selectSocial = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF";

// A blank with the serial of the vectors (chip.md §9), whose challenge is always the same.
CardState vectorBlank()
{
    CardState card = *makeBlank({.serial = QStringLiteral("00000003")});
    card.challenges = {hex(factor)};
    return card;
}

class BlankWriting : public ::testing::Test {
protected:
    std::string said(const char* command) { return said(hex(command)); }
    std::string said(const QByteArray& command)
    {
        const CardAnswer answer = card.answer(command);
        if (answer.kind != CardAnswer::Kind::Bytes) return "gone";
        return answer.bytes.toHex().toUpper().toStdString();
    }
    // §9, D: EXTERNAL AUTHENTICATE with key 04 over this challenge.
    void authenticate()
    {
        said(selectSocial);
        said("0084000008");
        ASSERT_EQ(said("00820004103AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D8"), "9000");
    }
    QByteArray held(int file, std::uint8_t tag)
    {
        const QByteArray* value = card.state().value(file, tag);
        return value ? *value : QByteArray();
    }

    SeededRandomness randomness{1};
    VirtualCard card{vectorBlank(), randomness};
};

}  // namespace

TEST_F(BlankWriting, NeedsTheKeyOfTheFile)
{
    said(selectSocial);
    EXPECT_EQ(said("00DC07280B0709443430373030303134"), "6982");
    authenticate();
    EXPECT_EQ(said("00DC07280B0709443430373030303134"), "9000");
    // K05: EF0D has a key of its own (§2), which 04 does not open.
    EXPECT_EQ(said("00DCEB6805EB03440700"), "6982");
    EXPECT_EQ(held(0x05, 0x07), "D40700014");
}

TEST_F(BlankWriting, LosesItsRightWithThePowerAndWithAnotherApplication)
{
    authenticate();
    said("00A4040008A000000333010101");
    said(selectSocial);
    EXPECT_EQ(said("00DC0A30030A0131"), "6982");
    authenticate();
    card.reset();
    said(selectSocial);
    EXPECT_EQ(said("00DC0A30030A0131"), "6982");
}

// §2: every P2 that is seen in the field: by tag or number, of a named or of the current file.
TEST_F(BlankWriting, TakesARecordByTagAndByNumber)
{
    authenticate();
    EXPECT_EQ(said("00DC0A30030A0131"), "9000");
    EXPECT_EQ(said("00DC0534030B0101"), "9000");
    EXPECT_EQ(said("00A4020002EF06"), "9000");
    EXPECT_EQ(said("00DC0C00050C03440703"), "9000");
    EXPECT_EQ(said("00DC0704060D0419900101"), "9000");
    EXPECT_EQ(held(0x06, 0x0A), "1");
    EXPECT_EQ(held(0x06, 0x0B), hex("01"));
    EXPECT_EQ(held(0x06, 0x0C), hex("440703"));
    EXPECT_EQ(held(0x06, 0x0D), hex("19900101"));
}

TEST_F(BlankWriting, AppendsByAnUnknownTagOrTheNextNumber)
{
    authenticate();
    EXPECT_EQ(said("00DC5028 05 500301 0203"), "9000");
    EXPECT_EQ(said("00DC092C 04 51020405"), "9000");
    EXPECT_EQ(held(0x05, 0x50), hex("010203"));
    EXPECT_EQ(held(0x05, 0x51), hex("0405"));
    EXPECT_EQ(said("00DC0B2C 04 52020405"), "6A83") << "a number behind the next one";
    EXPECT_EQ(said("00DC002C 04 52020405"), "6A83");
}

TEST_F(BlankWriting, KeepsTagAndLengthOfARecord)
{
    authenticate();
    const QByteArray before = held(0x05, 0x07);
    EXPECT_EQ(said("00DC0728 0A 0708 4434303730303031"), "6A85") << "another length";
    EXPECT_EQ(said("00DC0728 0B 0708 443430373030303134"), "6A85") << "a length that is not there";
    EXPECT_EQ(said("00DC0728 0B 0609 443430373030303134"), "6A85") << "another tag";
    EXPECT_EQ(said("00DC072C 06 0604 20310331"), "6A85") << "the number of another tag";
    EXPECT_EQ(held(0x05, 0x07), before);
    EXPECT_EQ(said("00DC0738 04 01020304"), "6981") << "records into a transparent file";
    EXPECT_EQ(said("00D6850001AA"), "6981") << "bytes into a file of records";
    EXPECT_EQ(said("00DC0798 04 07020304"), "6A82");
}

TEST_F(BlankWriting, TakesAPhotoInPieces)
{
    authenticate();
    EXPECT_EQ(said("00A4020002EF08"), "9000");
    EXPECT_EQ(said("00D6000004FFD8FFE0"), "9000");
    EXPECT_EQ(said("00D60FFE02FFD9"), "9000");
    EXPECT_EQ(said("00D60FFF02FFD9"), "6B00") << "over its end";
    EXPECT_EQ(card.state().binaryFiles.at(0x08).left(4), hex("FFD8FFE0"));
    EXPECT_EQ(card.state().binaryFiles.at(0x08).right(2), hex("FFD9"));
}

// §5: one challenge serves one command, and is burnt by failure of whatever kind.
TEST_F(BlankWriting, BurnsAChallengeWithAKeyThatIsNotThere)
{
    said(selectSocial);
    said("0084000008");
    EXPECT_EQ(said("00820044103AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D8"), "6A88");
    EXPECT_EQ(said("00820004103AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D8"), "6984");
}

struct Tear {
    const char* called;
    const char* fault;
    int value;
    bool isNew;  ///< what the record holds afterwards
};
void PrintTo(const Tear& tear, std::ostream* out) { *out << tear.called; }

class TornWriting : public BlankWriting, public ::testing::WithParamInterface<Tear> {};

// §6: "that record old or new, never mixed", and no other is touched.
TEST_P(TornWriting, LeavesARecordOldOrNew)
{
    authenticate();
    ASSERT_EQ(said("00DC0A30030A0131"), "9000");
    Fault fault = *Fault::named(QLatin1String(GetParam().fault), 1);
    fault.value = GetParam().value;
    card.arm(fault);
    EXPECT_EQ(said("00DC07280B0709443430373030303134"), "gone");
    EXPECT_EQ(held(0x05, 0x07), GetParam().isNew ? QByteArrayLiteral("D40700014") : QByteArray(9, '\0'));
    EXPECT_EQ(held(0x06, 0x0A), "1");
    card.reset();
    authenticate();
    EXPECT_EQ(said("00DC07280B0709443430373030303134"), "9000");
}

INSTANTIATE_TEST_SUITE_P(A, TornWriting,
                         ::testing::Values(Tear{"before", "torn", 0, false}, Tear{"after", "torn", 1, true},
                                           Tear{"at_a_byte", "tear_at_byte", 4, false},
                                           Tear{"pulled", "pulled", 0, false},
                                           Tear{"unheard", "executed_unheard", 0, true}),
                         [](const auto& info) { return std::string(info.param.called); });

// §6: "counter may be −1", "decremented before compare".
TEST_F(BlankWriting, SpendsATryThatIsTorn)
{
    said(selectSocial);
    said("0084000008");
    card.arm(*Fault::named(QStringLiteral("torn"), 1));
    EXPECT_EQ(said("00820004103AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D8"), "gone");
    EXPECT_EQ(card.state().keyTries.at(0x04), 2);
    card.reset();
    said(selectSocial);
    card.arm(*Fault::named(QStringLiteral("torn"), 1));
    EXPECT_EQ(said("0020000003888888"), "gone");
    EXPECT_EQ(card.state().pinLeft, 5);
}

TEST(Blanks, AreMadeByTheirSerial)
{
    for (const int generation : {2, 3}) {
        const auto made = makeBlank({.serial = QStringLiteral("00000127"), .generation = generation});
        ASSERT_TRUE(made);
        // chip.md §1: the ATR's last four bytes are the serial; §2: so are four of the identification.
        EXPECT_EQ(made->atr, hex("3B6D000000814A44468660440700000127"));
        EXPECT_EQ(*made->value(0x05, 0x01), hex("440700D15600000500000127FFFFFFFF"));
        EXPECT_EQ(*made->value(0x05, 0x03), generation == 2 ? "2.00" : "3.00");
        EXPECT_EQ(*made->value(0x05, 0x07), QByteArray(9, '\0'));
        EXPECT_EQ(*made->value(0x06, 0x08), QByteArray(18, '\0'));
        EXPECT_EQ(*made->value(0x06, 0x0D), hex("FFFFFFFF"));
        EXPECT_EQ(*made->value(0x0D, 0xEB), hex("FFFFFF"));
    }
    for (const char* wrong : {"", "127", "0000012A", "000000127", "ffff0001"})
        EXPECT_FALSE(makeBlank({.serial = QLatin1String(wrong)})) << wrong;
    EXPECT_FALSE(makeBlank({.serial = QStringLiteral("00000127"), .generation = 1}));
}
