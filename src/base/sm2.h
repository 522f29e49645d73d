// Signatures of the national algorithm (GB/T 32918 with SM3), as OpenSSL 3.0 has them.
#pragma once

#include <QByteArray>

namespace kapok::crypto {

/// True where `signature` (DER) over `bytes` was made with the private half of one of `keys`: PEM, one public key
/// behind another. Signed under the standard's id, 1234567812345678 (pitfalls.md P9).
bool isSm2Signed(const QByteArray& bytes, const QByteArray& signature, const QByteArray& keys);

/// r‖s over `bytes` with this private key of 32 bytes, under the same id. Empty where it is none.
QByteArray sm2Signature(const QByteArray& privateKey, const QByteArray& bytes);

/// The same check of r‖s against X‖Y, as a chip gives them: 64 bytes each.
bool isSm2SignedBy(const QByteArray& publicKey, const QByteArray& bytes, const QByteArray& signature);

}  // namespace kapok::crypto
