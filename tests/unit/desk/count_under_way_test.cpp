// A count takes its time: midnight comes in its middle, or another teller sits down. What is written by then stays, and
// nothing of it is put down for another day, or signed by who has gone (L10, E6).
#include "desk/evening.h"
#include "tests/unit/desk/errand_calls.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

const QDate thursday(2021, 7, 8);
const QString other = QStringLiteral("9002"), relief = QStringLiteral("0102");
constexpr int most = 60;  // things that the disk is asked in one count

void waitFor(const Over& over)
{
    for (int turn = 0; turn < 50 && !over->has_value(); ++turn) QCoreApplication::processEvents();
    ASSERT_TRUE(over->has_value()) << "it never comes back";
}

/// Cash and ribbons are being counted, and the journal is in no hurry.
struct Counting {
    std::unique_ptr<Bench> bench = somebodyIsOpen();
    Over over = std::make_shared<std::optional<QString>>();

    Counting()
    {
        desk::DayTally tally{.cash = 0};
        tally.stock.counted[QStringLiteral("ribbon")] = 0;
        door().holdNext();
        launch(bench->view->countDay(tally, {.number = other, .seen = desk::codeOf(tally)}, passwordOf(other)), over);
    }
    Turnstile& door() { return bench->outside.diskDoor; }
    bool isOver() const { return over->has_value(); }
    /// One more thing that the disk is asked.
    void step()
    {
        door().holdNext();
        door().letThrough();
    }
    /// It goes on to its end, with what came in between.
    void finish(const Over& between)
    {
        door().letThrough();
        ASSERT_NO_FATAL_FAILURE(waitFor(over));
        ASSERT_NO_FATAL_FAILURE(waitFor(between));
        EXPECT_EQ(**between, QString());
    }
    std::vector<ports::Entry> counts()
    {
        auto all = bench->life().entries();
        std::erase_if(all, [](const ports::Entry& one) {
            return one.kind != desk::DayBook::cashKind && one.kind != desk::StockBook::countedKind;
        });
        return all;
    }
};

TEST(CountUnderWay, IsWrittenWholeWhereNothingComesInBetween)
{
    Counting one;
    for (int at = 0; at < most && !one.isOver(); ++at) one.step();
    ASSERT_TRUE(one.isOver());
    EXPECT_EQ(**one.over, QString());
    const auto counts = one.counts();
    ASSERT_EQ(counts.size(), 2u);
    EXPECT_EQ(counts[0].kind, desk::StockBook::countedKind);
    EXPECT_EQ(counts[1].kind, desk::DayBook::cashKind);
    EXPECT_EQ(counts[1].day, thursday);
}

// Wherever midnight finds it: what was counted is of the day on which it was counted, or is not written.
TEST(CountUnderWay, IsOfNoOtherDayThanItBeganOn)
{
    bool refused = false;
    for (int steps = 0; steps < most; ++steps) {
        Counting one;
        for (int at = 0; at < steps && !one.isOver(); ++at) one.step();
        if (one.isOver()) break;
        const Over turned = std::make_shared<std::optional<QString>>();
        one.bench->world.turnDays(1);
        launch(one.bench->desk().turnDay(), turned);
        ASSERT_NO_FATAL_FAILURE(one.finish(turned)) << steps;
        EXPECT_EQ(one.bench->desk().businessDay(), thursday.addDays(1)) << steps;
        for (const ports::Entry& entry : one.counts()) EXPECT_EQ(entry.day, thursday) << steps;
        EXPECT_FALSE(one.bench->life().remembered().days().cash()) << steps << ": Friday's till was not counted";
        refused = refused || **one.over == QLatin1String("error.day_is_closed");
    }
    EXPECT_TRUE(refused) << "midnight never came in time";
}

// Between the stock and the cash he was relieved: the cash is not put down in his name.
TEST(CountUnderWay, EndsWithTheTellerWhoCounts)
{
    bool wasBetween = false;
    for (int steps = 0; steps < most; ++steps) {
        Counting one;
        for (int at = 0; at < steps && !one.isOver(); ++at) one.step();
        if (one.isOver()) break;
        const auto before = one.counts().size();
        const Over sat = std::make_shared<std::optional<QString>>();
        launch(
            [](Bench& bench) -> Task<Expected<void>> {
                const auto signedIn = co_await bench.view->signIn(relief, passwordOf(relief));
                if (!signedIn) co_return std::unexpected(signedIn.error());
                co_return Expected<void>{};
            }(*one.bench),
            sat);
        ASSERT_NO_FATAL_FAILURE(one.finish(sat)) << steps;
        // An entry that the disk had in hand already is written; none is begun behind it.
        EXPECT_LE(one.counts().size(), before + 1) << steps;
        for (const ports::Entry& entry : one.counts()) EXPECT_NE(entry.by, relief) << steps;
        wasBetween = wasBetween || (before == 1 && **one.over == QLatin1String("error.begun_for_another"));
    }
    EXPECT_TRUE(wasBetween) << "he was never relieved between the two";
}

}  // namespace
}  // namespace kapok::test
