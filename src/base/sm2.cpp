#include "base/sm2.h"

#include "base/owned.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

#include <string_view>

namespace kapok::crypto {
namespace {

// OpenSSL's own is the empty one, and a signature under the one fails against the other.
constexpr std::string_view standardId = "1234567812345678";

using Bio = Owned<BIO, BIO_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Digesting = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

const unsigned char* in(const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); }

bool isSignedBy(EVP_PKEY* key, const QByteArray& bytes, const QByteArray& signature)
{
    if (EVP_PKEY_is_a(key, "SM2") != 1) return false;
    const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    const Digesting digesting(EVP_MD_CTX_new());
    if (!context || !digesting) return false;
    if (EVP_PKEY_CTX_set1_id(context.get(), standardId.data(), standardId.size()) != 1) return false;
    EVP_MD_CTX_set_pkey_ctx(digesting.get(), context.get());
    return EVP_DigestVerifyInit(digesting.get(), nullptr, EVP_sm3(), nullptr, key) == 1 &&
           EVP_DigestVerify(digesting.get(), in(signature), std::size_t(signature.size()), in(bytes),
                            std::size_t(bytes.size())) == 1;
}

using Number = Owned<BIGNUM, BN_free>;
using Pair = Owned<ECDSA_SIG, ECDSA_SIG_free>;
using Builder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Parameters = Owned<OSSL_PARAM, OSSL_PARAM_free>;
using Group = Owned<EC_GROUP, EC_GROUP_free>;
using Point = Owned<EC_POINT, EC_POINT_free>;

constexpr qsizetype half = 32;  // of a key or a signature

// `point` as X9.62 writes it, 04 ‖ X ‖ Y; the private half may be missing.
Key keyOf(const QByteArray& point, const BIGNUM* secret)
{
    const Builder builder(OSSL_PARAM_BLD_new());
    const bool isBuilt = builder &&
                         OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0) == 1 &&
                         OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                                          std::size_t(point.size())) == 1 &&
                         (!secret || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret) == 1);
    const Parameters parameters(isBuilt ? OSSL_PARAM_BLD_to_param(builder.get()) : nullptr);
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    EVP_PKEY* made = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1) return {};
    if (EVP_PKEY_fromdata(context.get(), &made, secret ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return {};
    return Key(made);
}

Key pairOf(const QByteArray& privateKey)
{
    const Number secret(BN_bin2bn(in(privateKey), int(privateKey.size()), nullptr));
    const Group group(EC_GROUP_new_by_curve_name(NID_sm2));
    const Point point(group ? EC_POINT_new(group.get()) : nullptr);
    if (!secret || !point || EC_POINT_mul(group.get(), point.get(), secret.get(), nullptr, nullptr, nullptr) != 1)
        return {};
    QByteArray bytes(1 + 2 * half, '\0');
    const std::size_t length =
        EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED,
                           reinterpret_cast<unsigned char*>(bytes.data()), std::size_t(bytes.size()), nullptr);
    return qsizetype(length) == bytes.size() ? keyOf(bytes, secret.get()) : Key();
}

// r‖s.
QByteArray signedBy(EVP_PKEY* key, const QByteArray& bytes)
{
    const KeyContext context(key ? EVP_PKEY_CTX_new(key, nullptr) : nullptr);
    const Digesting digesting(EVP_MD_CTX_new());
    QByteArray result;
    if (context && digesting && EVP_PKEY_CTX_set1_id(context.get(), standardId.data(), int(standardId.size())) == 1) {
        EVP_MD_CTX_set_pkey_ctx(digesting.get(), context.get());
        std::size_t length = 0;
        QByteArray der;
        bool done = EVP_DigestSignInit(digesting.get(), nullptr, EVP_sm3(), nullptr, key) == 1 &&
                    EVP_DigestSign(digesting.get(), nullptr, &length, in(bytes), std::size_t(bytes.size())) == 1;
        der.resize(qsizetype(length));
        done = done && EVP_DigestSign(digesting.get(), reinterpret_cast<unsigned char*>(der.data()), &length, in(bytes),
                                      std::size_t(bytes.size())) == 1;
        const unsigned char* at = in(der);
        const Pair pair(done ? d2i_ECDSA_SIG(nullptr, &at, long(length)) : nullptr);
        if (pair) {
            result.resize(2 * half);
            auto* place = reinterpret_cast<unsigned char*>(result.data());
            BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), place, int(half));
            BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), place + half, int(half));
        }
    }
    ERR_clear_error();
    return result;
}

// OpenSSL would ask at the terminal for the password of a text that has one.
int asksNobody(char*, int, int, void*) { return -1; }

QByteArrayView writtenTo(BIO* bio)
{
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(length)};
}

}  // namespace

Sm2Key Sm2Key::fresh()
{
    return Sm2Key(std::shared_ptr<EVP_PKEY>(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2"), EVP_PKEY_free));
}

Sm2Key Sm2Key::fromPem(QByteArrayView pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
    std::shared_ptr<EVP_PKEY> key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, asksNobody, nullptr) : nullptr,
                                  EVP_PKEY_free);
    ERR_clear_error();
    if (key && EVP_PKEY_is_a(key.get(), "SM2") != 1) key.reset();
    return Sm2Key(std::move(key));
}

QByteArray Sm2Key::publicKey() const
{
    QByteArray point(1 + 2 * half, '\0');
    std::size_t length = 0;
    const bool isThere = m_key && EVP_PKEY_get_octet_string_param(m_key.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                                                  reinterpret_cast<unsigned char*>(point.data()),
                                                                  std::size_t(point.size()), &length) == 1;
    return isThere && qsizetype(length) == point.size() ? point.sliced(1) : QByteArray();
}

QByteArray Sm2Key::publicPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || !m_key || PEM_write_bio_PUBKEY(bio.get(), m_key.get()) != 1) return {};
    return writtenTo(bio.get()).toByteArray();
}

QByteArray Sm2Key::pem() const
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    const bool isWritten =
        bio && m_key &&
        PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    return isWritten ? writtenTo(bio.get()).toByteArray() : QByteArray();
}

QByteArray Sm2Key::signature(const QByteArray& bytes) const { return signedBy(m_key.get(), bytes); }

QByteArray sm2Signature(const QByteArray& privateKey, const QByteArray& bytes)
{
    const Key key = privateKey.size() == half ? pairOf(privateKey) : Key();
    return signedBy(key.get(), bytes);
}

bool isSm2SignedBy(const QByteArray& publicKey, const QByteArray& bytes, const QByteArray& signature)
{
    if (publicKey.size() != 2 * half || signature.size() != 2 * half) return false;
    const Key key = keyOf('\x04' + publicKey, nullptr);
    const Pair pair(ECDSA_SIG_new());
    bool isSigned = false;
    if (key && pair) {
        ECDSA_SIG_set0(pair.get(), BN_bin2bn(in(signature), int(half), nullptr),
                       BN_bin2bn(in(signature) + half, int(half), nullptr));
        unsigned char* der = nullptr;
        const int length = i2d_ECDSA_SIG(pair.get(), &der);
        if (length > 0) isSigned = isSignedBy(key.get(), bytes, QByteArray(reinterpret_cast<char*>(der), length));
        OPENSSL_free(der);
    }
    ERR_clear_error();
    return isSigned;
}

bool isSm2Signed(const QByteArray& bytes, const QByteArray& signature, const QByteArray& keys)
{
    const Bio all(BIO_new_mem_buf(keys.constData(), int(keys.size())));
    bool isSigned = false;
    while (all && !isSigned) {
        const Key key(PEM_read_bio_PUBKEY(all.get(), nullptr, nullptr, nullptr));
        if (!key) break;
        isSigned = isSignedBy(key.get(), bytes, signature);
    }
    ERR_clear_error();  // what it says of the last key belongs to nobody who is asked next
    return isSigned;
}

}  // namespace kapok::crypto
