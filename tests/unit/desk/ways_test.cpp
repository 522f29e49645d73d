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

// A01, D02: and what the businesses are for is done at the end of the ordinary one.
TEST(LongWays, OfEveryBusinessKeepEveryPromise)
{
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list())
        expectAllKept(waysOf(workflow.business, World()), Exchanged{});
}

// rules.md §21, §4 row 11: of a further card, after one that was made and ended, a second person names the fee; what he
// names is taken before anything is ordered, and he who paid it has a receipt.
TEST(Ways, TakeTheFeeThatIsNamedForAFurtherCard)
{
    const auto ways = waysOf(domain::Business::Apply, World());
    const auto further =
        std::ranges::find(ways, QStringLiteral("a further card, and a second person names its fee"), &Script::name);
    ASSERT_NE(further, ways.end());
    Served run(*further, Exchanged{});
    EXPECT_EQ(run.ended(), "done ");
    const auto fields = run.one().record().fields();
    const auto fee = std::ranges::find(fields, QStringLiteral("fee"), &workflows::FieldState::name);
    ASSERT_NE(fee, fields.end());
    EXPECT_EQ(fee->value["fen"], 1500);
    EXPECT_EQ(
        std::ranges::count_if(run.outside.world.papers,
                              [](const PrintedPaper& one) { return one.sheet.paper == QLatin1String("fee_receipt"); }),
        1);
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
        {"the citizen thinks again, and says something else", "done "},
        {"the bank reserves nothing once the card is ordered", "done "},
        {"at the desk of another bank", "done "},
        {"a balance is handed out", "done "},
        {"the province refuses, and the balance is taken back", "refused has_card"},
        {"the citizen thinks again inside the inner case", "done "},
        {"a night passes before the fee", "done "},
        {"the citizen leaves before he pays", "refused withdrawn"},
        {"the citizen leaves at once", "refused withdrawn"}};
    EXPECT_EQ(ends, expected);
}

// H03, K07: of two services each has its own result; a blank that was spoiled stops nothing.
TEST(Ways, OfMakingKeepEveryPromiseAndEndAsTheyAreNamed)
{
    const Exchanged practice{.workflows = &withPractice(), .rules = practiceRules};
    expectAllKept(makingWays(World()), practice);
    std::map<std::string, std::string> ends;
    for (const Script& way : makingWays(World())) ends[way.name.toStdString()] = Served(way, practice).ended();
    const std::map<std::string, std::string> expected{
        {"a thing is made, and two services are told", "done "},
        {"the bank refuses one of two services", "done "},
        {"a blank is spoiled, and the next one is made", "done "},
        {"every blank is spoiled", "done "},
        {"the device jams", "done "},
        {"the citizen leaves before anything is made", "refused withdrawn"}};
    EXPECT_EQ(ends, expected);
}

Json valueOf(const desk::Case& one, const char* name)
{
    for (const auto& field : one.record().fields())
        if (field.name == QLatin1String(name)) return field.value;
    return {};
}

// What a way may say besides: which order is refused, another answer the second time, at which desk it happens.
TEST(Ways, MayRefuseTheSecondOrderAnswerOtherwiseAgainAndSitAtAnotherBank)
{
    const Exchanged practice{.workflows = &withPractice(), .rules = practiceRules};
    const auto ways = practiceWays(World());
    const auto named = [&](const char* name) { return *std::ranges::find(ways, QLatin1String(name), &Script::name); };
    Served second(named("the bank reserves nothing once the card is ordered"), practice);
    EXPECT_EQ(valueOf(second.one(), "preparation")["state"], "done");
    EXPECT_EQ(valueOf(second.one(), "account")["refused"], "account_refused");
    Served again(named("the citizen thinks again, and says something else"), practice);
    EXPECT_EQ(valueOf(again.one(), "reason"), "damaged");
    EXPECT_EQ(again.one().record().moneyHeld(), 0);
    Served elsewhere(named("at the desk of another bank"), practice);
    EXPECT_TRUE(elsewhere.one().number.startsWith(QLatin1String("0745-")));
    EXPECT_EQ(
        elsewhere.outside.world.cards(elsewhere.one().visit().person->document.bare(ForCodec{}).number()).front().bank,
        domain::Bank::GDB);
}

// A paper printed before the answer says so; whoever knows the answer already prints it, and both are right.
TEST(Ways, TakeEitherWordOfAPaperThatWasPrintedBeforeTheAnswer)
{
    const auto sheet = [](const char* label, const Json& value, const char* fee) {
        return Json{{"title", "paper.receipt.apply"},
                    {"rows", {{{"label", label}, {"value", value}}, {{"label", "paper.row.fee"}, {"value", fee}}}}};
    };
    const Json notAnswered{{"words", "paper.state.not_answered"}, {"values", Json::object()}};
    const PaperOf before{"receipt 1", sheet("paper.row.state", notAnswered, "20.00")},
        after{"receipt 1", sheet("paper.row.application", "A1", "20.00")},
        another{"receipt 1", sheet("paper.row.application", "A2", "20.00")},
        dearer{"receipt 1", sheet("paper.row.application", "A1", "0.00")};
    EXPECT_TRUE(before.agrees(after));
    EXPECT_TRUE(after.agrees(before));
    EXPECT_FALSE(after.agrees(another));
    EXPECT_FALSE(before.agrees(dearer));
    EXPECT_FALSE(before.agrees({"receipt 2", after.content}));
}

}  // namespace
}  // namespace kapok::test
