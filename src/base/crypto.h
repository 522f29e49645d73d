// The national algorithms as OpenSSL 3.0 has them (pitfalls.md P8), behind plain functions.
#pragma once

#include <QByteArray>

#include <array>

struct evp_md_ctx_st;  // OpenSSL's, so that its headers stay inside

namespace kapok::crypto {

QByteArray sm3(const QByteArray& bytes);  ///< 32 bytes, GB/T 32905

/// The same for many texts one after another, or one in parts, without a new start each time.
class Sm3 {
public:
    Sm3();
    ~Sm3();
    Sm3(const Sm3&) = delete;
    Sm3& operator=(const Sm3&) = delete;
    void add(QByteArrayView part);
    /// Of everything added since the last call.
    std::array<char, 32> taken();

private:
    evp_md_ctx_st* m_context;
};

QByteArray hmacSm3(QByteArrayView key, QByteArrayView bytes);  ///< 32 bytes; of the key nothing stays behind
/// Key and nonce of 16 bytes; enciphers and deciphers alike. GB/T 32907, counter mode.
QByteArray sm4Ctr(QByteArrayView key, const QByteArray& nonce, QByteArrayView bytes);
/// Whole blocks of 16 bytes without padding.
QByteArray sm4Ecb(const QByteArray& key, const QByteArray& blocks);
/// Takes the same time whatever the bytes are.
bool same(const QByteArray& one, const QByteArray& other);

}  // namespace kapok::crypto
