#include "line/proxy.h"

#include <QPromise>
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

struct Outcome {
    Words why{};  ///< it is not open; empty: it is
    QString detail{};
};

/// One socket that asks to be let through, and hears what comes of it.
class Trial {
public:
    Trial(Address proxy, Address target) : m_proxy(std::move(proxy)), m_target(std::move(target)) { m_promise.start(); }
    ~Trial()
    {
        // It may be in the middle of telling us something: it goes when the event loop is reached.
        m_socket->disconnect();
        m_socket->abort();
        m_socket->deleteLater();
    }
    QFuture<Outcome> begin()
    {
        QObject::connect(m_socket, &QTcpSocket::connected, m_socket, [this] { finish({}); });
        QObject::connect(m_socket, &QTcpSocket::errorOccurred, m_socket, [this](QAbstractSocket::SocketError error) {
            finish({whyNot(error, m_proxy, m_target), m_socket->errorString()});
        });
        m_socket->setProxy(wayThrough(m_proxy));
        m_socket->connectToHost(m_target.host, m_target.port);
        return m_promise.future();
    }
    void runOut() { finish({words("line.proxy_not_reached", {{"proxy", at(m_proxy)}}), QStringLiteral("no answer")}); }

private:
    Address m_proxy, m_target;
    QTcpSocket* m_socket = new QTcpSocket;
    QPromise<Outcome> m_promise;
    bool m_over = false;

    void finish(const Outcome& outcome)
    {
        if (std::exchange(m_over, true)) return;
        m_promise.addResult(outcome);
        m_promise.finish();
    }
};

}  // namespace

QNetworkProxy wayThrough(const Address& proxy)
{
    return proxy == Address() ? QNetworkProxy(QNetworkProxy::NoProxy)
                              : QNetworkProxy(QNetworkProxy::HttpProxy, proxy.host, proxy.port);
}

Task<Expected<void>> tryProxy(Address proxy, Address target, ports::Scheduler& scheduler,
                              std::chrono::milliseconds patience)
{
    const auto trial = std::make_shared<Trial>(std::move(proxy), std::move(target));
    QFuture<Outcome> end = trial->begin();
    scheduler.after(patience).then([weak = std::weak_ptr(trial)] {
        if (const auto waiting = weak.lock()) waiting->runOut();
    });
    const Outcome outcome = co_await end;
    if (!outcome.why.empty()) co_return failure(Error::Kind::Unavailable, outcome.why, outcome.detail);
    co_return Expected<void>{};
}

}  // namespace kapok::line
