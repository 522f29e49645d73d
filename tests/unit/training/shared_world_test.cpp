// Several desks of one world (contract.md §1): one serves, others join, and where nobody serves the next one does.
#include "line/party_lines.h"
#include "messages/list.h"
#include "ports/real_scheduler.h"
#include "training/kept_json.h"
#include "training/seat.h"
#include "training/shared_world.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::training {
namespace {

using namespace std::chrono_literals;

struct Joined : testing::Test {
    QTemporaryDir folder;
    ports::RealScheduler scheduler;
    SystemClock real;
    const QString ground = folder.filePath(QStringLiteral("boc/training"));

    std::unique_ptr<SharedWorld> opened(const char* desk)
    {
        QDir().mkpath(ground);
        auto world = SharedWorld::open(ground, QLatin1String(desk), scheduler, real);
        EXPECT_TRUE(world) << world.error().detail.toStdString();
        return std::move(*world);
    }
    template <class T>
    static T heard(Task<T> task)
    {
        return QCoro::waitFor(std::move(task));
    }
    void pause(std::chrono::milliseconds time)
    {
        QCoro::waitFor([](ports::Scheduler& clock, std::chrono::milliseconds wait) -> Task<> {
            const QFuture<void> over = clock.after(wait);
            co_await over;
        }(scheduler, time));
    }
    template <class Condition>
    bool comes(Condition condition)
    {
        for (int at = 0; at < 100 && !condition(); ++at) pause(50ms);
        return condition();
    }
    // What the province of this world says, asked as a desk asks.
    QString provincesTime(const ReferenceParties::Ports& ports, const Seat& seat = {})
    {
        EXPECT_TRUE(takeSeat(seat, ground, folder.filePath(seat.name())));
        const line::DeskFile desk = deskFileOf(seat, ports, ground, folder.filePath(seat.name()));
        const auto tls = line::tlsOf(desk.tls(folder.path()));
        if (!tls) return tls.error().detail;
        line::PartyLines lines(desk, *tls, scheduler, messages::replyOf, {2000ms});
        const auto said = heard(lines.to(domain::Party::Province).ask({QStringLiteral("status"), Json::object()}));
        return said ? text(said->body["time"]) : said.error().happened.id;
    }
};

TEST_F(Joined, OneServesAndTheNextJoins)
{
    const auto first = opened("0708-0101"), second = opened("0745-0101");
    const auto ports = heard(first->takePart()), same = heard(second->takePart());
    ASSERT_TRUE(ports && same) << ports.error().detail.toStdString();
    EXPECT_TRUE(first->serves());
    EXPECT_FALSE(second->serves());
    EXPECT_EQ(*ports, *same);
    EXPECT_TRUE(provincesTime(*same).startsWith(QStringLiteral("2021-07-08"))) << provincesTime(*same).toStdString();
}

// Turned at one, turned for all: the parties know it before the one who turned goes on, the others a moment later.
TEST_F(Joined, TimeTurnedAtOneIsTurnedForAll)
{
    const auto first = opened("0708-0101"), second = opened("0745-0101");
    const auto ports = heard(first->takePart());
    ASSERT_TRUE(ports && heard(second->takePart()));
    int told = 0;
    first->keepUp([&told]() -> Task<Expected<void>> {
        ++told;
        co_return Expected<void>{};
    });
    const auto passed = heard(second->passDays(25));
    ASSERT_TRUE(passed) << passed.error().happened.id.toStdString();
    EXPECT_TRUE(provincesTime(*ports).startsWith(QStringLiteral("2021-08-02"))) << provincesTime(*ports).toStdString();
    EXPECT_EQ(outletDay(second->clock().now()), QDate(2021, 8, 2));
    EXPECT_TRUE(comes([&] { return told == 1; }));
    EXPECT_EQ(outletDay(first->clock().now()), QDate(2021, 8, 2));
}

TEST_F(Joined, WhereNobodyServesTheNextOneDoesOnTheSamePorts)
{
    auto first = opened("0708-0101");
    const auto second = opened("0745-0101");
    const auto ports = heard(first->takePart());
    ASSERT_TRUE(ports && heard(second->takePart()));
    second->keepUp([]() -> Task<Expected<void>> { co_return Expected<void>{}; });
    first.reset();
    ASSERT_TRUE(comes([&] { return second->serves(); }));
    EXPECT_TRUE(provincesTime(*ports).startsWith(QStringLiteral("2021-07-08"))) << provincesTime(*ports).toStdString();
    EXPECT_EQ(text((*readKept(ground + QStringLiteral("/served.json")))->at("by")), QStringLiteral("0745-0101"));
}

// The way to a party is the world's; whoever begins to serve begins with all of them up.
TEST_F(Joined, ALineThatIsCutAtOneIsCut)
{
    const auto first = opened("0708-0101"), second = opened("0745-0101");
    const auto ports = heard(first->takePart());
    ASSERT_TRUE(ports && heard(second->takePart()));
    first->keepUp([]() -> Task<Expected<void>> { co_return Expected<void>{}; });
    ASSERT_TRUE(heard(second->setLine(QStringLiteral("province"), line::Gate::Down)));
    EXPECT_EQ(provincesTime(*ports), QStringLiteral("line.province.not_reached"));
    ASSERT_TRUE(heard(second->setLine(QStringLiteral("province"), line::Gate::Up)));
    EXPECT_TRUE(provincesTime(*ports).startsWith(QStringLiteral("2021-07-08")));
}

// contract.md §1: the outlet's bank is the directory's, and each bank has a core of its own.
TEST(Seats, CallTheCoreOfTheBankOfTheirOutlet)
{
    const ReferenceParties::Ports ports{{QStringLiteral("province"), 1001},
                                        {QStringLiteral("bank"), 1002},
                                        {QStringLiteral("bank-GDB"), 1003},
                                        {QStringLiteral("platform"), 1004},
                                        {QStringLiteral("hsm"), 1005}};
    const auto deskOf = [&](const char* outlet, const char* bank) {
        const Seat seat{QLatin1String(outlet), QStringLiteral("0101"), QLatin1String(bank)};
        return deskFileOf(seat, ports, QStringLiteral("/world/training"), QStringLiteral("/world"));
    };
    EXPECT_EQ(deskOf("0708", "BOC").bankCore.address.port, 1002);
    EXPECT_EQ(deskOf("0708", "BOC").bankCore.name, QStringLiteral("bank.kapok"));
    EXPECT_EQ(deskOf("0745", "GDB").bankCore.address.port, 1003);
    EXPECT_EQ(deskOf("0745", "GDB").bankCore.name, QStringLiteral("bank-gdb.kapok"));
    EXPECT_EQ(deskOf("0745", "GDB").platform.address.port, 1004);
    EXPECT_EQ(deskOf("0745", "GDB").hsm.address.port, 1005);
    EXPECT_EQ(deskOf("0745", "GDB").certificate, QStringLiteral("training/certificates/desk_0745_0101.pem"));
}

TEST(Seats, AreOneFolderEach)
{
    QTemporaryDir folder;
    const QString ground = folder.filePath(QStringLiteral("a/training"));
    ASSERT_TRUE(takeSeat({}, ground, folder.filePath(QStringLiteral("a"))));
    ASSERT_TRUE(takeSeat({}, ground, folder.filePath(QStringLiteral("a"))));
    const auto another = takeSeat({}, ground, folder.filePath(QStringLiteral("b")));
    ASSERT_FALSE(another);
    EXPECT_EQ(another.error().happened.id, QStringLiteral("training.seat_taken"));
}

TEST(Seats, StandInOneWorldForEver)
{
    QTemporaryDir folder;
    const QString a = folder.filePath(QStringLiteral("a")), b = folder.filePath(QStringLiteral("b"));
    QDir().mkpath(b + QStringLiteral("/training"));
    EXPECT_EQ(*worldOf(b, a, false), a);
    EXPECT_EQ(*worldOf(b, {}, true), a);
    EXPECT_EQ(worldOf(b, folder.path(), true).error().happened.id, QStringLiteral("training.another_world"));
    EXPECT_EQ(*worldOf(a, {}, false), QString());
    EXPECT_EQ(worldOf(a, b, true).error().happened.id, QStringLiteral("training.another_world"));
}

}  // namespace
}  // namespace kapok::training
