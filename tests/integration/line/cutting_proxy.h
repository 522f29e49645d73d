// A proxy that carries bytes both ways and cuts the line where it is told.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <optional>

namespace kapok::test {

class CuttingProxy {
public:
    enum class How { Fin, Reset };

    explicit CuttingProxy(quint16 target) : m_target(target)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server,
                         [this] { join(m_server.nextPendingConnection()); });
        m_server.listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server.serverPort(); }

    /// For the next connection: so many bytes pass there, or back, then both ends are cut.
    std::optional<qint64> cutThere, cutBack;
    How how = How::Fin;
    qint64 there = 0, back = 0;  ///< what passed on the last connection

private:
    QTcpServer m_server;
    quint16 m_target;

    void join(QTcpSocket* desk)
    {
        auto* party = new QTcpSocket(desk);
        there = back = 0;
        const auto limits = std::pair(std::exchange(cutThere, {}), std::exchange(cutBack, {}));
        QObject::connect(party, &QTcpSocket::readyRead, desk, [=, this] { carry(party, desk, back, limits.second); });
        QObject::connect(desk, &QTcpSocket::readyRead, desk, [=, this] { carry(desk, party, there, limits.first); });
        QObject::connect(party, &QTcpSocket::disconnected, desk, [=] { desk->disconnectFromHost(); });
        QObject::connect(desk, &QTcpSocket::disconnected, desk, [=] {
            party->disconnectFromHost();
            desk->deleteLater();
        });
        party->connectToHost(QHostAddress::LocalHost, m_target);
    }
    void carry(QTcpSocket* from, QTcpSocket* to, qint64& passed, std::optional<qint64> limit)
    {
        QByteArray bytes = from->readAll();
        const bool cut = limit && passed + bytes.size() >= *limit;
        if (cut) bytes.truncate(std::max<qint64>(*limit - passed, 0));
        passed += bytes.size();
        to->write(bytes);
        to->flush();
        if (cut) end(from, to);
    }
    void end(QTcpSocket* one, QTcpSocket* other)
    {
        for (QTcpSocket* socket : {other, one}) how == How::Fin ? socket->disconnectFromHost() : socket->abort();
    }
};

}  // namespace kapok::test
