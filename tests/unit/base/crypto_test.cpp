#include "base/crypto.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace kapok::crypto {
namespace {

// GB/T 32905-2016, annex A.1 and A.2.
TEST(Crypto, HashesAsTheStandardSays)
{
    EXPECT_EQ(sm3("abc").toHex(), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    EXPECT_EQ(sm3(QByteArray("abcd").repeated(16)).toHex(),
              "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

TEST(Crypto, HashesTextAfterTextInParts)
{
    Sm3 hash;
    for (int i = 0; i < 3; ++i) {
        hash.add("ab");
        hash.add("c");
        EXPECT_EQ(QByteArrayView(hash.taken()), QByteArrayView(sm3("abc")));
    }
}

// GB/T 32907-2016, annex A.1.
TEST(Crypto, EnciphersAsTheStandardSays)
{
    const QByteArray key = QByteArray::fromHex("0123456789abcdeffedcba9876543210");
    EXPECT_EQ(sm4Ecb(key, key).toHex(), "681edf34d206965e86b3e94f536e4246");
    // Counter mode enciphers the nonce itself for the first block.
    EXPECT_EQ(sm4Ctr(key, key, QByteArray(16, '\0')).toHex(), "681edf34d206965e86b3e94f536e4246");
}

class HmacOfLength : public testing::TestWithParam<int> {};

TEST_P(HmacOfLength, IsTheOneOfOpenSsl)
{
    const QByteArray key(GetParam(), 'k'), bytes(300, 'b');
    unsigned char expected[32];
    unsigned int length = 0;
    HMAC(EVP_sm3(), key.constData(), int(key.size()), reinterpret_cast<const unsigned char*>(bytes.constData()),
         std::size_t(bytes.size()), expected, &length);
    EXPECT_EQ(hmacSm3(key, bytes), QByteArray(reinterpret_cast<const char*>(expected), 32));
}

INSTANTIATE_TEST_SUITE_P(Crypto, HmacOfLength, testing::Values(0, 1, 16, 32, 63, 64, 65, 200));

}  // namespace
}  // namespace kapok::crypto
