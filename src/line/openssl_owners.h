// OpenSSL's things, each let go of with the last who held it; and bytes as it reads and writes them.
#pragma once

#include "base/owned.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace kapok::line {

using kapok::Owned;

using Bio = Owned<BIO, BIO_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;
using Revocations = Owned<X509_CRL, X509_CRL_free>;

/// Reads from `bytes`, which must outlive it.
inline Bio over(const QByteArray& bytes) { return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size()))); }

/// A copy of what was written to a BIO in memory.
inline QByteArray writtenTo(BIO* bio)
{
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    return QByteArray(data, length);
}

}  // namespace kapok::line
