// What a reference party owes to whom it serves beside the one who calls, and a real proxy in front of it.
#include "real_line.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTimer>

using namespace kapok;
using namespace kapok::test;
using namespace std::chrono_literals;

namespace {

bool comes(const std::function<bool()>& event, std::chrono::milliseconds within = 5s)
{
    const QDeadlineTimer deadline(within);
    while (!event() && !deadline.hasExpired()) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return event();
}

struct Served : testing::Test {
    QCoreApplication& app = application();
    training::Authority authority{QStringLiteral("ours")};
    const std::vector<Order> orders = ordersOf(0);
    const ports::Demand demand = orders.front().demand;
    World world = orders.front().before;
    ports::RealScheduler scheduler;

    QSslConfiguration tls(const training::CertificateWish& wish)
    {
        const auto identity = authority.issue(wish);
        return line::tlsOf(authority.certificate(), identity.certificate, identity.key);
    }
    line::TlsPartyServer server{world.province,
                                tls({.name = training::provinceName, .server = true}),
                                {.handshake = 300ms, .whole = 600ms, .callers = 3}};
    const quint16 port = server.listen(0).value();

    line::TlsTransport lineOf(const char* desk, quint16 to)
    {
        return {{QStringLiteral("127.0.0.1"), to}, training::provinceName, {tls({.name = QLatin1String(desk)})}};
    }
    line::PartyClient provinceOver(line::TlsTransport& transport)
    {
        return {line::PartyName::Province, transport, scheduler, messages::replyOf};
    }
    template <class T>
    static bool ends(T& socket, std::chrono::milliseconds within = 2s)
    {
        return comes([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, within);
    }
    std::unique_ptr<QSslSocket> caller()
    {
        auto socket = std::make_unique<QSslSocket>();
        socket->setSslConfiguration(tls({.name = QStringLiteral("desk.kapok")}));
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port, training::provinceName);
        return socket;
    }
};

// A desk asks for its own operations; another's it is told nothing of, neither that they are there nor what they said.
TEST_F(Served, ADeskHearsOfItsOwnOperationsOnly)
{
    auto ours = lineOf("desk-0708.kapok", port), theirs = lineOf("desk-0745.kapok", port),
         renewed = lineOf("desk-0708.kapok", port);
    auto desk = provinceOver(ours), other = provinceOver(theirs), later = provinceOver(renewed);
    const ports::Sought sought{demand.operation, demand.kind, demand.bytes};
    EXPECT_FALSE(heard(other.find(sought))->reply.has_value());
    ASSERT_TRUE(heard(desk.demand(demand))->accepted);

    EXPECT_TRUE(heard(later.find(sought))->reply.has_value());
    const auto found = heard(other.find(sought));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().detail, QStringLiteral("HTTP status 403"));
    EXPECT_FALSE(heard(other.askAll({.operations = {sought}})));
    EXPECT_TRUE(heard(later.askAll({.operations = {sought}})));
    const auto reused = heard(other.demand(demand));
    ASSERT_TRUE(reused) << reused.error().detail.toStdString();
    EXPECT_EQ(reused->reason, QStringLiteral("operation_reused"));
    EXPECT_EQ(effectsOf(world.province, demand), 1);
}

TEST_F(Served, WhoNeverSaysWhoHeIsIsClosed)
{
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), port);
    ASSERT_TRUE(comes([&] { return silent.state() == QAbstractSocket::ConnectedState; }));
    EXPECT_TRUE(ends(silent));
}

TEST_F(Served, WhoNeverEndsHisRequestIsClosed)
{
    const auto idle = caller(), slow = caller();
    ASSERT_TRUE(comes([&] { return idle->isEncrypted() && slow->isEncrypted(); }));
    QTimer drip;
    QObject::connect(&drip, &QTimer::timeout, slow.get(), [&] { slow->write("P"); });
    drip.start(50);
    EXPECT_TRUE(ends(*idle));
    EXPECT_TRUE(ends(*slow));
}

TEST_F(Served, WhoComesBeyondTheBoundIsClosedAndTheOthersAreServed)
{
    std::vector<std::unique_ptr<QSslSocket>> held;
    for (int n = 0; n < 3; ++n) held.push_back(caller());
    ASSERT_TRUE(comes([&] { return std::ranges::all_of(held, [](auto& one) { return one->isEncrypted(); }); }));
    const auto fourth = caller();
    EXPECT_TRUE(ends(*fourth, 250ms));
    EXPECT_EQ(held.front()->state(), QAbstractSocket::ConnectedState);
    held.front()->write(
        "POST /v1/ask HTTP/1.1\r\nHost: h\r\nContent-Length: 33\r\n\r\n{\"kind\":\"status\",\"body\":{}}      ");
    EXPECT_TRUE(comes([&] { return held.front()->bytesAvailable() > 0; }));
    EXPECT_TRUE(held.front()->readAll().startsWith("HTTP/1.1 200 "));
    held.clear();
    comes([] { return false; }, 50ms);
    auto later = lineOf("desk.kapok", port);
    auto desk = provinceOver(later);
    EXPECT_TRUE(heard(desk.ask({QStringLiteral("status"), Json::object()})));
}

// nginx as it is installed, between desk and province: TLS ends there, and begins anew.
class BehindNginx : public Served {
protected:
    QTemporaryDir folder;
    QProcess nginx;
    quint16 front = 0;

    QString keep(const char* name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    static quint16 freePort()
    {
        QTcpServer any;
        EXPECT_TRUE(any.listen(QHostAddress::LocalHost));
        return any.serverPort();
    }
    void start(const QByteArray& more)
    {
        const QString program = QStandardPaths::findExecutable(
            QStringLiteral("nginx"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        ASSERT_FALSE(program.isEmpty()) << "packages.txt names nginx-light";
        front = freePort();
        const auto own = authority.issue({.name = training::provinceName, .server = true});
        const auto caller = authority.issue({.name = QStringLiteral("desk.kapok")});
        keep("authority.pem", authority.certificate());
        keep("front.pem", own.certificate), keep("front.key", own.key);
        keep("back.pem", caller.certificate), keep("back.key", caller.key);
        const QByteArray at = folder.path().toUtf8();
        keep("nginx.conf", "daemon off; master_process off; pid " + at + "/pid; error_log " + at + "/error.log;\n" +
                               "events {}\nhttp {\naccess_log off; client_body_temp_path " + at +
                               "/body; proxy_temp_path " + at + "/proxy; fastcgi_temp_path " + at +
                               "/f; uwsgi_temp_path " + at + "/u; scgi_temp_path " + at +
                               "/s;\nserver {\nlisten 127.0.0.1:" + QByteArray::number(front) +
                               " ssl;\nssl_certificate front.pem; ssl_certificate_key " +
                               "front.key; ssl_client_certificate authority.pem; ssl_verify_client on;\n" +
                               "location / {\nproxy_pass https://127.0.0.1:" + QByteArray::number(port) +
                               ";\nproxy_ssl_certificate back.pem; proxy_ssl_certificate_key back.key;\n" +
                               "proxy_ssl_trusted_certificate authority.pem; proxy_ssl_verify on; proxy_ssl_name " +
                               "province.kapok;\n" + more + "\n}\n}\n}\n");
        nginx.start(program, {QStringLiteral("-p"), folder.path(), QStringLiteral("-c"),
                              folder.filePath(QStringLiteral("nginx.conf"))});
        ASSERT_TRUE(nginx.waitForStarted());
        const auto answers = [&] {
            QTcpSocket knock;
            knock.connectToHost(QStringLiteral("127.0.0.1"), front);
            return knock.waitForConnected(100);
        };
        ASSERT_TRUE(comes(answers)) << nginx.readAllStandardError().constData();
    }
    ~BehindNginx() override
    {
        nginx.terminate();
        nginx.waitForFinished();
    }
    void expectServed()
    {
        auto transport = lineOf("desk.kapok", front);
        auto desk = provinceOver(transport);
        const ports::Sought sought{demand.operation, demand.kind, demand.bytes};
        const auto asked = heard(desk.ask({QStringLiteral("status"), Json::object()}));
        ASSERT_TRUE(asked) << asked.error().detail.toStdString();
        const auto nothing = heard(desk.find(sought));
        ASSERT_TRUE(nothing) << nothing.error().detail.toStdString();
        EXPECT_FALSE(nothing->reply.has_value());
        const auto done = heard(desk.demand(demand));
        ASSERT_TRUE(done) << done.error().detail.toStdString();
        EXPECT_TRUE(done->accepted);
        const auto found = heard(desk.find(sought));
        ASSERT_TRUE(found) << found.error().detail.toStdString();
        EXPECT_TRUE(found->reply.has_value());
        const auto round =
            heard(desk.askAll({.questions = {{QStringLiteral("status"), Json::object()}}, .operations = {sought}}));
        ASSERT_TRUE(round) << round.error().detail.toStdString();
        EXPECT_TRUE(round->found.front());
        EXPECT_EQ(effectsOf(world.province, demand), 1);
    }
};

TEST_F(BehindNginx, WithItsDefaults)
{
    ASSERT_NO_FATAL_FAILURE(start({}));
    expectServed();
}

TEST_F(BehindNginx, InHttp11UnbufferedAndKeptOpen)
{
    ASSERT_NO_FATAL_FAILURE(start("proxy_http_version 1.1; proxy_set_header Connection \"\"; proxy_buffering off; "
                                  "proxy_request_buffering off;"));
    expectServed();
}

// It packs what it passes on, so that the length is not known: the answer comes in pieces.
TEST_F(BehindNginx, ThatSendsTheAnswerInPieces)
{
    ASSERT_NO_FATAL_FAILURE(start("proxy_http_version 1.1; sub_filter_types application/json; sub_filter "
                                  "'never there' 'x'; sub_filter_once off;"));
    expectServed();
}

}  // namespace
