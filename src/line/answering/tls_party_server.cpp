#include "line/answering/tls_party_server.h"

#include "line/tls_files.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

namespace kapok::line {

TlsPartyServer::TlsPartyServer(AnsweringParty& party, const QSslConfiguration& tls, Limits limits)
    : m_party(party), m_limits(limits)
{
    m_server.setSslConfiguration(answering(tls));
    m_server.setHandshakeTimeout(int(m_limits.handshake.count()));
    QObject::connect(&m_server, &QSslServer::startedEncryptionHandshake, &m_server,
                     [this](QSslSocket* socket) { count(socket); });
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

// Looked at, not told: QSslServer takes every connection off a socket's signals once its handshake is over.
void TlsPartyServer::count(QSslSocket* socket)
{
    std::erase_if(m_callers, [](const auto& one) { return !one || one->state() == QAbstractSocket::UnconnectedState; });
    m_callers.emplace_back(socket);
    if (m_callers.size() > m_limits.callers) QTimer::singleShot(0, socket, [socket] { socket->abort(); });
}

// Which desk speaks, its certificate says: by the name that a renewed one bears, too.
void TlsPartyServer::take(QSslSocket* socket)
{
    const QString desk = socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).join(QLatin1Char('+'));
    const auto answers = std::make_shared<HttpAnswers>(m_party, m_manner, desk);
    QTimer::singleShot(m_limits.whole, socket, [socket] { socket->abort(); });
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
