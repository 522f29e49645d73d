// What travels without a line: signed by who wrote it, and enciphered for the only one who may read it (M16).
//
// CMS as RFC 5652 has it, made and opened by OpenSSL with the certificates of the line: no cryptography of our own.
#pragma once

#include "line/tls_files.h"

#include <QSslCertificate>

namespace kapok::line {

/// One who seals and opens: what it proves itself with, and whom it believes. PEM.
struct Sealing {
    QByteArray authority, certificate, key;
    RevocationList revoked{};
};

/// BadInput names the file that cannot be read, or a key that is not the certificate's.
Expected<Sealing> sealingOf(const TlsFiles& files);

/// `bytes`, signed by us, so that the holder of the certificate `recipient` (PEM) and nobody else can read them.
/// Refused: that is no certificate of our authority, or it was revoked.
Expected<QByteArray> sealedFor(const QByteArray& recipient, const QByteArray& bytes, const Sealing& own);

/// What was in it, and who signed it; what he may sign is the caller's to say.
struct Unsealed {
    QByteArray bytes;
    QSslCertificate signer;
};
/// Refused, in a sentence of its own each: it is for somebody else; it is not signed by one of our authority, or was
/// changed; who signed it is believed no longer. BadInput: it is nothing that was sealed.
Expected<Unsealed> unsealed(const QByteArray& sealed, const Sealing& own);

}  // namespace kapok::line
