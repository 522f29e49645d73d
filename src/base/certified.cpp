#include "base/certified.h"

#include "base/owned.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>

namespace kapok::crypto {
namespace {

using Bio = Owned<BIO, BIO_free>;
using Certificate = Owned<X509, X509_free>;
using Store = Owned<X509_STORE, X509_STORE_free>;
using Checking = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;

Certificate nextOf(BIO* bio) { return Certificate(PEM_read_bio_X509(bio, nullptr, nullptr, nullptr)); }

bool isIssuedBy(X509* authority, X509* certificate)
{
    const Store store(X509_STORE_new());
    const Checking checking(X509_STORE_CTX_new());
    if (!store || !checking || X509_STORE_add_cert(store.get(), authority) != 1) return false;
    if (X509_STORE_CTX_init(checking.get(), store.get(), certificate, nullptr) != 1) return false;
    X509_STORE_CTX_set_flags(checking.get(), X509_V_FLAG_NO_CHECK_TIME);
    return X509_verify_cert(checking.get()) == 1;
}

Certificate firstIn(const QByteArray& pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return bio ? nextOf(bio.get()) : Certificate();
}

// Each by itself: of two that bear one name, as an authority and its successor do, OpenSSL tries the first only.
bool isIssuedByOneOf(const QByteArray& authorities, X509* certificate)
{
    const Bio bio(BIO_new_mem_buf(authorities.constData(), int(authorities.size())));
    if (!bio) return false;
    for (Certificate one = nextOf(bio.get()); one; one = nextOf(bio.get()))
        if (isIssuedBy(one.get(), certificate)) return true;
    return false;
}

// Whoever certifies two names in one certificate means another thing by it: exactly one is asked for.
bool bears(X509* certificate, const QByteArray& name)
{
    X509_NAME* subject = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0 || X509_NAME_get_index_by_NID(subject, NID_commonName, at) >= 0) return false;
    unsigned char* text = nullptr;
    const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    const bool same = length >= 0 && QByteArrayView(reinterpret_cast<char*>(text), length) == name;
    OPENSSL_free(text);
    return same;
}

bool isFor(X509* certificate, const QByteArray& publicKey)
{
    EVP_PKEY* key = X509_get0_pubkey(certificate);
    unsigned char point[65] = {};
    std::size_t length = 0;
    return key && EVP_PKEY_is_a(key, "SM2") == 1 &&
           EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, point, sizeof point, &length) == 1 &&
           length == sizeof point &&
           QByteArrayView(reinterpret_cast<const char*>(point) + 1, sizeof point - 1) == publicKey;
}

}  // namespace

bool isCertified(const QByteArray& certificate, const QByteArray& authority, const QString& name,
                 const QByteArray& publicKey)
{
    const Certificate one = firstIn(certificate);
    const bool is =
        one && isIssuedByOneOf(authority, one.get()) && bears(one.get(), name.toUtf8()) && isFor(one.get(), publicKey);
    ERR_clear_error();
    return is;
}

bool isCertificateOf(const QByteArray& certificate, const QByteArray& publicKey)
{
    const Certificate one = firstIn(certificate);
    const bool is = one && isFor(one.get(), publicKey);
    ERR_clear_error();
    return is;
}

}  // namespace kapok::crypto
