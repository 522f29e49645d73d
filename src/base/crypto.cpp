#include "base/crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace kapok::crypto {
namespace {

const unsigned char* in(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* out(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

void expect(bool held, const char* what)
{
    if (!held) throw std::runtime_error(what);
}

QByteArray enciphered(const EVP_CIPHER* cipher, QByteArrayView key, const unsigned char* nonce, QByteArrayView bytes)
{
    expect(key.size() == 16, "an SM4 key has 16 bytes");
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    QByteArray result(bytes.size() + 16, '\0');
    int length = 0, rest = 0;
    expect(EVP_EncryptInit_ex(context.get(), cipher, nullptr, in(key), nonce) == 1, "SM4 is not at hand");
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    expect(EVP_EncryptUpdate(context.get(), out(result), &length, in(bytes), int(bytes.size())) == 1, "SM4 failed");
    expect(EVP_EncryptFinal_ex(context.get(), out(result) + length, &rest) == 1, "SM4 needs whole blocks");
    result.resize(length + rest);
    return result;
}

const EVP_MD* sm3Digest()
{
    static const EVP_MD* digest = EVP_MD_fetch(nullptr, "SM3", nullptr);
    return digest;
}

}  // namespace

Sm3::Sm3() : m_context(EVP_MD_CTX_new())
{
    expect(m_context && EVP_DigestInit_ex(m_context, sm3Digest(), nullptr) == 1, "SM3 is not at hand");
}

Sm3::~Sm3() { EVP_MD_CTX_free(m_context); }

void Sm3::add(QByteArrayView part)
{
    expect(EVP_DigestUpdate(m_context, part.data(), std::size_t(part.size())) == 1, "SM3 failed");
}

std::array<char, 32> Sm3::taken()
{
    std::array<char, 32> hash{};
    const bool whole = EVP_DigestFinal_ex(m_context, reinterpret_cast<unsigned char*>(hash.data()), nullptr) == 1 &&
                       EVP_DigestInit_ex(m_context, nullptr, nullptr) == 1;
    expect(whole, "SM3 failed");
    return hash;
}

QByteArray sm3(const QByteArray& bytes)
{
    const EVP_MD* digest = sm3Digest();
    QByteArray result(32, '\0');
    expect(EVP_Digest(bytes.constData(), std::size_t(bytes.size()), out(result), nullptr, digest, nullptr) == 1,
           "SM3 failed");
    return result;
}

// RFC 2104 over sm3(): OpenSSL 3.0's own HMAC looks its parts up again for every call and takes
// three times as long, which the journal pays for each personal value. Its answers are compared in a test.
QByteArray hmacSm3(QByteArrayView key, QByteArrayView bytes)
{
    constexpr qsizetype block = 64;
    std::array<char, block> inner{}, outer{};
    std::array<char, 32> shortened{};
    thread_local Sm3 sm3;
    if (key.size() > block) {
        sm3.add(key);
        shortened = sm3.taken();
        key = QByteArrayView(shortened);
    }
    inner.fill('\x36');
    outer.fill('\x5c');
    for (qsizetype i = 0; i < key.size(); ++i) {
        inner[std::size_t(i)] = char(inner[std::size_t(i)] ^ key[i]);
        outer[std::size_t(i)] = char(outer[std::size_t(i)] ^ key[i]);
    }
    sm3.add(inner);
    sm3.add(bytes);
    const auto within = sm3.taken();
    sm3.add(outer);
    sm3.add(within);
    const auto hash = sm3.taken();
    for (auto* part : {&inner, &outer}) OPENSSL_cleanse(part->data(), part->size());
    OPENSSL_cleanse(shortened.data(), shortened.size());
    return QByteArray(hash.data(), qsizetype(hash.size()));
}

QByteArray sm4Ctr(QByteArrayView key, const QByteArray& nonce, QByteArrayView bytes)
{
    expect(nonce.size() == 16, "a nonce has 16 bytes");
    static const EVP_CIPHER* cipher = EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr);
    return enciphered(cipher, key, in(nonce), bytes);
}

QByteArray sm4Ecb(const QByteArray& key, const QByteArray& blocks)
{
    static const EVP_CIPHER* cipher = EVP_CIPHER_fetch(nullptr, "SM4-ECB", nullptr);
    return enciphered(cipher, key, nullptr, blocks);
}

bool same(const QByteArray& one, const QByteArray& other)
{
    return one.size() == other.size() &&
           CRYPTO_memcmp(one.constData(), other.constData(), std::size_t(one.size())) == 0;
}

}  // namespace kapok::crypto
