// N05: a desk whose lines go out of the house through an HTTP proxy, tinyproxy as it is installed.
#include "line/proxy.h"

#include "real_line.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <gmock/gmock.h>

using namespace kapok;
using namespace kapok::test;
using namespace std::chrono_literals;

namespace {

const QString here = QStringLiteral("127.0.0.1");
const auto status = [] { return ports::Question{QStringLiteral("status"), Json::object()}; };

quint16 freePort()
{
    QTcpServer any;
    EXPECT_TRUE(any.listen(QHostAddress::LocalHost));
    return any.serverPort();
}

class ThroughAProxy : public testing::Test {
protected:
    QCoreApplication& app = application();
    QTemporaryDir folder;
    RealLine line{folder.path()};
    QProcess proxy;
    line::Address place;

    // `more`: what the proxy allows beside; without a word of ports it lets through to each.
    void start(const QByteArray& more = {})
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("tinyproxy"));
        ASSERT_FALSE(program.isEmpty()) << "packages.txt names tinyproxy-bin";
        place = {here, freePort()};
        const QString config = folder.filePath(QStringLiteral("proxy.conf"));
        QFile file(config);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("Port " + QByteArray::number(place.port) + "\nListen 127.0.0.1\nAllow 127.0.0.1\nMaxClients 20\n" +
                   "Timeout 10\nLogLevel Connect\nLogFile \"" + log().toUtf8() + "\"\n" + more);
        file.close();
        proxy.start(program, {QStringLiteral("-d"), QStringLiteral("-c"), config});
        ASSERT_TRUE(proxy.waitForStarted());
        for (int tries = 0; tries < 100; ++tries) {
            QTcpSocket knock;
            knock.setProxy(QNetworkProxy::NoProxy);
            knock.connectToHost(here, place.port);
            if (knock.waitForConnected(100)) return;
        }
        FAIL() << proxy.readAllStandardError().constData();
    }
    ~ThroughAProxy() override
    {
        proxy.terminate();
        proxy.waitForFinished();
    }
    QString log() const { return folder.filePath(QStringLiteral("proxy.log")); }
    int ledThrough(quint16 port) const
    {
        QFile file(log());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return int(file.readAll().count("CONNECT 127.0.0.1:" + QByteArray::number(port)));
    }
    line::PartyLines linesThrough(const line::Address& through)
    {
        line.desk.proxy = through;
        return {line.desk, line.own, line.scheduler, messages::replyOf, shortPatience};
    }
    std::string tried(const line::Address& target)
    {
        const auto said = heard(line::tryProxy(place, target, 2s));
        return said ? std::string() : said.error().happened.id.toStdString();
    }
    const line::Address& province() const { return line.desk.province.address; }
};

TEST_F(ThroughAProxy, EachPartyIsServed)
{
    ASSERT_NO_FATAL_FAILURE(start());
    auto lines = linesThrough(place);
    for (const auto& [name, party] : lines.all()) {
        const auto said = heard(party->ask(status()));
        EXPECT_TRUE(said) << said.error().detail.toStdString();
    }
    EXPECT_EQ(ledThrough(province().port), 1);
    EXPECT_EQ(ledThrough(line.desk.bankCore.address.port), 1);
    EXPECT_EQ(tried(province()), "");
}

// What was surely not sent is said so, and not in doubt.
TEST_F(ThroughAProxy, ThatIsGoneNothingIsSent)
{
    place = {here, freePort()};
    auto lines = linesThrough(place);
    const auto said = heard(lines.to(line::PartyName::Province).ask(status()));
    ASSERT_FALSE(said);
    EXPECT_EQ(said.error().happened.id, QStringLiteral("line.province.not_reached"));
    EXPECT_EQ(tried(province()), "line.proxy_not_reached");
}

TEST_F(ThroughAProxy, ThatForbidsThePortIsToldFromOneThatIsGone)
{
    ASSERT_NO_FATAL_FAILURE(start("ConnectPort " + QByteArray::number(province().port) + "\n"));
    EXPECT_EQ(tried(province()), "");
    EXPECT_EQ(tried(line.desk.bankCore.address), "line.proxy_refuses");
}

TEST_F(ThroughAProxy, BehindWhichNobodyListensIsToldFromOneThatIsGone)
{
    ASSERT_NO_FATAL_FAILURE(start());
    EXPECT_EQ(tried({here, freePort()}), "line.proxy_refuses");
}

TEST_F(ThroughAProxy, ThatAsksForAPasswordIsNamed)
{
    ASSERT_NO_FATAL_FAILURE(start("BasicAuth desk secret\n"));
    EXPECT_EQ(tried(province()), "line.proxy_wants_password");
}

// A proxy that somebody sets for the whole program, as a desktop does, leads no desk's line elsewhere.
TEST_F(ThroughAProxy, OfTheWholeProgramNoLineGoes)
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, here, 1));
    auto lines = linesThrough({});
    const auto said = heard(lines.to(line::PartyName::Province).ask(status()));
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    EXPECT_TRUE(said) << said.error().detail.toStdString();
}

}  // namespace
