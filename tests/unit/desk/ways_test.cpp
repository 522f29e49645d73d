// Every way of every business, driven to its end on real parts, keeps every promise.
#include "support/desk/account.h"
#include "support/desk/practice_ways.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

struct Served {
    Outside outside;
    MemoryDisk disk{Image{}, false};
    Life life;
    domain::CaseId id;

    Served(const Script& script, const Exchanged& exchanged)
        : outside(preparedFor(script, World())), life(outside, disk, 7, exchanged)
    {
        Teller teller(script, life);
        id = teller.serve();
    }
    const desk::Case& one() { return life.runner().book().at(id); }
    std::string ended() { return (one().ended->how + u' ' + one().ended->refusal.reason).toStdString(); }
};

void expectPromisesKept(const Script& script, const Exchanged& exchanged)
{
    SCOPED_TRACE(domain::nameOf(script.business).toStdString() + ": " + script.name.toStdString());
    Served run(script, exchanged);
    EXPECT_EQ(brokenPromise(Evidence(run.life, exchanged)), "");
}

void expectAllKept(const std::vector<Script>& ways, const Exchanged& exchanged)
{
    for (const Script& way : ways) expectPromisesKept(way, exchanged);
    Served ordinary(ways.front(), exchanged);
    EXPECT_EQ(ordinary.ended(), "done ");
    for (const Script& way : withFaults(ways.front(), ordinary.outside.world)) expectPromisesKept(way, exchanged);
}

TEST(Ways, OfEveryBusinessKeepEveryPromise)
{
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list())
        expectAllKept(waysOf(workflow.business, World()), Exchanged{});
}

// What needs nobody is carried out at once, inside as outside: the teller finds the first question there.
TEST(Ways, LeadIntoACaseInsideUpToItsFirstQuestion)
{
    const auto ways = waysOf(domain::Business::Apply, World());
    const auto merging = std::ranges::find(ways, QStringLiteral("another city's card is merged inside"), &Script::name);
    ASSERT_NE(merging, ways.end());
    Outside outside(preparedFor(*merging, World()));
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7);
    Teller teller(*merging, life);
    const auto inner = teller.standing(teller.serveUntil(QStringLiteral("merge"))).inner;
    ASSERT_TRUE(inner);
    EXPECT_EQ(teller.standing(*inner).step.fills, QStringLiteral("consent"));
}

TEST(Ways, OfPracticeKeepEveryPromise)
{
    expectAllKept(practiceWays(World()), Exchanged{.workflows = &withPractice(), .rules = practiceRules});
}

// Refused by an inner case, by the province, by the second person: the fee is given back.
TEST(Ways, OfPracticeEndAsTheyAreNamed)
{
    const Exchanged practice{.workflows = &withPractice(), .rules = practiceRules};
    std::map<std::string, std::string> ends;
    for (const Script& way : practiceWays(World())) ends[way.name.toStdString()] = Served(way, practice).ended();
    const std::map<std::string, std::string> expected{
        {"the ordinary way", "done "},
        {"a second person approves", "done "},
        {"a second person declines", "refused not_approved"},
        {"a second person names the fee", "done "},
        {"the fee is waived", "done "},
        {"the fee is paid by card", "done "},
        {"the bank declines the card, and takes it after all", "done "},
        {"the province refuses what was paid by card", "refused has_card"},
        {"the inner case is refused, and the fee is given back", "refused refused"},
        {"the bank refuses the inner case", "refused account_refused"},
        {"the bank refuses the inner case late, and the order is withdrawn", "refused account_refused"},
        {"the province refuses, and the fee is given back", "refused has_card"},
        {"the citizen thinks again", "done "},
        {"the citizen thinks again inside the inner case", "done "},
        {"a night passes before the fee", "done "},
        {"the citizen leaves before he pays", "refused withdrawn"},
        {"the citizen leaves at once", "refused withdrawn"}};
    EXPECT_EQ(ends, expected);
}

}  // namespace
}  // namespace kapok::test
