#include "raw_tls_server.h"

#include "line/openssl_owners.h"

#include <QTcpSocket>
#include <QTimer>

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <array>
#include <stdexcept>

namespace kapok::test {
namespace {

void must(bool done)
{
    if (!done) throw std::runtime_error("OpenSSL could not set up the impostor");
}

void show(SSL* tls, const training::Identity& identity)
{
    const line::Certificate certificate(
        PEM_read_bio_X509(line::over(identity.certificate).get(), nullptr, nullptr, nullptr));
    const line::Key key(PEM_read_bio_PrivateKey(line::over(identity.key).get(), nullptr, nullptr, nullptr));
    must(SSL_use_certificate(tls, certificate.get()) == 1 && SSL_use_PrivateKey(tls, key.get()) == 1);
}

}  // namespace

class RawTlsServer::Caller {
public:
    Caller(const Manner& manner, QTcpSocket* socket) : m_manner(manner), m_socket(socket)
    {
        must(m_context && m_tls);
        SSL_set_min_proto_version(m_tls.get(), manner.version);
        SSL_set_max_proto_version(m_tls.get(), manner.version);
        SSL_set_security_level(m_tls.get(), 0);                   // TLS 1.0 signs with SHA-1
        SSL_clear_options(m_tls.get(), SSL_OP_NO_RENEGOTIATION);  // which this process forbids itself
        if (!manner.suites.isEmpty()) must(SSL_set_cipher_list(m_tls.get(), manner.suites.constData()) == 1);
        // It wants whatever the caller can show, and believes all of it or nothing.
        if (manner.refusesCallers) SSL_set_verify(m_tls.get(), SSL_VERIFY_PEER, [](int, X509_STORE_CTX*) { return 0; });
        else SSL_set_verify(m_tls.get(), SSL_VERIFY_PEER, [](int, X509_STORE_CTX*) { return 1; });
        SSL_set_session_id_context(m_tls.get(), reinterpret_cast<const unsigned char*>("kapok"), 5);
        show(m_tls.get(), manner.identity);
        SSL_set_bio(m_tls.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
        SSL_set_accept_state(m_tls.get());
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this] { hear(); });
    }

    // A context of its own counts them.
    int handshakes() const { return int(SSL_CTX_sess_accept_good(m_context.get())); }
    QByteArray read;

private:
    Manner m_manner;
    QTcpSocket* m_socket;  // belongs to the server
    bool m_refused = false;
    qint64 m_unread = 0;
    line::Owned<SSL_CTX, SSL_CTX_free> m_context{SSL_CTX_new(TLS_server_method())};
    line::Owned<SSL, SSL_free> m_tls{SSL_new(m_context.get())};

    void hear()
    {
        const QByteArray bytes = m_socket->readAll();
        if (m_refused) m_unread += bytes.size();
        if (m_refused) return;
        BIO_write(SSL_get_rbio(m_tls.get()), bytes.constData(), int(bytes.size()));
        const int done = SSL_is_init_finished(m_tls.get()) ? 1 : SSL_do_handshake(m_tls.get());
        if (done == 1) listen();
        else if (m_manner.refusesCallers && SSL_get_error(m_tls.get(), done) == SSL_ERROR_SSL) return refuse();
        speak();
    }
    void refuse()
    {
        m_refused = true;
        QTimer::singleShot(80, m_socket, [this] {
            if (m_unread > 0) return m_socket->abort();
            speak();
            m_socket->disconnectFromHost();
        });
    }
    void listen()
    {
        renegotiateIf(Renegotiates::BeforeItReads);
        std::array<char, 4096> buffer;
        const int length = SSL_read(m_tls.get(), buffer.data(), int(buffer.size()));
        if (length <= 0) return;
        read.append(buffer.data(), length);
        renegotiateIf(Renegotiates::AfterItRead);
    }
    void renegotiateIf(Renegotiates now)
    {
        if (m_manner.renegotiates != now) return;
        m_manner.renegotiates = Renegotiates::Never;
        show(m_tls.get(), m_manner.second);
        must(SSL_renegotiate(m_tls.get()) == 1);
        SSL_do_handshake(m_tls.get());
    }
    void speak()
    {
        char* bytes = nullptr;
        const long length = BIO_get_mem_data(SSL_get_wbio(m_tls.get()), &bytes);
        m_socket->write(bytes, length);
        BIO_reset(SSL_get_wbio(m_tls.get()));
    }
};

RawTlsServer::RawTlsServer(Manner manner) : m_manner(std::move(manner))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        m_callers.push_back(std::make_unique<Caller>(m_manner, m_server.nextPendingConnection()));
    });
    must(m_server.listen(QHostAddress::LocalHost));
}

RawTlsServer::~RawTlsServer() = default;

int RawTlsServer::handshakes() const
{
    int all = 0;
    for (const auto& caller : m_callers) all += caller->handshakes();
    return all;
}

QByteArray RawTlsServer::read() const
{
    QByteArray all;
    for (const auto& caller : m_callers) all += caller->read;
    return all;
}

}  // namespace kapok::test
