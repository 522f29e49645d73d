#include "line/answering/tls_party_server.h"

#include "line/tls_files.h"

#include <QSslSocket>

namespace kapok::line {

TlsPartyServer::TlsPartyServer(AnsweringParty& party, const QSslConfiguration& tls) : m_party(party)
{
    m_server.setSslConfiguration(answering(tls));
    // newConnection never comes (stack.md, The line).
    QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] {
        while (auto* socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection())) take(socket);
    });
}

Expected<quint16> TlsPartyServer::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return failure(Error::Kind::Unavailable, words("line.port_not_free", {{"port", QString::number(port)}}),
                       m_server.errorString());
    m_port = m_server.serverPort();
    return m_port;
}

void TlsPartyServer::setGate(Gate gate)
{
    m_manner.gate = gate;
    if (gate == Gate::Down) m_server.close();
    else if (m_port != 0 && !m_server.isListening()) m_server.listen(QHostAddress::LocalHost, m_port);
}

void TlsPartyServer::take(QSslSocket* socket)
{
    const auto answers = std::make_shared<HttpAnswers>(m_party, m_manner);
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [socket, answers] {
        const Said said = answers->take(socket->readAll());
        if (said.late) return;  // the caller will not wait for it
        if (!said.bytes.isEmpty()) socket->write(said.bytes);
        if (said.over) socket->disconnectFromHost();
    };
    QObject::connect(socket, &QSslSocket::readyRead, socket, read);
    if (socket->bytesAvailable() > 0) read();
}

}  // namespace kapok::line
