// A server that speaks TLS as Qt's own cannot be made to: an old version or a weak suite only, a second handshake, or a
// refusal that a reset overtakes.
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
        QByteArray suites{};   ///< the only ones of TLS 1.2, as OpenSSL names them; empty: its own
        /// No certificate of a caller is good enough. It says so after a moment, and if more has come in until then it
        /// closes over what it has not read: the system's reset then goes before what it says.
        bool refusesCallers = false;
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
