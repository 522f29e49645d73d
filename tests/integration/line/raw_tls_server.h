// A server that speaks TLS as Qt's own cannot be made to: an old version only, or a second handshake.
#pragma once

#include "training/certificates.h"

#include <QTcpServer>

#include <memory>
#include <vector>

namespace kapok::test {

class RawTlsServer {
public:
    /// When the server asks for a second handshake, in which it shows another identity.
    enum class Renegotiates { Never, BeforeItReads, AfterItRead };
    struct Manner {
        int version = 0x0303;  ///< the only one that it speaks, as TLS writes it: 0x0301 is TLS 1.0
        training::Identity identity{};
        Renegotiates renegotiates = Renegotiates::Never;
        training::Identity second{};
    };

    explicit RawTlsServer(Manner manner);
    ~RawTlsServer();
    quint16 port() const { return m_server.serverPort(); }
    bool wasCalled() const { return !m_callers.empty(); }
    int handshakes() const;   ///< finished ones
    QByteArray read() const;  ///< what it got to read in clear

private:
    class Caller;
    Manner m_manner;
    QTcpServer m_server;
    std::vector<std::unique_ptr<Caller>> m_callers;
};

}  // namespace kapok::test
