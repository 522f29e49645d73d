// OpenSSL's things, each let go of with the last who held it; and texts of PEM as it reads them.
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

}  // namespace kapok::line
