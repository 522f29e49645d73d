// The national algorithms as OpenSSL 3.0 has them (pitfalls.md P8), behind plain functions.
#pragma once

#include <QByteArray>

namespace kapok::crypto {

QByteArray sm3(const QByteArray& bytes);                             ///< 32 bytes, GB/T 32905
QByteArray hmacSm3(const QByteArray& key, const QByteArray& bytes);  ///< 32 bytes
/// Key and nonce of 16 bytes; enciphers and deciphers alike. GB/T 32907, counter mode.
QByteArray sm4Ctr(const QByteArray& key, const QByteArray& nonce, const QByteArray& bytes);
/// Whole blocks of 16 bytes without padding.
QByteArray sm4Ecb(const QByteArray& key, const QByteArray& blocks);
/// Takes the same time whatever the bytes are.
bool same(const QByteArray& one, const QByteArray& other);

}  // namespace kapok::crypto
