// What one desk sees of the others: their open cases page by page, none apart from could not ask, and that something is
// new there (L08, W25).
#include "desk_of_test.h"

#include "outlet/listener.h"
#include "outlet/own_outlet.h"
#include "outlet/whole_list.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>

namespace kapok::outlet::testing {
namespace {

using std::chrono::milliseconds;

const QString ofCases = QStringLiteral("one_case");

struct Seen : InALedger {
    DeskOfTest first, second{"0102"};

    void handIn(const char* role, DeskOfTest& desk)
    {
        PgLedger ledger(as(role), scheduler);
        const auto stand = QCoro::waitFor(desk.rows().stand());
        ASSERT_TRUE(stand);
        const auto shown = QCoro::waitFor(shownRows(desk.rows(), desk::casesShown(), *stand));
        ASSERT_TRUE(shown && shown->rows);
        ASSERT_TRUE(QCoro::waitFor(ledger.show(ofCases, *shown->rows)));
    }
    template <class Held>
    bool comesTrue(Held held)
    {
        QEventLoop loop;
        for (QDeadlineTimer deadline(10'000); !deadline.hasExpired(); loop.processEvents(QEventLoop::AllEvents, 5))
            if (held()) return true;
        return false;
    }
};

QStringList placesOf(const Expected<ports::RowsOfOutlet>& rows)
{
    QStringList places;
    if (rows)
        for (const ports::RowOfOutlet& one : rows->list) places.append(one.desk + u' ' + one.key);
    return places;
}

QString place(const char* desk, int n) { return QLatin1String(desk) + u' ' + db::test::caseNo(n).text; }

// The same numbers at both desks: a page ends in the middle of one, and the next begins behind it.
TEST_F(Seen, EachDeskSeesTheOpenCasesOfAllDesksOnceWhereverAPageEnds)
{
    first.serve(3);
    second.serve(2);
    handIn("desk_0708_0101", first);
    handIn("desk_0708_0102", second);
    const QStringList all{place("0708-0101", 1), place("0708-0101", 2), place("0708-0101", 3), place("0708-0102", 1),
                          place("0708-0102", 2)};
    for (const char* role : {"desk_0708_0101", "desk_0708_0102"}) {
        PgLedger ledger(as(role), scheduler);
        for (const int page : {1, 2, 3, 5, 500})
            EXPECT_EQ(placesOf(QCoro::waitFor(wholeList(ledger, ofCases, page))), all) << role << ' ' << page;
        EXPECT_EQ(placesOf(QCoro::waitFor(
                      ledger.rowsAfter(ofCases, {QStringLiteral("0708-0101"), db::test::caseNo(2).text}, 2))),
                  all.sliced(2, 2));
    }
    PgLedger stranger(as("desk_0745_0101"), scheduler);
    EXPECT_EQ(placesOf(QCoro::waitFor(wholeList(stranger, ofCases))), QStringList());
}

TEST_F(Seen, TheOtherDeskReadsWhatWaitsAndNotWhoseItIs)
{
    second.serve(1);
    second.letWait(1);
    handIn("desk_0708_0102", second);
    PgLedger ledger(as("desk_0708_0101"), scheduler);
    const auto rows = QCoro::waitFor(wholeList(ledger, ofCases));
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->list.size(), 1u);
    EXPECT_FALSE(rows->list.front().cells.contains("person"));
    const auto row = desk::caseShown(rows->list.front().cells);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->id, db::test::caseNo(1));
    EXPECT_EQ(row->waitsFor, desk::WaitsFor::SecondPerson);
    EXPECT_EQ(row->day, db::test::firstDay);
    EXPECT_EQ(row->person, QByteArray());
}

TEST_F(Seen, NoneIsAnotherThingThanCouldNotBeAsked)
{
    PgLedger ledger(as("desk_0708_0101"), scheduler);
    const auto none = QCoro::waitFor(wholeList(ledger, ofCases));
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->list.empty());
    PgPlace place = as("desk_0708_0101");
    place.port = 1;
    PgLedger away(place, scheduler);
    const auto notAsked = QCoro::waitFor(wholeList(away, ofCases));
    ASSERT_FALSE(notAsked);
    EXPECT_EQ(notAsked.error().kind, Error::Kind::Unavailable);
}

// Where there is no ledger the same is said by the same port.
TEST_F(Seen, ADeskAloneSeesItsOwnCasesAndNothingWhileTheyAreMadeAnew)
{
    OwnOutlet own(first.name(), first.journal(), first.rows(), desk::casesShown());
    const auto before = QCoro::waitFor(wholeList(own, ofCases));
    ASSERT_FALSE(before);
    EXPECT_EQ(before.error().happened.id, QStringLiteral("ledger.rows_are_made_anew"));
    OwnOutlet onItsFirstDay(first.name(), first.journal(), first.rows(), desk::casesShown(), [] { return true; });
    const auto none = QCoro::waitFor(wholeList(onItsFirstDay, ofCases));
    ASSERT_TRUE(none) << "none is not could not ask (W25)";
    EXPECT_TRUE(none->list.empty());
    first.serve(3);
    const QStringList all{place("0708-0101", 1), place("0708-0101", 2), place("0708-0101", 3)};
    for (const int page : {1, 2, 3, 500})
        EXPECT_EQ(placesOf(QCoro::waitFor(wholeList(own, ofCases, page))), all) << page;
    ASSERT_TRUE(done(first.rows().rebuild()));
    const auto anew = QCoro::waitFor(wholeList(own, ofCases));
    ASSERT_FALSE(anew);
    EXPECT_EQ(anew.error().kind, Error::Kind::Unavailable);
}

struct Listening : Seen {
    int heard = 0;
    std::unique_ptr<Listener> listener;

    void listen(Listener::Pace pace)
    {
        listener = std::make_unique<Listener>(as("desk_0708_0101"), scheduler, [this] { ++heard; }, pace);
        listener->start();
    }
    // What still runs of it ends before the next test.
    void TearDown() override
    {
        listener.reset();
        QEventLoop().processEvents();
        Seen::TearDown();
    }
};

TEST_F(Listening, ADeskHearsWithoutAskingThatAnotherHasSomethingNew)
{
    listen({});
    ASSERT_TRUE(comesTrue([&] { return heard == 1; }));  // it listens: what was before nobody heard
    second.serve(1);
    QElapsedTimer since;
    since.start();
    handIn("desk_0708_0102", second);
    EXPECT_TRUE(comesTrue([&] { return heard == 2; }));
    RecordProperty("milliseconds", int(since.elapsed()));
    listener->stop();
    handIn("desk_0708_0102", second);
    QEventLoop loop;
    for (QDeadlineTimer a_while(200); !a_while.hasExpired(); loop.processEvents(QEventLoop::AllEvents, 5)) {
    }
    EXPECT_EQ(heard, 2);
}

// It asks whether somebody is there, and listens again where nobody was.
TEST_F(Listening, AServerThatFellIsListenedToAgain)
{
    listen({.patience = milliseconds(2'000),
            .quiet = milliseconds(50),
            .firstPause = milliseconds(20),
            .longestPause = milliseconds(80)});
    ASSERT_TRUE(comesTrue([&] { return heard == 1; }));
    ASSERT_TRUE(cluster.kill());
    ASSERT_TRUE(cluster.start());
    EXPECT_TRUE(comesTrue([&] { return heard == 2; }));
    second.serve(1);
    handIn("desk_0708_0102", second);
    EXPECT_TRUE(comesTrue([&] { return heard == 3; }));
}

}  // namespace
}  // namespace kapok::outlet::testing
