// OpenSSL's things, each let go of with the last who held it; and texts of PEM as it reads them.
#pragma once

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace kapok::line {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* thing) const
    {
        release(thing);
    }
};
template <class T, auto release>
using Owned = std::unique_ptr<T, Release<release>>;

using Bio = Owned<BIO, BIO_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;
using Revocations = Owned<X509_CRL, X509_CRL_free>;

/// Reads from `bytes`, which must outlive it.
inline Bio over(const QByteArray& bytes) { return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size()))); }

}  // namespace kapok::line
