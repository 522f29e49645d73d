// Streams over mutual TLS.
#pragma once

#include "line/proxy.h"
#include "line/tls_files.h"
#include "line/transport.h"

namespace kapok::line {

class TlsTransport final : public Transport {
public:
    /// `peerName` is the name that the other end's certificate must bear, whatever the address: a line
    /// may be led through a proxy, a certificate may not.
    /// `through`: an HTTP proxy that is asked to let us through to the address (CONNECT, N05); nobody: directly, whatever
    /// is set for the whole program. TLS goes from end to end: a proxy sees nothing but the address.
    TlsTransport(Address address, QString peerName, TlsEnd own, Address through = {})
        : m_address(std::move(address)),
          m_peerName(std::move(peerName)),
          m_own(std::move(own)),
          m_through(std::move(through))
    {
    }
    std::unique_ptr<ByteStream> stream() override;
    QString host() const override { return m_peerName; }

private:
    Address m_address;
    QString m_peerName;
    TlsEnd m_own;
    Address m_through;
};

}  // namespace kapok::line
