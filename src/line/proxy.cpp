#include "line/proxy.h"

#include <QCoroSignal>
#include <QTcpSocket>

namespace kapok::line {
namespace {

QString at(const Address& address) { return address.host + u':' + QString::number(address.port); }

// What a proxy says of itself; everything else it says of what lies behind it.
Words whyNot(QAbstractSocket::SocketError error, const Address& proxy, const Address& target)
{
    switch (error) {
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyConnectionTimeoutError: return words("line.proxy_not_reached", {{"proxy", at(proxy)}});
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return words("line.proxy_wants_password", {{"proxy", at(proxy)}});
    default: return words("line.proxy_refuses", {{"proxy", at(proxy)}, {"target", at(target)}});
    }
}

/// In the middle of telling us something it may not go: it goes when the event loop is reached.
struct Later {
    void operator()(QTcpSocket* socket) const { socket->deleteLater(); }
};

}  // namespace

QNetworkProxy wayThrough(const Address& proxy)
{
    return proxy == Address() ? QNetworkProxy(QNetworkProxy::NoProxy)
                              : QNetworkProxy(QNetworkProxy::HttpProxy, proxy.host, proxy.port);
}

Task<Expected<void>> tryProxy(Address proxy, Address target, std::chrono::milliseconds patience)
{
    const std::unique_ptr<QTcpSocket, Later> socket(new QTcpSocket);
    socket->setProxy(wayThrough(proxy));
    socket->connectToHost(target.host, target.port);
    while (socket->state() != QAbstractSocket::ConnectedState) {
        if (socket->state() == QAbstractSocket::UnconnectedState)
            co_return failure(Error::Kind::Unavailable, whyNot(socket->error(), proxy, target), socket->errorString());
        if (!co_await qCoro(socket.get(), &QTcpSocket::stateChanged, patience))
            co_return failure(Error::Kind::Unavailable, words("line.proxy_not_reached", {{"proxy", at(proxy)}}),
                              QStringLiteral("no answer"));
    }
    co_return Expected<void>{};
}

}  // namespace kapok::line
