// The exchanges of chip.md §9, byte for byte, said to the virtual card.
#include "base/sm2.h"
#include "cardio/apdu/commands.h"
#include "domain/card_keys.h"
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

// "COMMAND > ANSWER", one a line, blanks anywhere.
void expectExchanges(VirtualCard& card, const char* lines)
{
    for (const QByteArray& line : QByteArray(lines).split('\n')) {
        if (line.trimmed().isEmpty()) continue;
        const QList<QByteArray> sides = line.split('>');
        const CardAnswer answer = card.answer(QByteArray::fromHex(sides[0]));
        EXPECT_EQ(answer.bytes.toHex().toUpper().toStdString(),
                  QByteArray::fromHex(sides[1]).toHex().toUpper().toStdString())
            << line.trimmed().toStdString();
    }
}

class Vectors : public ::testing::Test {
protected:
    VirtualCard virtualCard(const char* name, std::initializer_list<const char*> challenges = {})
    {
        CardState state = card(name);
        for (const char* challenge : challenges) state.challenges.push_back(hex(challenge));
        return VirtualCard(state, randomness);
    }
    SeededRandomness randomness{1};
};

constexpr const char* selectAtOnce = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF00 > "
                                     "6F1C840F7378312E73682EC9E7BBE1B1A3D5CFA50988011E9F0C03860103 9000";

}  // namespace

TEST_F(Vectors, AReadOfTheSecondGeneration)
{
    VirtualCard card = virtualCard("g2");
    expectExchanges(card, R"(
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        00C000001E > 6F1C840F7378312E73682EC9E7BBE1B1A3D5CFA50988011E9F0C03860101 9000
        00A4020002EF05 > 9000
        00B2030000 > 6C06
        00B2030006 > 0304322E3030 9000
        00B207000B > 0709443430373030303134 9000
        00A4020002EF06 > 9000
        00B2080014 > 0812343430373033313939303031303130303137 9000)");
}

TEST_F(Vectors, BReadOfTheThirdGeneration)
{
    VirtualCard card =
        virtualCard("g3n", {"B1B2B3B4B5B6B7B8", "A1A2A3A4A5A6A7A8", "D1D2D3D4D5D6D7D8", "C1C2C3C4C5C6C7C8"});
    expectExchanges(card, selectAtOnce);
    expectExchanges(card, R"(
        00B2032806 > 0304332E3030 9000
        00B2083014 > 6982
        0084000008 > B1B2B3B4B5B6B7B8 9000
        0084000008 > A1A2A3A4A5A6A7A8 9000
        0088000010A1A2A3A4A5A6A7A8B1B2B3B4B5B6B7B8 > CD36C00A417162CC 9000
        0084000008 > D1D2D3D4D5D6D7D8 9000
        0084000008 > C1C2C3C4C5C6C7C8 9000
        0082000A1009ABDF7CAFD3170ED1D2D3D4D5D6D7D8 > 9000
        00B2083014 > 0812343430373033313939303031303130303137 9000)");
}

TEST_F(Vectors, BTheAnswerToInternalAuthenticationIsFetchedOnT0)
{
    VirtualCard card = virtualCard("g3c");
    expectExchanges(card, R"(
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        0088000010A1A2A3A4A5A6A7A8B1B2B3B4B5B6B7B8 > 6108
        00C0000008 > CD36C00A417162CC 9000)");
}

TEST_F(Vectors, BTheKeyServiceAnswersWhatTheCardAccepts)
{
    const ports::AuthenticationRequest request{QStringLiteral("440700"),
                                               hex("00814A44468660440700000003"),
                                               3,
                                               hex("440700D15600000500000003FFFFFFFF"),
                                               hex("A1A2A3A4A5A6A7A8"),
                                               hex("B1B2B3B4B5B6B7B8"),
                                               hex("C1C2C3C4C5C6C7C8"),
                                               hex("D1D2D3D4D5D6D7D8")};
    const auto values = testKeyValues(request);
    ASSERT_TRUE(values);
    EXPECT_EQ(values->internal, hex("CD36C00A417162CC"));
    EXPECT_EQ(values->external, hex("09ABDF7CAFD3170E"));
}

TEST_F(Vectors, CThePinCountsDownAndUp)
{
    VirtualCard card = virtualCard("g3c");
    expectExchanges(card, R"(
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        0020000000 > 63C6
        0020000003111111 > 63C5
        0020000003222222 > 63C4
        0020000003888888 > 9000
        0020000000 > 63C6)");
}

TEST_F(Vectors, DTheCardNumberIsWrittenPlainAndSecured)
{
    VirtualCard card = virtualCard("blank", {"D1D2D3D4D5D6D7D8", "C1C2C3C4C5C6C7C8", "E1E2E3E4E5E6E7E8"});
    CardState state = card.state();
    // The vectors' card: serial 3.
    state.atr = hex("3B6D000000814A44468660440700000003");
    *state.value(5, 1) = hex("440700D15600000500000003FFFFFFFF");
    VirtualCard vectorCard(state, randomness);
    expectExchanges(vectorCard, R"(
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        00DC07280B0709443430373030303134 > 6982
        0084000008 > D1D2D3D4D5D6D7D8 9000
        0084000008 > C1C2C3C4C5C6C7C8 9000
        00820004103AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D8 > 9000
        00DC07280B0709443430373030303134 > 9000
        0084000008 > E1E2E3E4E5E6E7E8 9000
        04DC072C0F070944343037303030313447389B0B > 9000)");
    EXPECT_EQ(*vectorCard.state().value(5, 7), QByteArrayLiteral("D40700014"));
}

TEST_F(Vectors, EThePinIsReloaded)
{
    VirtualCard card = virtualCard("pin-locked", {"D1D2D3D4D5D6D7D8", "C1C2C3C4C5C6C7C8", "E1E2E3E4E5E6E7E8"});
    expectExchanges(card, R"(
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        0020000003888888 > 6983
        0084000008 > D1D2D3D4D5D6D7D8 9000
        0084000008 > C1C2C3C4C5C6C7C8 9000
        008200061008EE118D29876ADED1D2D3D4D5D6D7D8 > 9000
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        0084000008 > E1E2E3E4E5E6E7E8 9000
        84240001147C495B26984F9016C4E3D551CB59D5365169AF66 > 9000
        0020000000 > 63C6)");
}

TEST_F(Vectors, EThePinIsUnblocked)
{
    VirtualCard card = virtualCard("pin-locked", {"D1D2D3D4D5D6D7D8", "C1C2C3C4C5C6C7C8", "E1E2E3E4E5E6E7E8"});
    expectExchanges(card, R"(
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        842400000483D91563 > 6982
        0084000008 > D1D2D3D4D5D6D7D8 9000
        0084000008 > C1C2C3C4C5C6C7C8 9000
        008200061008EE118D29876ADED1D2D3D4D5D6D7D8 > 9000
        0084000008 > E1E2E3E4E5E6E7E8 9000
        842400000483D91563 > 9000
        0020000003888888 > 9000)");
}

TEST_F(Vectors, AChallengeServesOneCommandAndAKeyHasThreeTries)
{
    // chip.md §5: burnt by failure also.
    VirtualCard card = virtualCard("g3c", {"C1C2C3C4C5C6C7C8"});
    expectExchanges(card, R"(
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        0082000A100000000000000000D1D2D3D4D5D6D7D8 > 6984
        0084000008 > C1C2C3C4C5C6C7C8 9000
        0082000A100000000000000000D1D2D3D4D5D6D7D8 > 63C2
        0082000A1009ABDF7CAFD3170ED1D2D3D4D5D6D7D8 > 6984
        0084000008 > C1C2C3C4C5C6C7C8 9000
        0082000A1009ABDF7CAFD3170ED1D2D3D4D5D6D7D8 > 9000
        0084000008 > C1C2C3C4C5C6C7C8 9000
        0082000A100000000000000000D1D2D3D4D5D6D7D8 > 63C2
        0084000008 > C1C2C3C4C5C6C7C8 9000
        0082000A100000000000000000D1D2D3D4D5D6D7D8 > 63C1
        0084000008 > C1C2C3C4C5C6C7C8 9000
        0082000A100000000000000000D1D2D3D4D5D6D7D8 > 63C0
        0084000008 > C1C2C3C4C5C6C7C8 9000
        0082000A1009ABDF7CAFD3170ED1D2D3D4D5D6D7D8 > 6983)");
}

TEST_F(Vectors, ChecksInTheChipsOwnOrder)
{
    // chip.md §3: card block, CLA, INS, application block, P1P2, Lc, file, structure, rights, record.
    VirtualCard card = virtualCard("g3c");
    expectExchanges(card, R"(
        10B2030006 > 6E00
        0099000000 > 6D00
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 611E
        00C0000000 > 6C1E
        00C000001E > 6F1C840F7378312E73682EC9E7BBE1B1A3D5CFA50988011E9F0C03860103 9000
        00C000001E > 6F00
        0020000103888888 > 6A86
        0020000001 88 > 6700
        00B20398 06 > 6A82
        00B2014000 > 6981
        00B0850010 > 6981
        00B2083014 > 6982
        00B27F2806 > 6A83
        00B0880010 > 6982
        0084000005 > 6700)");

    VirtualCard blocked = virtualCard("app-blocked");
    expectExchanges(blocked, R"(
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 9303
        00B2032806 > 9303
        00A4040008A000000333010101 > 6111)");
    VirtualCard dead = virtualCard("card-blocked");
    expectExchanges(dead, R"(
        10B2030006 > 6A81
        00A404000F7378312E73682EC9E7BBE1B1A3D5CF > 6A81)");
}

TEST_F(Vectors, TheBankSideAnswersItsOwnCommands)
{
    VirtualCard card = virtualCard("g3n");
    expectExchanges(card, R"(
        80A800000B8309000000000000000000 > 6985
        00B2011417 > 6A82)");
    expectExchanges(card, "00A4040008A00000033301010100 > 6F0F8408A000000333010101A503880102 9000");
    expectExchanges(card, R"(
        80A800000B830900000000000000000000 > 80067C0010010100 9000
        00B2011417 > 70125A0A6210994407000000004F5F2403311231 9000)");
}

TEST_F(Vectors, AnotherApplicationEndsKeyRightsButNotThePins)
{
    VirtualCard card = virtualCard("g3n", {"C1C2C3C4C5C6C7C8"});
    expectExchanges(card, selectAtOnce);
    expectExchanges(card, R"(
        0084000008 > C1C2C3C4C5C6C7C8 9000
        0082000A1009ABDF7CAFD3170ED1D2D3D4D5D6D7D8 > 9000)");
    expectExchanges(card, selectAtOnce);  // the same application keeps them
    expectExchanges(card, "00B2083014 > 0812343430373033313939303031303130303137 9000");
    expectExchanges(card, "00A4040008A00000033301010100 > 6F0F8408A000000333010101A503880102 9000");
    expectExchanges(card, selectAtOnce);
    expectExchanges(card, "00B2083014 > 6982");
}

// chip.md §7, §9: the PIN of the certificates' area, PIN 123456.
TEST_F(Vectors, ThePinOfTheCertificatesIsProvedByAChallenge)
{
    const SecureBytes digits = pin("123456");
    const VerifyByChallenge verify{digits, hex("00112233445566778899AABBCCDDEEFF")};
    EXPECT_EQ(verify.encode({}).bytes().toByteArray(), hex("0020018110 4794C07B485910BBA3B6CADA20F62211"));

    VirtualCard card = virtualCard("g3-full", {"00112233445566778899AABBCCDDEEFF"});
    expectExchanges(card, R"(
        00A404000C504B492EC9E7BBE1B1A3D5CF > 6110
        00A404000C53532E434552542E41444631 > 6110
        0084000010 > 00112233445566778899AABBCCDDEEFF 9000
        00200181104794C07B485910BBA3B6CADA20F62211 > 9000
        0084000010 > 00112233445566778899AABBCCDDEEFF 9000
        00200181104794C07B485910BBA3B6CADA20F62212 > 63C5
        00200181104794C07B485910BBA3B6CADA20F62211 > 6984)");
}

// chip.md §9: X, Y, r and s over sixteen bytes, computed elsewhere.
TEST_F(Vectors, TheSignatureOfACertificateIsVerified)
{
    const QByteArray key = hex("0CDBE722105C18629CC0E892F0C4F6718C0D212C532D912ACF5C0BA4E4115AB2"
                               "115F74B1D788A9BA14DF0A7F511598FFCBE9C1E131F491F3C72338C363DB3357"),
                     message = hex("0102030405060708090A0B0C0D0E0F10"),
                     signature = hex("D21353ABDC33A0B91F9C6DA582549DF2E600EE37FD1C72FB14B80238C64C05D6"
                                     "2D9371C885A371B507F0DCDD6FCF58C844DBE40DE42903703BF4DE2E6D2476B3");
    EXPECT_TRUE(crypto::isSm2SignedBy(key, message, signature));
    for (qsizetype at = 0; at < signature.size(); at += 9) {
        QByteArray spoilt = signature;
        spoilt[at] = char(spoilt[at] ^ 1);
        EXPECT_FALSE(crypto::isSm2SignedBy(key, message, spoilt)) << at;
    }
    EXPECT_FALSE(crypto::isSm2SignedBy(key, message + '\0', signature));
    EXPECT_FALSE(crypto::isSm2SignedBy(key, message, {}));
    EXPECT_FALSE(crypto::isSm2SignedBy(QByteArray(64, '\x01'), message, signature));
}

// chip.md §5 with §9's method for key 0D: the value that personalisation presents is the card's.
TEST_F(Vectors, KeysOfEveryFileAreTheCardsOwn)
{
    const struct {
        const char* name;
        const char* sm4;
        const char* des;
    } keys[] = {{"IRK", "05781299C442EB4461717C86BC440CCD", "69B5AC0FB8C18C5A02FAC3D46AABB942"},
                {"UKSSSE", "0F135499A9E385F045EE28147F9F3A2F", "F15C64669A07051E33E19E08BA88E59A"},
                {"RKSSSE", "78CC816D666A02B69E885FF6BAEF6218", "0D5C24F85D1CFA2C95811C7E091E406E"},
                {"PUK", "409EFD5991C7196CE4292D3803DB3879", "51E6294CDEC14A206F9B2596A0121936"},
                {"STKSSSE", "FA607653BB84E95E1485AAFB76DA7C41", "D0D59046EE4D3061"}};
    using domain::CardCipher;
    for (const auto& [name, sm4, des] : keys) {
        EXPECT_EQ(domain::cardKey(CardCipher::Sm4, domain::nationalTestKey(CardCipher::Sm4, name),
                                  {QStringLiteral("440700"), hex("00814A44468660440700000003")}),
                  hex(sm4))
            << name;
        EXPECT_EQ(domain::cardKey(CardCipher::Des, domain::nationalTestKey(CardCipher::Des, name),
                                  {QStringLiteral("440700"), hex("00814A44468660440700000002")}),
                  hex(des))
            << name;
    }
}
