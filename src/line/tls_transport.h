// Streams over mutual TLS.
#pragma once

#include "line/tls_files.h"
#include "line/transport.h"

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
    TlsTransport(Address address, QString peerName, TlsEnd own)
        : m_address(std::move(address)), m_peerName(std::move(peerName)), m_own(std::move(own))
    {
    }
    std::unique_ptr<ByteStream> stream() override;
    QString host() const override { return m_peerName; }

private:
    Address m_address;
    QString m_peerName;
    TlsEnd m_own;
};

}  // namespace kapok::line
