// A key that several hold: in locked memory, and wiped with the last of them.
#pragma once

#include "base/secure_bytes.h"

#include <openssl/crypto.h>

#include <QByteArray>

#include <memory>

namespace kapok {

class SecretKey {
public:
    SecretKey() = default;
    explicit SecretKey(QByteArrayView bytes) : m_bytes(std::make_shared<const SecureBytes>(bytes)) {}
    /// Takes the bytes out of `bytes`, which holds zeros from then on: what was computed, read or drawn.
    static SecretKey takenFrom(QByteArray&& bytes)
    {
        SecretKey key{QByteArrayView(bytes)};
        OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size()));
        return key;
    }

    bool empty() const { return !m_bytes || m_bytes->empty(); }
    QByteArrayView view() const
    {
        return m_bytes ? QByteArrayView(m_bytes->view().data(), qsizetype(m_bytes->size())) : QByteArrayView();
    }

private:
    std::shared_ptr<const SecureBytes> m_bytes;
};

}  // namespace kapok
