// A reference party behind mutual TLS, on a port of its own.
#pragma once

#include "line/answering/http_answers.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>

#include <chrono>
#include <vector>

namespace kapok::line {

/// What a caller may take of a server that serves others, too.
struct Limits {
    std::chrono::milliseconds handshake{5'000};  ///< from the connection to its certificate
    std::chrono::milliseconds whole{30'000};     ///< from there to the last byte: longer than any desk waits
    std::size_t callers = 100;                   ///< at once; who comes beyond is closed
};

/// Lives on the thread that made it; needs its event loop.
class TlsPartyServer {
public:
    TlsPartyServer(AnsweringParty& party, const QSslConfiguration& tls, Limits limits = {});

    /// Port 0: any that is free. Unavailable: it is taken.
    Expected<quint16> listen(quint16 port);
    quint16 port() const { return m_port; }

    /// Down: connections are refused from now on; up: the same port answers again.
    void setGate(Gate gate);
    Gate gate() const { return m_manner.gate; }
    void answerBadly(BadAnswer answer) { m_manner.nextAnswers.push_back(answer); }
    /// Told the name of a desk whose journal was put back (C3).
    void whenAlarmed(std::function<void(const QString&)> tell) { m_manner.whenAlarmed = std::move(tell); }
    void whenAnswered(std::function<void()> tell) { m_manner.whenAnswered = std::move(tell); }

private:
    AnsweringParty& m_party;
    Limits m_limits;
    Manner m_manner;
    std::vector<QPointer<QSslSocket>> m_callers;
    QSslServer m_server;
    quint16 m_port = 0;

    void count(QSslSocket* socket);
    void take(QSslSocket* socket);
};

}  // namespace kapok::line
