// What the ledger takes of a desk's chain, and what it does not.
#include "desk_of_test.h"

#include "base/crypto.h"

namespace kapok::outlet::testing {
namespace {

struct Taking : InALedger {
    DeskOfTest desk;
    std::unique_ptr<PgLedger> ledger;

    void SetUp() override
    {
        InALedger::SetUp();
        ledger = std::make_unique<PgLedger>(as("desk_0708_0101"), scheduler);
        desk.serve(3);
    }
    Expected<ports::ChainMark> take(ports::EntrySet set) { return QCoro::waitFor(ledger->take(std::move(set))); }
    ports::ChainMark mark()
    {
        const auto now = QCoro::waitFor(ledger->mark());
        EXPECT_TRUE(now);
        return now.value_or(ports::ChainMark());
    }
    void refuses(const ports::EntrySet& set, Error::Kind kind, const char* words)
    {
        const ports::ChainMark before = mark();
        const auto taken = take(set);
        ASSERT_FALSE(taken);
        EXPECT_EQ(taken.error().kind, kind);
        EXPECT_EQ(taken.error().happened.id, QLatin1String(words));
        EXPECT_EQ(mark(), before);
        EXPECT_EQ(cluster.owner(database, QStringLiteral("SELECT count(*) FROM kapok.entry")).toLongLong(),
                  before.entries);
    }
};

TEST_F(Taking, AChainStandsThereAsItIsInTheJournal)
{
    EXPECT_EQ(mark(), (ports::ChainMark{0, QByteArray(32, '\0')}));
    EXPECT_EQ(take(desk.set()), desk.end());
    EXPECT_EQ(mark(), desk.end());
    const ports::EntrySet all = desk.set();
    ASSERT_EQ(all.entries.size(), 7u);  // the owner's, and two of each case
    for (std::size_t at = 0; at < all.entries.size(); ++at) {
        const QString row = cluster.owner(
            database, QStringLiteral("SELECT encode(bytes, 'hex') || ' ' || encode(hash, 'hex') FROM kapok.entry"
                                     " WHERE seq = %1")
                          .arg(at + 1));
        EXPECT_EQ(row, QString::fromLatin1(all.entries[at].bytes.toHex() + ' ' + all.entries[at].hash.toHex()));
    }
    EXPECT_EQ(cluster.owner(database,
                            QStringLiteral("SELECT string_agg(kind || previous, ' ' ORDER BY seq) FROM kapok.entry")),
              QStringLiteral("journal0 begun0 filled2 begun0 filled4 begun0 filled6"));
}

TEST_F(Taking, WhatComesAgainChangesNothing)
{
    ASSERT_TRUE(take(desk.set(0, 4)));
    EXPECT_EQ(take(desk.set(0, 4)), mark());
    EXPECT_EQ(take(desk.set(2)), desk.end());  // half of it stood there already
    EXPECT_EQ(cluster.owner(database, QStringLiteral("SELECT count(*) FROM kapok.entry")), QStringLiteral("7"));
}

TEST_F(Taking, AGapIsRefused)
{
    ASSERT_TRUE(take(desk.set(0, 2)));
    refuses(desk.set(3), Error::Kind::Refused, "ledger.gap");
}

// Another journal under the same name: its entries are other ones, and each follows from the one before.
TEST_F(Taking, AForkIsRefused)
{
    DeskOfTest other("0101", 8);
    other.serve(5);
    ASSERT_TRUE(take(desk.set()));
    refuses(other.set(), Error::Kind::Damaged, "ledger.fork");
    refuses(other.set(7), Error::Kind::Damaged, "ledger.wrong_hash");  // behind our last one
    refuses(other.set(2, 3), Error::Kind::Damaged, "ledger.fork");
}

TEST_F(Taking, AHashThatIsNotTheChainsIsRefused)
{
    for (const std::size_t at : {0u, 3u, 6u}) {
        ports::EntrySet set = desk.set();
        set.entries[at].hash[5] = char(set.entries[at].hash[5] ^ 1);
        refuses(set, Error::Kind::Damaged, "ledger.wrong_hash");
    }
}

TEST_F(Taking, AChangedByteIsRefused)
{
    for (const std::size_t at : {0u, 3u, 6u}) {
        ports::EntrySet set = desk.set();
        set.entries[at].bytes.replace("\"at\":16", "\"at\":17");
        refuses(set, Error::Kind::Damaged, "ledger.wrong_hash");
    }
}

TEST_F(Taking, EntriesThatChangePlacesAreRefused)
{
    ports::EntrySet set = desk.set();
    std::swap(set.entries[2], set.entries[3]);
    refuses(set, Error::Kind::Damaged, "ledger.wrong_hash");
}

// A chain that holds, of a journal that is another desk's.
TEST_F(Taking, TheChainOfAnotherDeskIsRefused)
{
    DeskOfTest other("0102");
    other.serve(1);
    refuses(other.set(), Error::Kind::BadInput, "ledger.no_entry");
}

TEST_F(Taking, WhatIsNoEntryIsRefused)
{
    for (const QByteArray& bytes : {QByteArray("{}"), QByteArray(), QByteArray("\0\xff", 2)}) {
        const QByteArray hash = crypto::sm3(QByteArray(32, '\0') + bytes);
        refuses({0, {{bytes, hash}}, 1, 0}, Error::Kind::BadInput, "ledger.no_entry");
    }
}

// One that is put in the past or in the future of others does not lie where no partition is.
TEST_F(Taking, AMonthThatNobodyMadeIsMade)
{
    ASSERT_TRUE(take(desk.set()));
    EXPECT_EQ(cluster.owner(database,
                            QStringLiteral("SELECT DISTINCT tableoid::regclass::text ~ '_202107$' FROM kapok.entry")),
              QStringLiteral("t"));
}

// A desk says by itself of which day an entry is, and tables are made by that: not of any.
TEST_F(Taking, AnEntryFarFromTodayMakesNoRoom)
{
    const auto tables = [&] {
        return cluster.owner(database, QStringLiteral("SELECT count(*) FROM pg_class WHERE relname ~ '^entry_0_'"));
    };
    const QString before = tables();
    for (const char* day : {"2020-12-31", "2999-01-01", "0001-01-01"}) {
        const QByteArray bytes = QByteArray(R"({"at":1625702400000,"body":{},"by":"","case":"","day":")") + day +
                                 R"(","desk":"0708-0101","kind":"x","previous":0,"seq":1,"version":2})";
        refuses({0, {{bytes, crypto::sm3(QByteArray(32, '\0') + bytes)}}, 1, 0}, Error::Kind::Refused,
                "ledger.day_far_off");
    }
    EXPECT_EQ(tables(), before);
    const QByteArray today = R"({"at":1625702400000,"body":{},"by":"","case":"","day":")" +
                             QDate::currentDate().toString(Qt::ISODate).toLatin1() +
                             R"(","desk":"0708-0101","kind":"x","previous":0,"seq":1,"version":2})";
    EXPECT_TRUE(take({0, {{today, crypto::sm3(QByteArray(32, '\0') + today)}}, 1, 0}));
}

TEST_F(Taking, ADeskThatWasNeverAdmittedHandsInNothing)
{
    cluster.owner(database, QStringLiteral("CREATE ROLE desk_0708_0199 LOGIN IN ROLE kapok_desk"));
    PgLedger stranger(as("desk_0708_0199"), scheduler);
    const auto taken = QCoro::waitFor(stranger.take(desk.set()));
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, Error::Kind::NotPermitted);
    const auto asked = QCoro::waitFor(stranger.mark());
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().kind, Error::Kind::NotPermitted);
}

// A name may stand at several addresses, and the server at one of them: localhost is ::1 too.
TEST_F(Taking, ALedgerIsFoundByItsName)
{
    PgPlace place = as("desk_0708_0101");
    place.host = QStringLiteral("localhost");
    PgLedger named(place, scheduler);
    EXPECT_TRUE(QCoro::waitFor(named.mark()));
}

// Nobody waits any more: what began now would have no end to its patience.
TEST_F(Taking, WhoIsClosedWhileHisNameIsLookedUpConnectsNowhere)
{
    PgPlace place = as("desk_0708_0101");
    place.host = QStringLiteral("localhost");
    PgLedger named(place, scheduler);
    auto asked = named.mark();
    named.close();
    const auto mark = QCoro::waitFor(std::move(asked));
    ASSERT_FALSE(mark);
    EXPECT_EQ(mark.error().kind, Error::Kind::Unavailable);
}

TEST_F(Taking, ARowThatCannotBeReadIsNoWrongEntry)
{
    const auto shown =
        QCoro::waitFor(ledger->show(QStringLiteral("one_case"), {{"a", {{"step", std::string("a\0b", 3)}}}}));
    ASSERT_FALSE(shown);
    EXPECT_EQ(shown.error().happened.id, QStringLiteral("ledger.row_unread"));
    EXPECT_EQ(take(desk.set()), desk.end());
}

TEST_F(Taking, RowsAreShownInThePlaceOfThoseBefore)
{
    ASSERT_TRUE(
        QCoro::waitFor(ledger->show(QStringLiteral("one_case"), {{"a", {{"step", "who"}}}, {"b", {{"step", "x"}}}})));
    ASSERT_TRUE(QCoro::waitFor(ledger->show(QStringLiteral("one_case"), {{"a", {{"step", "papers"}}}})));
    EXPECT_EQ(cluster.owner(database,
                            QStringLiteral("SELECT outlet || desk || key || (cells->>'step') FROM kapok.shown_row")),
              QStringLiteral("07080101apapers"));
}

// What waits is shown at another desk as soon as it waits: whoever listens to his outlet is told where something is new.
TEST_F(Taking, WhoeverListensToTheOutletIsTold)
{
    const QString said =
        cluster.owner(database, QStringLiteral("LISTEN outlet_0708; SET SESSION AUTHORIZATION desk_0708_0101;"
                                               " SELECT kapok.take(0, '{}', '{}', 0, 1)"));
    EXPECT_EQ(said.count(QStringLiteral("Asynchronous notification \"outlet_0708\" with payload \"0708-0101\"")), 1)
        << said.toStdString();
}

}  // namespace
}  // namespace kapok::outlet::testing
