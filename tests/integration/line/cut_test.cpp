// B1, B3, B5 over real TLS: the line is cut by a proxy, at every part of handshake, request and answer.
#include "cutting_proxy.h"
#include "real_line.h"

using namespace kapok;
using namespace kapok::test;

namespace {

constexpr int cutsPerOrder = 90;

const Shape* shapeOfEither(line::PartyName, const QString& kind)
{
    const Shape* province = messages::replyOf(line::PartyName::Province, kind);
    return province ? province : messages::replyOf(line::PartyName::Bank, kind);
}

// A desk that calls one party through the proxy; the party's world is put back before every trial.
class ProxiedLine {
public:
    ProxiedLine()
    {
        application();
        if (!m_server.listen(0)) throw std::runtime_error("no port");
        m_proxy.emplace(m_server.port());
        m_transport.emplace(line::Address{QStringLiteral("127.0.0.1"), m_proxy->port()}, training::provinceName,
                            line::TlsEnd{m_tls});
        m_client.emplace(line::PartyName::Province, *m_transport, m_scheduler, shapeOfEither, shortPatience);
    }
    CuttingProxy& proxy() { return *m_proxy; }

    void begin(const Order& order)
    {
        m_world = order.before;
        m_party.at = &m_world.party(order.party);
    }
    Expected<ports::Reply> demand(const ports::Demand& demand) { return heard(m_client->demand(demand)); }
    Expected<ports::Found> find(const ports::Demand& demand)
    {
        return heard(m_client->find({demand.operation, demand.kind, demand.bytes}));
    }
    int effects(const Order& order) { return effectsOf(*m_party.at, order.demand); }

private:
    // Stands before whichever party is tried.
    struct Either final : line::AnsweringParty {
        line::AnsweringParty* at = nullptr;
        line::PartyName name() const override { return at->name(); }
        void hearFrom(const QString& desk) override { at->hearFrom(desk); }
        bool isAnothers(const domain::OperationId& id) const override { return at->isAnothers(id); }
        ports::Reply ask(const QString& kind, const Json& body) const override { return at->ask(kind, body); }
        ports::Reply demand(const domain::OperationId& id, const QString& kind, const QByteArray& bytes) override
        {
            return at->demand(id, kind, bytes);
        }
        std::optional<ports::Reply> find(const domain::OperationId& id) const override { return at->find(id); }
        const Shape* replyShape(const QString& kind) const override { return at->replyShape(kind); }
        std::vector<line::Effect> effects() const override { return at->effects(); }
        void setTime(Instant now) override { at->setTime(now); }
        Instant time() const override { return at->time(); }
        void refuseNext(QString reason) override { at->refuseNext(reason); }
    };

    training::Authority m_authority{QStringLiteral("ours")};
    training::Identity m_serverIdentity = m_authority.issue({.name = training::provinceName, .server = true});
    training::Identity m_deskIdentity = m_authority.issue({.name = QStringLiteral("desk.kapok")});
    QSslConfiguration m_tls = line::tlsOf(m_authority.certificate(), m_deskIdentity.certificate, m_deskIdentity.key);
    World m_world;
    Either m_party;
    line::TlsPartyServer m_server{
        m_party, line::tlsOf(m_authority.certificate(), m_serverIdentity.certificate, m_serverIdentity.key)};
    ports::RealScheduler m_scheduler;
    std::optional<CuttingProxy> m_proxy;
    std::optional<line::TlsTransport> m_transport;
    std::optional<line::PartyClient> m_client;
};

void tryCut(ProxiedLine& desk, const Order& order)
{
    const auto first = desk.demand(order.demand);
    const int done = desk.effects(order);
    if (!first && first.error().kind == Error::Kind::Unavailable) EXPECT_EQ(done, 0) << "called surely not done";
    if (first) EXPECT_EQ(done, 1);
    if (!first) {
        const auto found = desk.find(order.demand);
        ASSERT_TRUE(found) << found.error().detail.toStdString();
        const auto again = found->reply ? Expected<ports::Reply>(*found->reply) : desk.demand(order.demand);
        ASSERT_TRUE(again) << again.error().detail.toStdString();
        EXPECT_TRUE(again->accepted);
    }
    EXPECT_EQ(desk.effects(order), 1);
}

}  // namespace

TEST(LongLineOverTls, EveryOrderHasOneEffectWhereverItsLineIsCut)
{
    ProxiedLine desk;
    int cuts = 0;
    for (const Order& order : ordersOf(0)) {
        desk.begin(order);
        ASSERT_TRUE(desk.demand(order.demand));
        const qint64 there = desk.proxy().there, back = desk.proxy().back;
        for (int nth = 0; nth < cutsPerOrder; ++nth, ++cuts) {
            desk.begin(order);
            desk.proxy().how = nth % 2 ? CuttingProxy::How::Fin : CuttingProxy::How::Reset;
            // A third of them in the handshake and request, two thirds about the answer's last bytes.
            if (nth % 3 == 0) desk.proxy().cutThere = there * nth / cutsPerOrder;
            else if (nth % 3 == 1) desk.proxy().cutThere = there - nth;
            else desk.proxy().cutBack = back - qint64{nth} * 4;
            tryCut(desk, order);
        }
    }
    EXPECT_GE(cuts, 500);
    std::printf("B1: %d cuts over real TLS, one effect each\n", cuts);
    testing::Test::RecordProperty("tried", cuts);
}
