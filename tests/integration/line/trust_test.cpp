// F3: not a byte of a request leaves before the right server is proven. F4, P13: a refused certificate of
// ours is called so.
#include "real_line.h"

#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>

using namespace kapok;
using namespace kapok::test;

namespace {

const line::CertificateWish rightName{.name = line::provinceName, .server = true};
const line::CertificateWish deskWish{.name = QStringLiteral("desk.kapok")};

struct Trust : testing::Test {
    QCoreApplication& app = application();
    line::Authority ours{QStringLiteral("ours")};
    line::Authority other{QStringLiteral("other")};
    ports::RealScheduler scheduler;
    QByteArray read;  // whatever a server of this test got to read in clear
    const ports::Demand demand = ordersOf(0).front().demand;

    QSslConfiguration tls(const QByteArray& authority, const line::Identity& identity)
    {
        return line::tlsOf(authority, identity.certificate, identity.key);
    }

    Error errorFrom(quint16 port, const QSslConfiguration& desk)
    {
        line::TlsTransport transport({QStringLiteral("127.0.0.1"), port}, line::provinceName, desk);
        province::client::ProvinceClient client(transport, scheduler, shortPatience);
        const auto reply = heard(client.demand(demand));
        return reply ? Error{Error::Kind::Refused, words("it was taken"), {}} : reply.error();
    }
    Error errorFromServerWith(const QSslConfiguration& server, const QSslConfiguration& desk)
    {
        QSslServer impostor;
        impostor.setSslConfiguration(line::answering(server));
        QObject::connect(&impostor, &QSslServer::pendingConnectionAvailable, &impostor, [&] {
            auto* socket = impostor.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read += socket->readAll(); });
        });
        EXPECT_TRUE(impostor.listen(QHostAddress::LocalHost));
        return errorFrom(impostor.serverPort(), desk);
    }
    void expectUntrusted(const line::Identity& server)
    {
        auto tlsOfServer = tls(ours.certificate(), server);
        const Error error = errorFromServerWith(tlsOfServer, tls(ours.certificate(), ours.issue(deskWish)));
        EXPECT_EQ(error.happened.id, QStringLiteral("line.province.untrusted")) << error.detail.toStdString();
        EXPECT_EQ(error.kind, Error::Kind::Unavailable);
        EXPECT_TRUE(read.isEmpty());
    }
    void expectWeAreRejected(QSsl::SslProtocol protocol, const QSslConfiguration& desk)
    {
        auto server = tls(ours.certificate(), ours.issue(rightName));
        server.setProtocol(protocol);
        const Error error = errorFromServerWith(server, desk);
        EXPECT_EQ(error.happened.id, QStringLiteral("line.province.we_are_rejected")) << error.detail.toStdString();
        EXPECT_EQ(error.kind, Error::Kind::Unavailable);
        EXPECT_TRUE(read.isEmpty());
    }
};

struct RejectedUs : Trust, testing::WithParamInterface<QSsl::SslProtocol> {};

}  // namespace

TEST_F(Trust, AnotherAuthoritysServerHearsNothing) { expectUntrusted(other.issue(rightName)); }
TEST_F(Trust, AServerThatSignedItselfHearsNothing) { expectUntrusted(line::Authority::selfSigned(rightName)); }
TEST_F(Trust, AServerOfAnotherNameHearsNothing)
{
    expectUntrusted(ours.issue({.name = line::bankName, .server = true}));
}
TEST_F(Trust, AnExpiredServerHearsNothing)
{
    expectUntrusted(ours.issue({.name = line::provinceName, .server = true, .validFromDays = -20, .validToDays = -10}));
}
TEST_F(Trust, AServerOfTomorrowHearsNothing)
{
    expectUntrusted(ours.issue({.name = line::provinceName, .server = true, .validFromDays = 10}));
}
TEST_F(Trust, ADesksCertificateIsNoServers) { expectUntrusted(ours.issue({.name = line::provinceName})); }

TEST_F(Trust, APlainServerHearsNothingOfTheBody)
{
    QTcpServer plain;
    QObject::connect(&plain, &QTcpServer::newConnection, &plain, [&] {
        auto* socket = plain.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            read += socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        });
    });
    ASSERT_TRUE(plain.listen(QHostAddress::LocalHost));
    const Error error = errorFrom(plain.serverPort(), tls(ours.certificate(), ours.issue(deskWish)));
    EXPECT_EQ(error.happened.id, QStringLiteral("line.province.untrusted")) << error.detail.toStdString();
    EXPECT_FALSE(read.contains("POST"));
    EXPECT_FALSE(read.contains(demand.bytes));
}

TEST_F(Trust, AServerThatStaysSilentIsNotReached)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    const Error error = errorFrom(silent.serverPort(), tls(ours.certificate(), ours.issue(deskWish)));
    EXPECT_EQ(error.happened.id, QStringLiteral("line.province.not_reached"));
}

// P14: the system's authorities are never asked, though the process' default would.
TEST_F(Trust, TheSystemsAuthoritiesCountNothing)
{
    auto everyone = QSslConfiguration::defaultConfiguration();
    everyone.setCaCertificates(QSslCertificate::fromData(other.certificate(), QSsl::Pem));
    const auto before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration::setDefaultConfiguration(everyone);
    expectUntrusted(other.issue(rightName));
    QSslConfiguration::setDefaultConfiguration(before);
}

TEST_F(Trust, TheRightServerIsTrusted)
{
    const Error error = errorFromServerWith(tls(ours.certificate(), ours.issue(rightName)),
                                            tls(ours.certificate(), ours.issue(deskWish)));
    EXPECT_EQ(error.kind, Error::Kind::InDoubt);  // this server never answers
    EXPECT_TRUE(read.contains(demand.bytes));     // it reads the very bytes (B3)
}

TEST_P(RejectedUs, WithACertificateOfAnotherAuthority)
{
    expectWeAreRejected(GetParam(), tls(ours.certificate(), other.issue(deskWish)));
}
TEST_P(RejectedUs, WithACertificateThatSignedItself)
{
    expectWeAreRejected(GetParam(), tls(ours.certificate(), line::Authority::selfSigned(deskWish)));
}
TEST_P(RejectedUs, WithAnExpiredCertificate)
{
    expectWeAreRejected(
        GetParam(), tls(ours.certificate(),
                        ours.issue({.name = QStringLiteral("desk.kapok"), .validFromDays = -20, .validToDays = -10})));
}
TEST_P(RejectedUs, WithoutACertificate)
{
    auto desk = tls(ours.certificate(), ours.issue(deskWish));
    desk.setLocalCertificateChain({});
    desk.setPrivateKey({});
    expectWeAreRejected(GetParam(), desk);
}
INSTANTIATE_TEST_SUITE_P(P13, RejectedUs, testing::Values(QSsl::TlsV1_2, QSsl::TlsV1_3),
                         [](const auto& version) { return version.param == QSsl::TlsV1_2 ? "Tls12" : "Tls13"; });
