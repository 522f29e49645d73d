// Expected values: chip.md §9, computed there with OpenSSL 3.
#include "domain/card_keys.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::domain;

namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
std::string shown(const QByteArray& bytes) { return bytes.toHex().toUpper().toStdString(); }

const CardFactors sm4Card{QStringLiteral("440700"), hex("00814A44468660440700000003")};
const CardFactors desCard{QStringLiteral("440700"), hex("00814A44468660440700000002")};

std::string sm4(const char* name)
{
    return shown(cardKey(CardCipher::Sm4, nationalTestKey(CardCipher::Sm4, name), sm4Card));
}
std::string des(const char* name)
{
    return shown(cardKey(CardCipher::Des, nationalTestKey(CardCipher::Des, name), desCard));
}
QByteArray sm4Key(const char* name) { return hex(sm4(name).c_str()); }
QByteArray desKey(const char* name) { return hex(des(name).c_str()); }

const QByteArray factor = hex("0102030405060708"), original = hex("1112131415161718");
const QByteArray challenge = hex("2122232425262728");

}  // namespace

TEST(CardKeys, DiversifiesSm4KeysAsTheStandardDoes)
{
    EXPECT_EQ(sm4("IRK"), "05781299C442EB4461717C86BC440CCD");
    EXPECT_EQ(sm4("UKSSSE"), "0F135499A9E385F045EE28147F9F3A2F");
    EXPECT_EQ(sm4("RKSSSE"), "78CC816D666A02B69E885FF6BAEF6218");
    EXPECT_EQ(sm4("PUK"), "409EFD5991C7196CE4292D3803DB3879");
    EXPECT_EQ(sm4("STKSSSE"), "FA607653BB84E95E1485AAFB76DA7C41");
}

TEST(CardKeys, DiversifiesDesKeysAsTheStandardDoes)
{
    EXPECT_EQ(des("IRK"), "69B5AC0FB8C18C5A02FAC3D46AABB942");
    EXPECT_EQ(des("UKSSSE"), "F15C64669A07051E33E19E08BA88E59A");
    EXPECT_EQ(des("RKSSSE"), "0D5C24F85D1CFA2C95811C7E091E406E");
    EXPECT_EQ(des("PUK"), "51E6294CDEC14A206F9B2596A0121936");
    EXPECT_EQ(des("STKSSSE"), "D0D59046EE4D3061");
}

TEST(CardKeys, AuthenticatesBothWays)
{
    EXPECT_EQ(shown(sessionKey(CardCipher::Sm4, sm4Key("IRK"), factor)), "FC60D1B6BEE7C306E35F42D46D0AEF65");
    EXPECT_EQ(shown(sessionKey(CardCipher::Des, desKey("IRK"), factor)), "0BFBD7D86AB5B952");
    EXPECT_EQ(shown(authenticationValue(CardCipher::Sm4, sm4Key("IRK"), factor, original)), "7DC75527F3DF95AB");
    EXPECT_EQ(shown(authenticationValue(CardCipher::Des, desKey("IRK"), factor, original)), "C70FEEF58FA347A1");
    EXPECT_EQ(shown(authenticationValue(CardCipher::Sm4, sm4Key("UKSSSE"), factor, original)), "2B8B547E58B66F23");
    EXPECT_EQ(shown(authenticationValue(CardCipher::Des, desKey("UKSSSE"), factor, original)), "05310B3E5C3618FF");
}

TEST(CardKeys, SecuresTheReloadOfAPin)
{
    const QByteArray pin = hex("888888");
    const QByteArray sm4Data = enciphered(CardCipher::Sm4, sm4Key("STKSSSE"), challenge, pin);
    const QByteArray desData = enciphered(CardCipher::Des, desKey("STKSSSE"), challenge, pin);
    EXPECT_EQ(shown(sm4Data), "5087CF6517DA2FC66964EA705CAC1B34");
    EXPECT_EQ(shown(desData), "38FA2728EFEFF44B");
    EXPECT_EQ(deciphered(CardCipher::Sm4, sm4Key("STKSSSE"), challenge, sm4Data), pin);
    EXPECT_EQ(deciphered(CardCipher::Des, desKey("STKSSSE"), challenge, desData), pin);

    EXPECT_EQ(shown(commandMac(CardCipher::Sm4, sm4Key("STKSSSE"), challenge, hex("8424000114"), sm4Data)), "2E33B293");
    EXPECT_EQ(shown(commandMac(CardCipher::Des, desKey("STKSSSE"), challenge, hex("842400010C"), desData)), "34282572");
    EXPECT_EQ(shown(commandMac(CardCipher::Sm4, sm4Key("STKSSSE"), challenge, hex("8424000004"), {})), "09632F5C");
    EXPECT_EQ(shown(commandMac(CardCipher::Des, desKey("STKSSSE"), challenge, hex("8424000004"), {})), "47F7E02E");
}

TEST(CardKeys, SecuresTheWritingOfARecord)
{
    const QByteArray header = hex("04DC072C0F"), record = hex("0709443430373030303134");
    EXPECT_EQ(shown(commandMac(CardCipher::Sm4, sm4Key("STKSSSE"), challenge, header, record)), "73C7974B");
    EXPECT_EQ(shown(commandMac(CardCipher::Des, desKey("STKSSSE"), challenge, header, record)), "633CF559");
}

TEST(CardKeys, CountsFourFiguresOfADivisionInZhejiang)
{
    const CardFactors hangzhou{QStringLiteral("330100"), sm4Card.historical};
    const CardFactors district{QStringLiteral("330106"), sm4Card.historical};
    const QByteArray national = nationalTestKey("IRK");
    EXPECT_EQ(cardKey(CardCipher::Sm4, national, hangzhou), cardKey(CardCipher::Sm4, national, district));
}

// chip.md §9: challenge 2122…28, new PIN 888888, MAC included.
TEST(CardKeys, SetsTheInitialPin)
{
    EXPECT_EQ(shown(initialPinBlock(CardCipher::Sm4, sm4Key("STKSSSE"), challenge)),
              "5087CF6517DA2FC66964EA705CAC1B342E33B293");
    EXPECT_EQ(shown(initialPinBlock(CardCipher::Des, desKey("STKSSSE"), challenge)), "38FA2728EFEFF44B34282572");
}
