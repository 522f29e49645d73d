// A reference party behind mutual TLS, on a port of its own.
#pragma once

#include "line/answering/http_answers.h"

#include <QSslConfiguration>
#include <QSslServer>

class QSslSocket;

namespace kapok::line {

/// Lives on the thread that made it; needs its event loop.
class TlsPartyServer {
public:
    TlsPartyServer(AnsweringParty& party, const QSslConfiguration& tls);

    /// Port 0: any that is free. Unavailable: it is taken.
    Expected<quint16> listen(quint16 port);
    quint16 port() const { return m_port; }

    /// Down: connections are refused from now on; up: the same port answers again.
    void setGate(Gate gate);
    Gate gate() const { return m_manner.gate; }
    void answerBadly(BadAnswer answer) { m_manner.nextAnswers.push_back(answer); }
    void whenAnswered(std::function<void()> tell) { m_manner.whenAnswered = std::move(tell); }

private:
    AnsweringParty& m_party;
    Manner m_manner;
    QSslServer m_server;
    quint16 m_port = 0;

    void take(QSslSocket* socket);
};

}  // namespace kapok::line
