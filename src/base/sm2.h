// Signatures of the national algorithm (GB/T 32918 with SM3), as OpenSSL 3.0 has them.
#pragma once

#include <QByteArray>

#include <memory>

struct evp_pkey_st;  // OpenSSL's, so that its headers stay inside

namespace kapok::crypto {

/// Both halves of a key. Of the private one nothing leaves it but pem().
class Sm2Key {
public:
    static Sm2Key fresh();
    /// Of what pem() gave. Nothing is in it where that is no SM2 key.
    static Sm2Key fromPem(QByteArrayView pem);
    bool empty() const { return !m_key; }

    QByteArray publicKey() const;                         ///< X‖Y, 64 bytes
    QByteArray publicPem() const;                         ///< as a certificate authority takes it
    QByteArray pem() const;                               ///< PKCS#8; whoever has it wipes it
    QByteArray signature(const QByteArray& bytes) const;  ///< r‖s under the standard's id; empty: it failed

private:
    explicit Sm2Key(std::shared_ptr<evp_pkey_st> key) : m_key(std::move(key)) {}
    std::shared_ptr<evp_pkey_st> m_key;
};

/// True where `signature` (DER) over `bytes` was made with the private half of one of `keys`: PEM, one public key
/// behind another. Signed under the standard's id, 1234567812345678 (pitfalls.md P9).
bool isSm2Signed(const QByteArray& bytes, const QByteArray& signature, const QByteArray& keys);

/// r‖s over `bytes` with this private key of 32 bytes, under the same id. Empty where it is none.
QByteArray sm2Signature(const QByteArray& privateKey, const QByteArray& bytes);

/// The same check of r‖s against X‖Y, as a chip gives them: 64 bytes each.
bool isSm2SignedBy(const QByteArray& publicKey, const QByteArray& bytes, const QByteArray& signature);

}  // namespace kapok::crypto
