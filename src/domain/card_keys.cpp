#include "domain/card_keys.h"

#include "base/crypto.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace kapok::domain {
namespace {

enum class Way { Decipher = 0, Encipher = 1 };

constexpr qsizetype desBlock = 8, sm4Block = 16;

qsizetype blockOf(CardCipher cipher) { return cipher == CardCipher::Sm4 ? sm4Block : desBlock; }

// OpenSSL 3 keeps single DES in its legacy provider; three equal parts of triple DES are the same.
QByteArray tripled(const QByteArray& key)
{
    if (key.size() == desBlock) return key + key + key;
    return key + key.left(desBlock);
}

// Looked up once: OpenSSL 3 takes longer to find a cipher by its name than to encipher a block.
const EVP_CIPHER* algorithmOf(CardCipher cipher)
{
    static const EVP_CIPHER* const sm4 = EVP_CIPHER_fetch(nullptr, "SM4-ECB", nullptr);
    static const EVP_CIPHER* const des = EVP_CIPHER_fetch(nullptr, "DES-EDE3-ECB", nullptr);
    return cipher == CardCipher::Sm4 ? sm4 : des;
}

QByteArray ecb(CardCipher cipher, const QByteArray& key, const QByteArray& blocks, Way way)
{
    const QByteArray used = cipher == CardCipher::Sm4 ? key : tripled(key);
    const EVP_CIPHER* algorithm = algorithmOf(cipher);
    if (used.size() != EVP_CIPHER_get_key_length(algorithm)) throw std::runtime_error("a card key of a wrong length");
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    const auto* from = reinterpret_cast<const unsigned char*>(blocks.constData());
    QByteArray result(blocks.size() + sm4Block, '\0');
    int length = 0;
    const bool done =
        EVP_CipherInit_ex(context.get(), algorithm, nullptr, reinterpret_cast<const unsigned char*>(used.constData()),
                          nullptr, int(way)) == 1 &&
        EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
        EVP_CipherUpdate(context.get(), reinterpret_cast<unsigned char*>(result.data()), &length, from,
                         int(blocks.size())) == 1;
    if (!done || length != blocks.size()) throw std::runtime_error("a card cipher needs whole blocks");
    result.resize(length);
    return result;
}

QByteArray exclusiveOr(const QByteArray& one, const QByteArray& other)
{
    QByteArray result = one;
    for (qsizetype i = 0; i < result.size(); ++i) result[i] = char(result[i] ^ other[i]);
    return result;
}

QByteArray inverted(const QByteArray& bytes) { return exclusiveOr(bytes, QByteArray(bytes.size(), '\xff')); }

QByteArray diversified(CardCipher cipher, const QByteArray& key, const QByteArray& factor)
{
    if (cipher == CardCipher::Des && key.size() == desBlock) return ecb(cipher, key, factor, Way::Encipher);
    return ecb(cipher, key, factor + inverted(factor), Way::Encipher);
}

QByteArray cityFactor(const QByteArray& division)
{
    // chip.md §5: Zhejiang (33) counts four figures where all others count six.
    if (division.startsWith("33")) return division.left(4) + QByteArrayLiteral("00sx");
    return division.left(6) + QByteArrayLiteral("sx");
}

QByteArray padded(QByteArray bytes, qsizetype block)
{
    bytes += '\x80';
    while (bytes.size() % block != 0) bytes += '\0';
    return bytes;
}

}  // namespace

QByteArray nationalTestKey(const QByteArray& name) { return nationalTestKey(CardCipher::Sm4, name); }

QByteArray nationalTestKey(CardCipher cipher, const QByteArray& name)
{
    return nationalKey(QByteArrayLiteral("SSC-TEST-"), cipher, name);
}

QByteArray nationalKey(const QByteArray& family, CardCipher cipher, const QByteArray& name)
{
    const bool isSingle = cipher == CardCipher::Des && name.startsWith("STK");
    return crypto::sm3(family + name).left(isSingle ? desBlock : sm4Block);
}

QByteArray cardKey(CardCipher cipher, const QByteArray& nationalKey, const CardFactors& factors)
{
    const QByteArray division = factors.division.toLatin1();
    const QByteArray province = diversified(cipher, nationalKey, division.left(2) + QByteArrayLiteral("0000sh"));
    const QByteArray city = diversified(cipher, province, cityFactor(division));
    return diversified(cipher, city, factors.historical.last(8));
}

QByteArray sessionKey(CardCipher cipher, const QByteArray& key, const QByteArray& factor)
{
    return ecb(cipher, key, factor.leftJustified(blockOf(cipher), '\0'), Way::Encipher);
}

QByteArray authenticationValue(CardCipher cipher, const QByteArray& key, const QByteArray& factor,
                               const QByteArray& original)
{
    const QByteArray session = sessionKey(cipher, key, factor);
    const QByteArray block = ecb(cipher, session, original.leftJustified(blockOf(cipher), '\0'), Way::Encipher);
    return cipher == CardCipher::Sm4 ? exclusiveOr(block.first(8), block.last(8)) : block;
}

QByteArray commandMac(CardCipher cipher, const QByteArray& key, const QByteArray& factor, const QByteArray& header,
                      const QByteArray& data)
{
    const QByteArray session = sessionKey(cipher, key, factor);
    const qsizetype block = blockOf(cipher);
    const QByteArray text = padded(header + data, block);
    QByteArray chain(block, '\0');
    for (qsizetype at = 0; at < text.size(); at += block)
        chain = ecb(cipher, session, exclusiveOr(chain, text.mid(at, block)), Way::Encipher);
    if (cipher == CardCipher::Des) return chain.first(4);
    return exclusiveOr(exclusiveOr(chain.mid(0, 4), chain.mid(4, 4)), exclusiveOr(chain.mid(8, 4), chain.mid(12, 4)));
}

QByteArray enciphered(CardCipher cipher, const QByteArray& key, const QByteArray& factor, const QByteArray& plain)
{
    const QByteArray text = char(plain.size()) + plain;
    const bool aligned = text.size() % blockOf(cipher) == 0;
    return ecb(cipher, sessionKey(cipher, key, factor), aligned ? text : padded(text, blockOf(cipher)), Way::Encipher);
}

QByteArray deciphered(CardCipher cipher, const QByteArray& key, const QByteArray& factor, const QByteArray& data)
{
    if (data.isEmpty() || data.size() % blockOf(cipher) != 0) return {};
    const QByteArray text = ecb(cipher, sessionKey(cipher, key, factor), data, Way::Decipher);
    const auto length = qsizetype(quint8(text.front()));
    return length < text.size() ? text.mid(1, length) : QByteArray();
}

QByteArray initialPinBlock(CardCipher cipher, const QByteArray& stk, const QByteArray& factor)
{
    const QByteArray initial = QByteArray::fromHex("888888");
    const QByteArray cipherText = enciphered(cipher, stk, factor, initial);
    constexpr int macLength = 4;
    const QByteArray header = QByteArray::fromHex("84240001") + char(cipherText.size() + macLength);
    return cipherText + commandMac(cipher, stk, factor, header, cipherText);
}

}  // namespace kapok::domain
