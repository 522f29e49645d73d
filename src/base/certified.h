// Whether an authority stands for a public key and the name that bears it (X.509).
#pragma once

#include <QByteArray>
#include <QString>

namespace kapok::crypto {

/// `certificate` (PEM) was issued by one of `authority` (PEM, one behind another) for this common name and for the SM2
/// key `publicKey`, X‖Y. Its days are not judged: the clock of a practice desk is turned.
bool isCertified(const QByteArray& certificate, const QByteArray& authority, const QString& name,
                 const QByteArray& publicKey);

/// `certificate` (PEM) is one of the SM2 key `publicKey`, X‖Y, whoever issued it and for whatever name.
bool isCertificateOf(const QByteArray& certificate, const QByteArray& publicKey);

}  // namespace kapok::crypto
