// A desk brings its journal into the ledger, whatever happens to the line meanwhile.
#include "desk_of_test.h"

#include "outlet/publisher.h"
#include "support/journal/canaries.h"

#include <QDeadlineTimer>
#include <QEventLoop>

namespace kapok::outlet::testing {
namespace {

using std::chrono::milliseconds;

constexpr Publisher::Pace quick{
    .mostEntries = 5, .look = milliseconds(5), .firstPause = milliseconds(20), .longestPause = milliseconds(80)};

struct Publishing : InALedger {
    DeskOfTest desk;
    std::vector<QString> told;  // "" where it is well again
    std::shared_ptr<PgLedger> ledger;
    std::unique_ptr<Publisher> publisher;

    void begin(DeskOfTest& whose)
    {
        ledger = std::make_shared<PgLedger>(as("desk_0708_0101"), scheduler, milliseconds(2'000));
        publisher = std::make_unique<Publisher>(
            Publisher::Parts{
                .ledger = ledger,
                .journal = whose.journal(),
                .rows = whose.rows(),
                .scheduler = scheduler,
                .shown = desk::casesShown(),
                .tell = [this](const auto& error) { told.push_back(error ? error->happened.id : QString()); }},
            quick);
        publisher->start();
    }
    template <class Held>
    bool comesTrue(Held held)
    {
        return comesTrueIn(10'000, held);
    }
    template <class Held>
    bool comesTrueIn(int ms, Held held)
    {
        QEventLoop loop;
        for (QDeadlineTimer deadline(ms); !deadline.hasExpired(); loop.processEvents(QEventLoop::AllEvents, 5))
            if (held()) return true;
        return false;
    }
    ports::ChainMark there()
    {
        const QStringList row =
            cluster
                .owner(database, QStringLiteral("SELECT entries, encode(head, 'hex') FROM kapok.desk"
                                                " WHERE outlet = '0708' AND desk = '0101'"))
                .split(u'|');
        return {row.value(0).toLongLong(), QByteArray::fromHex(row.value(1).toLatin1())};
    }
    bool isThere()
    {
        return comesTrue([&] { return there() == desk.end(); });
    }
    // Also after a test that has stopped it, so that the next one finds it.
    void TearDown() override
    {
        if (publisher) publisher->stop();
        if (ledger) ledger->close();
        publisher.reset();
        EXPECT_TRUE(comesTrue([&] { return !ledger || ledger.use_count() == 1; }));
        InALedger::TearDown();
    }
};

TEST_F(Publishing, WhatIsMissingComesSetBySetAndThenWhatIsNew)
{
    desk.serve(10);
    begin(desk);
    EXPECT_TRUE(isThere());
    desk.serve(2);
    EXPECT_TRUE(isThere());
    EXPECT_EQ(there().entries, 25);
    EXPECT_EQ(told, std::vector<QString>());
}

TEST_F(Publishing, TheOutletSeesOpenCasesAndWhatWaitsButNotWhoseTheyAre)
{
    desk.serve(2);
    desk.letWait(2);
    begin(desk);
    EXPECT_TRUE(comesTrue([&] {
        return cluster.owner(database, QStringLiteral("SELECT count(*) FROM kapok.shown_row")) == QStringLiteral("2");
    }));
    EXPECT_EQ(cluster.owner(database,
                            QStringLiteral("SELECT approvals FROM kapok.desk WHERE desk = '0101' AND outlet = '0708'")),
              QStringLiteral("1"));
    EXPECT_EQ(cluster.owner(database, QStringLiteral("SELECT count(*) FROM kapok.shown_row WHERE cells ? 'person'")),
              QStringLiteral("0"));
    // Without an entry of its own: another case waits from now on.
    desk.letWait(1);
    EXPECT_TRUE(comesTrue([&] {
        return cluster.owner(database, QStringLiteral("SELECT max(approvals) FROM kapok.desk")) == QStringLiteral("2");
    }));
}

// W25: that they are being made anew is another thing than that no case is open.
TEST_F(Publishing, RowsThatAreMadeAnewTakeNothingAway)
{
    desk.serve(2);
    begin(desk);
    const auto shown = [&] { return cluster.owner(database, QStringLiteral("SELECT count(*) FROM kapok.shown_row")); };
    ASSERT_TRUE(comesTrue([&] { return shown() == QStringLiteral("2"); }));
    ASSERT_TRUE(done(desk.rows().rebuild()));
    // How many wait nobody can say now: that is handed in, and the rows are looked at behind it.
    ASSERT_TRUE(comesTrue([&] {
        return cluster.owner(database, QStringLiteral("SELECT count(*) FROM kapok.desk WHERE desk = '0101'"
                                                      " AND outlet = '0708' AND approvals IS NULL")) ==
               QStringLiteral("1");
    }));
    EXPECT_FALSE(comesTrueIn(500, [&] { return shown() != QStringLiteral("2"); }));
}

TEST_F(Publishing, AKilledServerIsCaughtUpWithExactlyOnce)
{
    desk.serve(3);
    begin(desk);
    ASSERT_TRUE(isThere());
    ASSERT_TRUE(cluster.kill());
    desk.serve(20);  // the desk goes on
    EXPECT_TRUE(comesTrue([&] { return !told.empty(); }));
    EXPECT_EQ(told, std::vector{QStringLiteral("ledger.not_reached")});
    ASSERT_TRUE(cluster.start());
    EXPECT_TRUE(isThere());
    EXPECT_EQ(cluster.owner(database, QStringLiteral("SELECT count(*), max(seq) FROM kapok.entry")),
              QStringLiteral("47|47"));
    EXPECT_TRUE(comesTrue([&] { return told.back().isEmpty(); }));
}

TEST_F(Publishing, AnotherLifeOfTheDeskGoesOnBehindTheLedgersMark)
{
    desk.serve(3);
    begin(desk);
    ASSERT_TRUE(isThere());
    publisher->stop();
    desk.serve(3);
    begin(desk);
    EXPECT_TRUE(isThere());
}

TEST_F(Publishing, AJournalThatWasPutBackHandsInNothing)
{
    DeskOfTest old;  // the same desk, the same seed: as it was an hour ago
    old.serve(1);
    desk.serve(3);
    PgLedger ledgerOfNow(as("desk_0708_0101"), scheduler);
    ASSERT_TRUE(QCoro::waitFor(ledgerOfNow.take(desk.set())));
    begin(old);
    EXPECT_TRUE(comesTrue([&] { return !told.empty(); }));
    EXPECT_EQ(told, std::vector{QStringLiteral("ledger.journal_is_older")});
    EXPECT_EQ(there(), desk.end());
}

TEST_F(Publishing, AnotherJournalOfThisDeskHandsInNothing)
{
    DeskOfTest other("0101", 9);
    other.serve(5);
    desk.serve(3);
    PgLedger ledgerOfNow(as("desk_0708_0101"), scheduler);
    ASSERT_TRUE(QCoro::waitFor(ledgerOfNow.take(desk.set())));
    begin(other);
    EXPECT_TRUE(comesTrue([&] { return !told.empty(); }));
    EXPECT_EQ(told, std::vector{QStringLiteral("ledger.fork")});
    EXPECT_EQ(there(), desk.end());
}

// Files, write-ahead log and dump: whoever has the ledger has nobody's name.
TEST_F(Publishing, NothingPersonalStandsThere)
{
    desk.serve(5);
    begin(desk);
    ASSERT_TRUE(isThere());
    const QStringList canaries{QStringLiteral("梁嘉怡"), db::test::personNo(1), db::test::personNo(5),
                               QStringLiteral("13800138000")};
    QTemporaryDir copy;
    QFile dump(copy.filePath(QStringLiteral("dump.sql")));
    ASSERT_TRUE(dump.open(QIODevice::WriteOnly));
    dump.write(cluster.dump(database));
    // An entry as it is read back by its columns, whose bytes a dump writes as hexadecimal digits.
    dump.write(QByteArray::fromHex(
        cluster.owner(database, QStringLiteral("SELECT encode(string_agg(bytes, ''), 'hex') FROM kapok.entry"))
            .toLatin1()));
    dump.close();
    ASSERT_GT(dump.size(), 5'000);
    EXPECT_EQ(db::test::canariesIn(copy.path(), canaries), QStringList());
    cluster.owner(database, QStringLiteral("CHECKPOINT"));
    const QString oid =
        cluster.owner(database, QStringLiteral("SELECT oid FROM pg_database WHERE datname = current_database()"));
    for (const QString& kept : {QStringLiteral("/data/base/") + oid, QStringLiteral("/data/pg_wal")})
        EXPECT_EQ(db::test::canariesIn(cluster.folder() + kept, canaries), QStringList());
}

}  // namespace
}  // namespace kapok::outlet::testing
