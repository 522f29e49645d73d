// A device makes something in several parts: how far it is, is shown; what is behind it, is marked; after any cut it goes on
// (K02). And a case that no rule was asked about (A20).
#include "support/desk/account.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

Exchanged practice() { return {.workflows = &withPractice(), .rules = practiceRules}; }

TEST(Making, ShowsHowFarItIsAndMarksEachPartOnce)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Making::business);
    counter.answerUntil("blank.1");
    std::vector<ports::Progress> shown;
    counter.desk().whenChanged([&] {
        if (const auto far = counter.now().progress; far && (shown.empty() || shown.back() != *far))
            shown.push_back(*far);
    });
    counter.answer("blank.1", "B1");
    counter.desk().whenChanged([] {});
    EXPECT_EQ(shown, (std::vector<ports::Progress>{{1, 4}, {2, 4}, {3, 4}}));
    EXPECT_FALSE(counter.now().progress);
    EXPECT_EQ(counter.entries("marked", "copy.1"), 3);
    EXPECT_EQ(counter.value("copy.1"), (Json{{"object", "B1"}}));
}

// The device does not say how far it came: it stands in doubt, is asked, and goes on where it stopped.
TEST(Making, GoesOnWhereItStoppedUnderTheSameOperation)
{
    Counter counter(people::withoutCard(), practice());
    counter.world.makerStops = true;
    counter.begin(Making::business);
    counter.answerUntil("blank.1");
    counter.answer("blank.1", "B1");
    EXPECT_EQ(counter.asked(), QStringLiteral("copy.1"));
    EXPECT_EQ(counter.state(), desk::StateWord::InDoubt);
    EXPECT_EQ(counter.now().waitsFor, desk::WaitsFor::Device);
    counter.losePower();
    counter.start();
    counter.goOn();
    EXPECT_EQ(counter.entries("intent", "copy.1"), 1);
    ASSERT_EQ(counter.world.made.size(), 1u);
    EXPECT_EQ(counter.world.made.front().parts, FakeMaker::parts);
    EXPECT_EQ(counter.value("copy.1"), (Json{{"object", "B1"}}));
}

// K07: what was spoiled goes to the bin with its reason, and the next one is an operation of its own.
TEST(Making, TriesAnotherBlankUnderAnotherOperation)
{
    Counter counter(people::withoutCard(), practice());
    counter.world.badBlanks = {QStringLiteral("B1")};
    counter.begin(Making::business);
    counter.answerUntil("blank.2");
    EXPECT_EQ(counter.value("copy.1"), (Json{{"object", "B1"}, {"spoiled", "chip_silent"}}));
    EXPECT_EQ(counter.value("bin.1"), (Json{{"what", "B1"},
                                            {"kind", "card.recovered"},
                                            {"from", "outside"},
                                            {"to", "bin"},
                                            {"reason", "chip_silent"}}));
    counter.answer("blank.2", "B1");
    EXPECT_FALSE(counter.said().isEmpty());
    counter.answer("blank.2", "B2");
    ASSERT_EQ(counter.world.made.size(), 2u);
    EXPECT_NE(counter.world.made[0].operation, counter.world.made[1].operation);
    EXPECT_EQ(counter.value("copy.2"), (Json{{"object", "B2"}}));
}

// rules.md §19: nobody hands money out alone, and whoever agreed to it stands beside it.
TEST(Payout, WaitsForASecondPersonAndIsMadeOnce)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Practice::business);
    counter.answer("reason", "damaged");
    counter.answerUntil("balance");
    EXPECT_EQ(counter.now().waitsFor, desk::WaitsFor::SecondPerson);
    EXPECT_EQ(counter.now().givesBack, 300);
    counter.answer("balance", {{"fen", -300}, {"method", "cash"}});
    EXPECT_EQ(counter.said(), QStringLiteral("error.needs_second_person"));
    counter.approve(supervisorNumber, false);
    EXPECT_EQ(counter.asked(), QStringLiteral("balance"));  // owed all the same
    counter.approve(supervisorNumber);
    EXPECT_EQ(counter.value("balance")["fen"], -300);
    EXPECT_EQ(counter.value("balance")["approved_by"], supervisorNumber);
    counter.finish();
    EXPECT_EQ(counter.entries("filled", "balance"), 1);
    EXPECT_EQ(counter.one().record().moneyPaidOut(), 300);
}

TEST(Following, IsOfferedToEverybodyAndMayBeBrokenOff)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Following::business);
    const auto& possible = counter.desk().reception().person()->possible;
    const auto offered = std::ranges::find(possible, Following::business, &desk::Possibility::business);
    ASSERT_NE(offered, possible.end());
    EXPECT_TRUE(offered->built && offered->ruling.mayStart());
    counter.world.to(line::PartyName::Province).gate = line::Gate::Down;
    counter.answer("application", "A0000000001");
    ASSERT_EQ(counter.now().waitsFor, desk::WaitsFor::World);
    counter.breakOff();
    EXPECT_EQ(counter.said(), QString());
    ASSERT_TRUE(counter.one().ended);
    EXPECT_EQ(counter.one().ended->refusal.reason, QStringLiteral("withdrawn"));
    EXPECT_EQ(counter.one().ended->refusal.by, QStringLiteral("citizen"));
}

// B04: the province knows of no such order, so nobody waits for it.
TEST(Following, EndsWithTheProvincesNo)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Following::business);
    counter.answer("application", "A0000000001");
    ASSERT_TRUE(counter.one().ended);
    EXPECT_EQ(counter.one().ended->refusal.reason, QStringLiteral("unknown_application"));
    EXPECT_EQ(counter.one().ended->refusal.by, QStringLiteral("province"));
}

}  // namespace
}  // namespace kapok::test
