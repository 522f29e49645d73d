#include "province/server/key_service.h"

#include <gtest/gtest.h>

using namespace kapok::province::server;

namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
const QByteArray division = "440700";
// chip.md §9: the third factor is the last eight of the 13 historical bytes.
const QByteArray sm4Card = hex("00814A44468660440700000003");
const QByteArray desCard = hex("00814A44468660440700000002");
const QByteArray factor = hex("0102030405060708"), original = hex("1112131415161718");

}  // namespace

// The vectors of chip.md §9.
TEST(KeyService, DiversifiesTheKeysOfTheVectors)
{
    EXPECT_EQ(cardKey(CardCipher::Sm4, "IRK", division, sm4Card), hex("05781299C442EB4461717C86BC440CCD"));
    EXPECT_EQ(cardKey(CardCipher::Sm4, "RKSSSE", division, sm4Card), hex("78CC816D666A02B69E885FF6BAEF6218"));
    EXPECT_EQ(cardKey(CardCipher::TripleDes, "IRK", division, desCard), hex("69B5AC0FB8C18C5A02FAC3D46AABB942"));
    EXPECT_EQ(cardKey(CardCipher::TripleDes, "RKSSSE", division, desCard), hex("0D5C24F85D1CFA2C95811C7E091E406E"));
}

TEST(KeyService, ComputesTheAuthenticationValuesOfTheVectors)
{
    const auto sm4 = cardKey(CardCipher::Sm4, "IRK", division, sm4Card);
    EXPECT_EQ(authenticationValue(CardCipher::Sm4, sm4, factor, original), hex("7DC75527F3DF95AB"));
    const auto des = cardKey(CardCipher::TripleDes, "IRK", division, desCard);
    EXPECT_EQ(authenticationValue(CardCipher::TripleDes, des, factor, original), hex("C70FEEF58FA347A1"));
}
