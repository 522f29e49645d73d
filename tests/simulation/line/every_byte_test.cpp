// B1, B3, B5: whatever happens to a line, one order has one effect, and what is not known is called so.
#include "line/party_client.h"
#include "memory_transport.h"
#include "messages/list.h"
#include "support/line/orders.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::test;
using End = Fault::End;

namespace {

QCoreApplication& application()
{
    static int argc = 1;
    static char name[] = "simulation_line";
    static char* argv[] = {name, nullptr};
    static QCoreApplication app(argc, argv);
    return app;
}

// One desk calling one party in one world, until an order is through.
class Trial {
public:
    explicit Trial(const Order& order) : m_order(order), m_world(order.before), m_line(m_world.party(order.party)) {}

    void run(const Fault& fault)
    {
        application();
        m_line.next = fault;
        const auto first = heard<ports::Reply>([&] { return party().demand(m_order.demand); });
        m_requestBytes = m_line.requestBytes;
        m_answerBytes = m_line.answerBytes;
        judge(first);
        if (!first) settle();
        EXPECT_EQ(effects(), 1);
    }
    void deliverLate()
    {
        m_line.deliverLate();
        EXPECT_EQ(effects(), 1) << "a late duplicate";
    }
    qsizetype requestBytes() const { return m_requestBytes; }
    qsizetype answerBytes() const { return m_answerBytes; }
    Error::Kind shownAs() const { return m_shownAs; }

private:
    const Order& m_order;
    World m_world;
    MemoryTransport m_line;
    ManualScheduler m_scheduler;
    line::PartyClient m_party{m_order.party, m_line, m_scheduler, messages::replyOf};
    qsizetype m_requestBytes = 0, m_answerBytes = 0;
    Error::Kind m_shownAs = Error::Kind::Refused;

    ports::Party& party() { return m_party; }
    int effects() { return effectsOf(m_world.party(m_order.party), m_order.demand); }

    // Carries a call out; where the line is silent, time passes until patience is over.
    template <class T, class Call>
    Expected<T> heard(Call call)
    {
        std::optional<Expected<T>> result;
        auto task = [](auto made, auto* into) -> Task<> { *into = co_await made; }(call(), &result);
        while (!result) {
            m_scheduler.letTimePass();
            QCoreApplication::processEvents();
        }
        return *result;
    }

    // B5: a failure is called sure only where nothing was done.
    void judge(const Expected<ports::Reply>& first)
    {
        const int done = effects();
        EXPECT_LE(done, 1);
        if (first) {
            EXPECT_TRUE(first->accepted);
            EXPECT_EQ(done, 1);
            return;
        }
        m_shownAs = first.error().kind;
        if (first.error().kind == Error::Kind::Unavailable) EXPECT_EQ(done, 0) << "called surely not done";
        else EXPECT_EQ(first.error().kind, Error::Kind::InDoubt);
    }

    // What the runner does: ask first, repeat the same bytes only where it surely is not done.
    void settle()
    {
        const auto found = heard<ports::Found>(
            [&] { return party().find({m_order.demand.operation, m_order.demand.kind, m_order.demand.bytes}); });
        ASSERT_TRUE(found);
        EXPECT_EQ(found->reply.has_value(), effects() == 1);
        if (found->reply) return;
        const auto again = heard<ports::Reply>([&] { return party().demand(m_order.demand); });
        ASSERT_TRUE(again);
        EXPECT_TRUE(again->accepted);
    }
};

struct Sizes {
    qsizetype request = 0, answer = 0;
};

Sizes sizesOf(const Order& order)
{
    Trial trial(order);
    trial.run({});
    return {trial.requestBytes(), trial.answerBytes()};
}

// Every cut of request and answer of one order, ended in each way. Returns how many.
int cutEverywhere(const Order& order)
{
    const Sizes sizes = sizesOf(order);
    int cuts = 0;
    for (const End end : {End::Fin, End::Reset, End::Silence}) {
        for (qsizetype at = 0; at < sizes.request; ++at, ++cuts) {
            Trial trial(order);
            trial.run({.requestCut = at, .end = end});
            EXPECT_EQ(trial.shownAs(), Error::Kind::InDoubt) << "request byte " << at;
        }
        for (qsizetype at = 0; at < sizes.answer; ++at, ++cuts) {
            Trial trial(order);
            trial.run({.answerCut = at, .end = end});
            EXPECT_EQ(trial.shownAs(), Error::Kind::InDoubt) << "answer byte " << at;
        }
    }
    return cuts;
}

QByteArray answer(int status, const QByteArray& body, int pretended = -1)
{
    const auto length = pretended < 0 ? body.size() : pretended;
    return "HTTP/1.1 " + QByteArray::number(status) +
           " Something\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(length) +
           "\r\n\r\n" + body;
}

std::vector<QByteArray> answersThatAreNone(const Order& order)
{
    const QByteArray operation = "Kapok-Operation: " + order.demand.operation.text.toLatin1() + "\r\n";
    std::vector<QByteArray> all{"",
                                "\r\n\r\n",
                                "HTTP/1.1 200 OK\r\n\r\n",
                                "HTTP/9.9 200 OK\r\n\r\n",
                                QByteArray(20'000, 'A'),
                                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + operation + "\r\n{}"};
    for (const int status : {301, 400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504})
        all.push_back(answer(status, "{}"));
    for (const char* body :
         {"{}", "[]", "null", "true", "{\"accepted\":true}",
          "{\"accepted\":true,\"reason\":\"\",\"body\":{},\"more\":1}",
          "{\"accepted\":true,\"accepted\":true,\"reason\":\"\",\"body\":{}}",
          "{\"accepted\":1,\"reason\":\"\",\"body\":{}}", "{\"accepted\":false,\"reason\":\"\",\"body\":{}}",
          "{\"accepted\":true,\"reason\":\"\",\"body\":[]}", "{\"accepted\":true,\"reason\":\"\",\"body\":{}}",
          "{\"accepted\":true,\"reason\":\"\",\"body\":{\"x\":1.5}}",
          "{\"accepted\":false,\"reason\":\"has_card\",\"body\":{}}",
          "{\"accepted\":false,\"reason\":\"has_card\",\"body\":{},\"to\":\"1f\"}"})
        all.push_back("HTTP/1.1 200 OK\r\n" + operation +
                      "Content-Length: " + QByteArray::number(qsizetype(strlen(body))) + "\r\n\r\n" + body);
    return all;
}

}  // namespace

TEST(LongLineSimulation, EveryOrderHasOneEffectWhereverItsLineIsCut)
{
    int cuts = 0;
    for (const int citizen : {0, 3, 5})
        for (const Order& order : ordersOf(citizen)) cuts += cutEverywhere(order);
    EXPECT_GE(cuts, 20'000);
    RecordProperty("tried", cuts);
    std::printf("B1: %d simulated cuts, one effect each\n", cuts);
}

TEST(LineSimulation, RepeatsAndLateDuplicatesHaveNoEffectOfTheirOwn)
{
    int faults = 0;
    for (const Order& order : ordersOf(1))
        for (const int repeats : {0, 1, 2, 5})
            for (const auto& cut :
                 {std::optional<qsizetype>(), std::optional<qsizetype>(0), std::optional<qsizetype>(40)}) {
                Trial trial(order);
                trial.run({.answerCut = cut, .end = End::Fin, .repeats = repeats});
                trial.deliverLate();
                ++faults;
            }
    std::printf("B1: %d simulated duplicates, one effect each\n", faults);
    testing::Test::RecordProperty("tried", faults);
}

// 409, 429, 5xx, wrong lengths, garbage: the party, or somebody on the way, has said nothing certain.
TEST(LineSimulation, AnAnswerThatIsNoneLeavesTheOrderInDoubt)
{
    int faults = 0;
    for (const Order& order : ordersOf(2))
        for (const QByteArray& nothing : answersThatAreNone(order)) {
            Trial trial(order);
            trial.run({.end = End::Fin, .instead = nothing});
            EXPECT_EQ(trial.shownAs(), Error::Kind::InDoubt) << nothing.left(200).toStdString();
            ++faults;
        }
    std::printf("B5: %d answers that are none\n", faults);
    testing::Test::RecordProperty("tried", faults);
}

TEST(LineSimulation, ALengthThatPromisesMoreIsNoAnswer)
{
    const auto orders = ordersOf(2);
    Trial trial(orders.front());
    trial.run(
        {.end = End::Fin, .instead = answer(200, "{\"accepted\":false,\"reason\":\"has_card\",\"body\":{}}", 500)});
    EXPECT_EQ(trial.shownAs(), Error::Kind::InDoubt);
}

TEST(LineSimulation, ARefusedConnectionIsSurelyNothingDone)
{
    for (const Order& order : ordersOf(2)) {
        Trial trial(order);
        trial.run({.refusesConnection = true});
        EXPECT_EQ(trial.shownAs(), Error::Kind::Unavailable);
    }
}
