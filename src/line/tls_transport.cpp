#include "line/tls_transport.h"

#include "line/peer.h"

#include <QSslCipher>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>

namespace kapok::line {
namespace {

// What OpenSSL's reason says when the other end turned our certificate down (P13). To one who shows none,
// TLS 1.2 says no more than "handshake failure" (RFC 5246, 7.4.6).
bool saysOurCertificateIsRefused(const QString& message, bool weShowedOne)
{
    if (!message.contains(QLatin1String("alert"), Qt::CaseInsensitive)) return false;
    if (!weShowedOne && message.contains(QLatin1String("handshake failure"))) return true;
    constexpr const char* reasons[]{"certificate", "unknown ca", "access denied"};
    return std::ranges::any_of(
        reasons, [&](const char* reason) { return message.contains(QLatin1String(reason), Qt::CaseInsensitive); });
}

// In TLS 1.3 the other end judges our certificate only after we are through. A ticket, which OpenSSL sends in the same
// breath as it accepts us, says that it did; one who sends none is given this long to refuse.
constexpr std::chrono::milliseconds timeToRefuse{200};

class TlsStream final : public ByteStream {
public:
    TlsStream(Address address, QString peerName, TlsEnd own, const Address& through)
        : m_socket(new QSslSocket),
          m_address(std::move(address)),
          m_peerName(std::move(peerName)),
          m_own(std::move(own))
    {
        m_socket->setSslConfiguration(m_own.configuration);  // on this socket, never by default (P14)
        m_socket->setProxy(wayThrough(through));
    }
    ~TlsStream() override
    {
        // It may be in the middle of telling us something: it goes when the event loop is reached.
        m_socket->disconnect();
        m_socket->abort();
        m_socket->deleteLater();
    }

    void open(Listener& listener) override
    {
        m_listener = &listener;
        // One turn of the event loop later: what came together with the handshake is looked at first.
        QObject::connect(m_socket, &QSslSocket::encrypted, &m_later, [this] { judge(); }, Qt::QueuedConnection);
        QObject::connect(
            m_socket, &QSslSocket::newSessionTicketReceived, &m_later, [this] { begin(); }, Qt::QueuedConnection);
        QObject::connect(m_socket, &QSslSocket::alertSent, m_socket,
                         [this](QSsl::AlertLevel, QSsl::AlertType type, const QString&) {
                             if (type == QSsl::AlertType::NoRenegotiation) noteThatItRenegotiates();
                         });
        QObject::connect(m_socket, &QSslSocket::readyRead, m_socket, [this] {
            if (m_open) m_listener->received(m_socket->readAll());
            else begin();  // who speaks unasked has accepted us, too
        });
        QObject::connect(m_socket, &QSslSocket::sslErrors, m_socket,
                         [this](const QList<QSslError>& errors) { m_untrusted = errors.first().errorString(); });
        QObject::connect(m_socket, &QSslSocket::errorOccurred, m_socket, [this] { end(); });
        QObject::connect(m_socket, &QSslSocket::disconnected, m_socket, [this] { end(); });
        m_socket->connectToHostEncrypted(m_address.host, m_address.port, m_peerName);
    }
    void write(const QByteArray& bytes) override { m_socket->write(bytes); }

private:
    QSslSocket* m_socket;
    Address m_address;
    QString m_peerName;
    TlsEnd m_own;
    Listener* m_listener = nullptr;
    QString m_untrusted;
    bool m_trusted = false;   // it proved itself
    bool m_accepted = false;  // and took our proof
    bool m_open = false;
    bool m_ended = false;
    QObject m_later;  // what is put off until the next turn goes with the stream

    void judge()
    {
        if (m_ended) return;
        if (m_untrusted.isEmpty()) m_untrusted = whyNotTrusted();
        if (!m_untrusted.isEmpty()) return giveUp();
        m_trusted = true;
        if (m_accepted || m_socket->sessionProtocol() != QSsl::TlsV1_3) return begin();
        QTimer::singleShot(timeToRefuse, &m_later, [this] { begin(); });
    }
    QString whyNotTrusted() const
    {
        const QSslCertificate peer = m_socket->peerCertificate();
        if (m_own.revoked.names(peer)) return QStringLiteral("its certificate was revoked");
        if (!isAuthenticated(m_socket->sessionCipher())) return QStringLiteral("it agreed upon no suite of ours");
        return whyNotAs(m_peerName, peer);
    }
    // P13: not before the other end has had the time to refuse us. So what it refuses was never sent, and no reset
    // for what it did not read overtakes its alert.
    void begin()
    {
        m_accepted = true;
        if (m_ended || m_open || !m_trusted) return;
        m_open = true;
        m_listener->opened();
        if (m_socket->bytesAvailable() > 0) m_listener->received(m_socket->readAll());
    }
    // OpenSSL is in the middle of reading, and its connection must not go from under it.
    void noteThatItRenegotiates()
    {
        if (!m_open) m_untrusted = QStringLiteral("it wanted to become another");
        QMetaObject::invokeMethod(&m_later, [this] { giveUp(); }, Qt::QueuedConnection);
    }
    void giveUp()
    {
        m_socket->abort();
        end();
    }
    void end()
    {
        if (std::exchange(m_ended, true)) return;
        m_listener->closed({cause(), m_untrusted.isEmpty() ? m_socket->errorString() : m_untrusted});
    }
    Closed::Cause cause() const
    {
        using enum Closed::Cause;
        const auto error = m_socket->error();
        if (!m_untrusted.isEmpty()) return Untrusted;
        if (saysOurCertificateIsRefused(m_socket->errorString(), !m_socket->localCertificate().isNull()))
            return WeAreRejected;
        if (error == QAbstractSocket::RemoteHostClosedError) return m_open ? Ended : NotReached;
        if (m_open) return Broken;
        return error == QAbstractSocket::SslHandshakeFailedError ? Untrusted : NotReached;
    }
};

}  // namespace

std::unique_ptr<ByteStream> TlsTransport::stream()
{
    return std::make_unique<TlsStream>(m_address, m_peerName, m_own, m_through);
}

}  // namespace kapok::line
