// An entry taken back at a real desk: a second person, the province, and the case that made the mistake (L15; L05).
#include "support/desk/counter.h"
#include "support/desk/scripts.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

struct Reversed {
    Script way = waysOf(domain::Business::Reverse, World()).front();
    Outside outside{preparedFor(way, World())};
    MemoryDisk disk{Image{}, false};
    Life life{outside, disk, 7};
    Teller teller{way, life};

    int takenBack() const
    {
        int count = 0;
        for (const auto& effect : outside.world.province.effects()) count += effect.kind == QLatin1String("reverse");
        return count;
    }
};

// rules.md §19: nobody does it alone; the rules are not asked, and his word is written down with what he saw.
TEST(Reversed, WaitsForASecondPersonAndKeepsWhatHeSaw)
{
    Reversed run;
    const auto id = run.teller.serveUntil(QStringLiteral("verdict"));
    const auto now = run.teller.standing(id);
    EXPECT_EQ(now.waitsFor, desk::WaitsFor::SecondPerson);
    ASSERT_TRUE(now.toApprove);
    EXPECT_EQ(now.toApprove->reason, QStringLiteral("second_person"));
    EXPECT_EQ(run.takenBack(), 0);
    run.teller.leadUntil(id, {});
    EXPECT_EQ(run.takenBack(), 1);
    for (const auto& entry : run.life.entries()) {
        if (entry.kind != QLatin1String("filled") || entry.body["field"] != "verdict") continue;
        EXPECT_EQ(entry.body["value"]["approved_by"], "9001");
        EXPECT_FALSE(text(entry.body["value"]["digest"]).isEmpty());
    }
    EXPECT_EQ(run.outside.world.cards(run.way.person).front().status(), QStringLiteral("normal"));
}

// 13: of a card in use it is not known whether anything of it stands. It is asked before a number is burnt, and said.
TEST(Reversed, BeginsNoCaseWhereNothingStands)
{
    Counter counter(people::withCardInUse());
    counter.begin(domain::Business::Reverse);
    EXPECT_EQ(counter.said(), QStringLiteral("error.nothing_to_reverse"));
    EXPECT_TRUE(counter.desk().reception().person()->openCases.empty());
    const auto& possible = counter.desk().reception().person()->possible;
    const auto offered = std::ranges::find(possible, domain::Business::Reverse, &desk::Possibility::business);
    ASSERT_NE(offered, possible.end());
    EXPECT_TRUE(offered->ruling.mayStart());
    EXPECT_EQ(offered->ruling.reason, QStringLiteral("asked_when_begun")) << "the list says so before anybody tries";
}

}  // namespace
}  // namespace kapok::test
