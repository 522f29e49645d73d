#include "base/sm2.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>
#include <string_view>

namespace kapok::crypto {
namespace {

// OpenSSL's own is the empty one, and a signature under the one fails against the other.
constexpr std::string_view standardId = "1234567812345678";

template <auto release>
struct Releases {
    template <class T>
    void operator()(T* owned) const
    {
        release(owned);
    }
};
using Bio = std::unique_ptr<BIO, Releases<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, Releases<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Releases<EVP_PKEY_CTX_free>>;
using Digesting = std::unique_ptr<EVP_MD_CTX, Releases<EVP_MD_CTX_free>>;

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

}  // namespace

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
