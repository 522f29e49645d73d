// A card that is made at the counter, all the way: whatever each step comes to, there is an end, and nothing is left over
// (K03, K06, K07; W38, W40, W41).
#include "tests/unit/workflows/making_support.h"

#include <algorithm>
#include <map>
#include <random>

namespace kapok::workflows {
namespace {

using namespace making;

constexpr std::size_t longestWay = 120;

struct Walked {
    Apply last;
    std::vector<Step> steps;
};

// Mostly the ordinary outcome, so that ways go deep; what is carried out inside ends well.
class AnyWay {
public:
    explicit AnyWay(unsigned seed) : m_chance(seed) {}

    Walked walk()
    {
        RecordOf<Apply> record(accepted());
        std::vector<Step> steps;
        while (steps.size() < longestWay) {
            const Step step = record.next();
            steps.push_back(step);
            if (step.kind == StepKind::Done || step.kind == StepKind::Refuse) break;
            if (!goesAnotherWay(record, step) && !takesAnOutcome(record, step) && !givesUp(record, step)) break;
        }
        return {record.record(), std::move(steps)};
    }

private:
    std::mt19937 m_chance;

    bool isRare(unsigned oneOf) { return m_chance() % oneOf == 0; }
    std::size_t any(std::size_t of) { return m_chance() % of; }
    bool goesAnotherWay(RecordOf<Apply>& record, const Step& step)
    {
        if (step.question.insteadFills.isEmpty() || !isRare(8)) return false;
        const auto& options = step.question.options;
        return record.fill(step.question.insteadFills, options[any(std::size_t(options.size()))].name.toStdString())
            .has_value();
    }
    // A serial that was typed and tried before leads nowhere: he stops.
    static bool givesUp(RecordOf<Apply>& record, const Step& step)
    {
        const Question& asked = step.question;
        return !asked.insteadFills.isEmpty() &&
               record.fill(asked.insteadFills, asked.options.back().name.toStdString()).has_value();
    }
    bool takesAnOutcome(RecordOf<Apply>& record, const Step& step)
    {
        if (step.outcomes.empty()) return false;
        const bool endsWell = step.kind == StepKind::Inside;
        if (!endsWell && isRare(4) && record.fill(step.fills, step.outcomes[any(step.outcomes.size())])) return true;
        // A blank of an earlier attempt is not taken again: the next one is, also where its serial is typed.
        std::vector<Json> outcomes = step.outcomes;
        if (step.question.input == QLatin1String("text"))
            for (const char* serial : {"00000002", "00000003"}) outcomes.emplace_back(serial);
        return std::ranges::any_of(outcomes,
                                   [&](const Json& outcome) { return record.fill(step.fills, outcome).has_value(); });
    }
};

// Each blank is written and printed at most once, and no face without a chip that agreed.
void expectNothingTwice(const Walked& way)
{
    std::map<QString, int> made;
    for (const Step& step : way.steps)
        if (step.kind == StepKind::Make) ++made[step.request + u' ' + text(step.body["object"])];
    for (const auto& [what, times] : made) EXPECT_EQ(times, 1) << what.toStdString();
    for (const QString& key : keysOf<Blanks>())
        if (way.last.face[key])
            EXPECT_TRUE(agree(compared(*way.last.cardData, *way.last.blank[key], *way.last.readBack[key])));
}

void expectGivenUp(const Walked& way)
{
    EXPECT_EQ(RecordOf<Apply>(way.last).moneyHeld(), 0);
    EXPECT_TRUE(way.last.refusalSlip) << "he goes home with a paper";
    EXPECT_TRUE(way.last.takenBack) << "the order was never taken back";
    EXPECT_TRUE(way.last.released) << "the account is kept for a card that never comes";
    for (const QString& key : keysOf<Blanks>())
        if (way.last.fed[key]) EXPECT_TRUE(way.last.bin[key]) << "a blank is left in the printer";
    EXPECT_FALSE(way.last.issued);
}

void expectHandedOver(const Walked& way)
{
    EXPECT_TRUE(way.last.completed.accepted());
    ASSERT_TRUE(way.last.issued);
    const auto key = blankInHand(way.last);
    ASSERT_TRUE(key);
    EXPECT_TRUE(isMadeWell(way.last, *key));
    EXPECT_EQ(way.last.issued->what, way.last.blank[*key]->serial);
    EXPECT_FALSE(way.last.takenBack);
}

// K03, K06, W38: of a fair sample of all ways each ends, and as it should.
TEST(MakingWays, EachHasAnEndAndLeavesNothingOver)
{
    int given = 0, handed = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const Walked way = AnyWay(seed).walk();
        const Step& end = way.steps.back();
        ASSERT_TRUE(end.kind == StepKind::Done || end.kind == StepKind::Refuse)
            << way.steps.size() << " steps, at " << end.fills.toStdString();
        expectNothingTwice(way);
        if (end.kind == StepKind::Done) ++handed, expectHandedOver(way);
        else ++given, expectGivenUp(way);
        if (testing::Test::HasFailure()) return;
    }
    EXPECT_GT(given, 20) << "the sample knows nothing of it";
    EXPECT_GT(handed, 20) << "the sample knows nothing of it";
}

// One blank after the other spoiled, each for its own reason.
Apply afterTwoSpoiled()
{
    Apply a = written();
    learn(a, of("print_it", 1), "print");
    learn(a, of("face", 1), {{"object", "00000001"}, {"spoiled", "print_failed"}});
    learn(a, of("bin", 1), next(a).body);
    learn(a, of("otherwise", 2), "another");
    learn(a, of("allowed", 2), next(a).outcomes.front());
    a = fed(a, "00000002", 2);
    learn(a, of("written", 2), {{"object", "00000002"}, {"spoiled", "chip_silent"}});
    learn(a, of("bin", 2), next(a).body);
    return a;
}

// W40, W41: whoever agrees to a third one sees every copy that went wrong before it, each with its reason.
TEST(MakingWays, ShowsTheSecondPersonEveryCopyThatWentWrong)
{
    Apply a = afterTwoSpoiled();
    EXPECT_EQ(spoiledSoFar(a), 2);
    learn(a, of("otherwise", 3), "another");
    const Step asks = next(a);
    ASSERT_EQ(asks.fills, of("allowed", 3));
    ASSERT_EQ(asks.kind, StepKind::Decide);
    std::vector<std::pair<QString, QString>> shown;
    for (const Json& row : asks.body["rows"])
        if (row["label"] == "paper.row.blank_spoiled")
            shown.emplace_back(text(row["value"]["values"]["serial"]), text(row["value"]["values"]["why"]));
    EXPECT_EQ(shown, (std::vector<std::pair<QString, QString>>{
                         {QStringLiteral("00000001"), QStringLiteral("making.spoiled.print_failed")},
                         {QStringLiteral("00000002"), QStringLiteral("making.spoiled.chip_silent")}}));
}

// W38 (it went on making after a failure): what a second person has not agreed to is not made.
TEST(MakingWays, MakesNoThirdOneThatWasDeclined)
{
    Apply a = afterTwoSpoiled();
    learn(a, of("otherwise", 3), "another");
    learn(a, of("allowed", 3), next(a).outcomes.back());
    ASSERT_TRUE(notMade(a));
    EXPECT_EQ(notMade(a)->reason, QStringLiteral("not_approved"));
    EXPECT_EQ(next(a).request, QStringLiteral("apply_cancel"));
}

}  // namespace
}  // namespace kapok::workflows
