// Streams over mutual TLS.
#pragma once

#include "line/transport.h"

#include <QSslConfiguration>

namespace kapok::line {

struct Address {
    QString host;
    quint16 port = 0;
    bool operator==(const Address&) const = default;
};

class TlsTransport final : public Transport {
public:
    /// `peerName` is the name that the other end's certificate must bear, whatever the address: a line
    /// may be led through a proxy, a certificate may not.
    TlsTransport(Address address, QString peerName, const QSslConfiguration& tls)
        : m_address(std::move(address)), m_peerName(std::move(peerName)), m_tls(tls)
    {
    }
    std::unique_ptr<ByteStream> stream() override;
    QString host() const override { return m_peerName; }

private:
    Address m_address;
    QString m_peerName;
    QSslConfiguration m_tls;
};

}  // namespace kapok::line
