// What midnight ends: a visit is of one day, whether or not anybody has ended it (design.md §1, "The visit").
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

const desk::PersonAtCounter& here(Counter& counter) { return *counter.desk().reception().person(); }

workflows::Attendance known(Counter& counter, const QString& visit)
{
    return counter.life().runner().visits().present(visit);
}

TEST(Midnight, EndsTheVisitOfWhoStillStandsHere)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.answer("who", "holder");
    const workflows::Visit before = here(counter).visit;
    ASSERT_TRUE(known(counter, before.id).who);
    counter.turnDays(1);
    EXPECT_NE(here(counter).visit.id, before.id);
    EXPECT_EQ(here(counter).visit.day, QDate(2021, 7, 9));
    EXPECT_FALSE(known(counter, here(counter).visit.id).who);
    counter.goOn();
    EXPECT_EQ(counter.asked(), QStringLiteral("who"));
    EXPECT_EQ(counter.entries("visit_begun"), 1);  // and none for looking
    counter.answer("who", "holder");
    EXPECT_EQ(counter.entries("visit_begun"), 2);
    EXPECT_TRUE(known(counter, here(counter).visit.id).who);
    EXPECT_EQ(counter.life().runner().book().visitOf(counter.id).id, here(counter).visit.id);
}

// The teller works on through midnight, and nobody has turned the day yet.
TEST(Midnight, EndsTheVisitBeforeTheDayIsTurned)
{
    Counter counter(people::withoutCard());
    ASSERT_TRUE(done(counter.desk().reception().open(people::withoutCard())));
    ASSERT_TRUE(done(counter.desk().reception().attend(QStringLiteral("who"), "agent")));
    counter.world.turnDays(1);
    ASSERT_TRUE(done(counter.desk().reception().attend(QStringLiteral("who"), "holder")));
    EXPECT_EQ(here(counter).visit.present.who, QStringLiteral("holder"));
    counter.begin(Business::Apply);
    EXPECT_EQ(counter.asked(), QStringLiteral("papers"));
    // The day that is closed then ends the visit of that day alone.
    ASSERT_TRUE(done(counter.desk().turnDay()));
    counter.goOn();
    EXPECT_EQ(counter.asked(), QStringLiteral("papers"));
}

// Nothing of it is carried from day to day, or read again at a start.
TEST(Midnight, LetsNobodysVisitGrowTheCheckpoint)
{
    Counter counter(people::withoutCard());
    for (int day = 0; day < 3; ++day) {
        ASSERT_TRUE(done(counter.desk().reception().open(people::withoutCard())));
        ASSERT_TRUE(done(counter.desk().reception().attend(QStringLiteral("who"), "holder")));
        EXPECT_EQ(counter.life().remembered().visits().size(), 1u) << day;
        counter.turnDays(1);
        EXPECT_TRUE(counter.life().remembered().visits().empty()) << day;
        counter.losePower();
        counter.start();
        EXPECT_TRUE(counter.life().remembered().visits().empty()) << day;
    }
    EXPECT_EQ(counter.entries("visit_ended"), 3);
}

// A2: the power fails at any operation of the disk while the day turns.
TEST(Midnight, TurnsTheDayThroughEveryPowerCut)
{
    Outside outside{World()};
    MemoryDisk disk;
    const QString teller = QLatin1String(tellerNumber);
    const auto signIn = [&](Life& life) { return done(life.counter().signIn(teller, passwordOf(teller))); };
    Ordinal before = 0;
    {
        Life life(outside, disk, 7);
        ASSERT_TRUE(signIn(life));
        ASSERT_TRUE(done(life.counter().reception().open(people::withoutCard())));
        ASSERT_TRUE(done(life.counter().reception().attend(QStringLiteral("who"), "holder")));
        before = disk.ordinal();
        outside.world.turnDays(1);
        ASSERT_TRUE(done(life.counter().turnDay()));
    }
    ASSERT_GT(disk.ordinal(), before + 3);
    for (Ordinal at = before; at <= disk.ordinal(); ++at)
        for (const Survives survives : {Survives::Nothing, Survives::Everything, Survives::RandomSectors}) {
            MemoryDisk left(disk.imageAfter(at, survives, at), false);
            Life life(outside, left, 1000 + at);
            ASSERT_TRUE(signIn(life)) << at;
            EXPECT_EQ(life.counter().businessDay(), QDate(2021, 7, 9)) << at;
            for (const auto& [id, visit] : life.remembered().visits()) EXPECT_TRUE(visit.ended) << at;
            ASSERT_TRUE(done(life.counter().reception().open(people::withoutCard()))) << at;
            EXPECT_FALSE(life.counter().reception().person()->visit.present.who) << at;
            const auto count = [&](const char* kind) {
                return std::ranges::count(life.entries(), QLatin1String(kind), &ports::Entry::kind);
            };
            EXPECT_EQ(count("visit_ended"), 1) << at;
            EXPECT_EQ(count("day_closed"), 1) << at;
            EXPECT_EQ(count("day_opened"), 2) << at;
        }
}

}  // namespace
}  // namespace kapok::test
