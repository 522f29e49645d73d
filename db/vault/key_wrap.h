// A key kept under another one: SM4-CTR and then HMAC-SM3, each under a key of its own (pitfalls.md P8).
#pragma once

#include "base/secret_key.h"

#include <QByteArray>

namespace kapok::db {

/// A use of a key as 32 bytes: each use has its own, so that no two can be confused.
QByteArray derived(const SecretKey& key, const char* use);
/// The same as a key, or its first bytes.
SecretKey keyFrom(const SecretKey& key, const char* use, qsizetype bytes = 32);

class KeyWrap {
public:
    explicit KeyWrap(const SecretKey& under);

    /// `about` says whose key it is and where it stands: carried elsewhere it opens nothing. The nonce is derived: a
    /// key is wrapped once in its place, and no randomness is drawn here.
    QByteArray wrapped(const QByteArray& about, const SecretKey& key) const;
    /// Empty: another key, another place, or not as it was written.
    SecretKey unwrapped(const QByteArray& about, const QByteArray& wrapped) const;
    /// For whoever derives more from the same key.
    const SecretKey& mac() const { return m_mac; }

private:
    QByteArray macOf(const QByteArray& about, const QByteArray& nonceAndText) const;
    SecretKey m_cipher, m_mac;
};

}  // namespace kapok::db
