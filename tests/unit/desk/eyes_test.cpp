// Whether a card came out of the printer only eyes can tell: the teller is asked before anything else, what he saw is
// believed, and nothing is printed twice unnoticed (W34, K06, K16).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

/// It jams with the first thing inside, says so, and knows nothing more of it.
class JammingMaker final : public ports::Hand {
public:
    int attempts = 0;

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override
    {
        if (++attempts == 1) co_return failure(Error::Kind::InDoubt, words("printer.jam"), QStringLiteral("media-jam"));
        co_return ports::Outcome{madeOf(deed)};
    }
    Task<Expected<ports::Fate>> find(ports::Deed deed) override
    {
        using Kind = ports::Fate::Kind;
        if (deed.eyes.isEmpty()) co_return ports::Fate{Kind::CannotTell, {}, QStringLiteral("eyes")};
        if (deed.eyes == QLatin1String("nothing")) co_return ports::Fate{Kind::NotDone, {}, {}};
        Json made = madeOf(deed);
        if (deed.eyes == QLatin1String("spoiled")) made["spoiled"] = "print_bad";
        co_return ports::Fate{Kind::Done, made, {}};
    }

private:
    static Json madeOf(const ports::Deed& deed) { return {{"object", deed.body["object"]}}; }
};

// It stands in doubt at copy.1, with B1 inside.
struct Jammed {
    JammingMaker maker;
    Counter counter{people::withoutCard(), {.workflows = &withPractice(), .rules = practiceRules}};

    Jammed()
    {
        counter.outside.makers = desk::MakerHand({{QStringLiteral("practice"), &maker}});
        counter.begin(Making::business);
        counter.answerUntil("blank.1");
        counter.answer("blank.1", "B1");
    }
};

}  // namespace

TEST(Eyes, AreToldOfTheJamAndWhatToDoWithTheCardInside)
{
    Jammed desk;
    EXPECT_EQ(desk.counter.state(), desk::StateWord::InDoubt);
    ASSERT_TRUE(desk.counter.now().notice);
    EXPECT_EQ(desk.counter.now().notice->error.happened.id, QStringLiteral("printer.jam"));
    EXPECT_EQ(desk.counter.now().notice->next.id, QStringLiteral("notice.next_jammed"));
}

TEST(Eyes, AreAskedAndNothingIsPrintedAgainWhereItCameOutWell)
{
    Jammed desk;
    desk.counter.goOn();
    EXPECT_EQ(desk.counter.asked(), QStringLiteral("eyes"));
    desk.counter.answer("copy.1", {{"object", "B1"}});
    EXPECT_FALSE(desk.counter.said().isEmpty()) << "nothing else is asked now";
    desk.counter.answer("eyes", "well");
    EXPECT_EQ(desk.counter.value("copy.1"), (Json{{"object", "B1"}}));
    EXPECT_EQ(desk.maker.attempts, 1);
}

// Whoever was killed meanwhile is asked the same after the start.
TEST(Eyes, AreAskedAlsoAfterThePowerFailed)
{
    Jammed desk;
    desk.counter.losePower();
    desk.counter.start();
    desk.counter.goOn();
    EXPECT_EQ(desk.counter.asked(), QStringLiteral("eyes"));
    desk.counter.answer("eyes", "well");
    EXPECT_EQ(desk.counter.value("copy.1"), (Json{{"object", "B1"}}));
    EXPECT_EQ(desk.maker.attempts, 1);
}

TEST(Eyes, SendASpoiledCardToTheBinWithItsReason)
{
    Jammed desk;
    desk.counter.goOn();
    desk.counter.answer("eyes", "spoiled");
    EXPECT_EQ(desk.counter.value("copy.1")["spoiled"], "print_bad");
    EXPECT_EQ(desk.counter.value("bin.1")["reason"], "print_bad");
    EXPECT_EQ(desk.maker.attempts, 1);
}

// K16: of the job that failed its reason is kept under its operation, signed by whoever looked; then it is made anew.
TEST(Eyes, ThatSawNothingLetItBeMadeAgainAndKeepWhyItFailed)
{
    Jammed desk;
    desk.counter.goOn();
    desk.counter.answer("eyes", "nothing");
    EXPECT_EQ(desk.maker.attempts, 2);
    EXPECT_EQ(desk.counter.value("copy.1"), (Json{{"object", "B1"}}));
    ASSERT_EQ(desk.counter.entries("unsent", "copy.1"), 1);
    const auto entries = desk.counter.life().entries();
    const auto failed = std::ranges::find(entries, QStringLiteral("unsent"), &ports::Entry::kind);
    EXPECT_EQ(failed->body["why"], "error.nothing_came_out");
    EXPECT_FALSE(failed->body["operation"].get<std::string>().empty());
    EXPECT_EQ(failed->by, QStringLiteral("0103"));
}

namespace {

/// Out of order before it takes anything in.
class OfflineMaker final : public ports::Hand {
public:
    Task<Expected<ports::Outcome>> carryOut(ports::Deed) override
    {
        co_return failure(Error::Kind::Unavailable, words("printer.ribbon_out"), QStringLiteral("marker-supply-empty"));
    }
    Task<Expected<ports::Fate>> find(ports::Deed) override
    {
        co_return ports::Fate{ports::Fate::Kind::NotDone, {}, {}};
    }
};

}  // namespace

// K16: the code by which the device named it, beside the reason in words.
TEST(FailedJob, KeepsTheCodeAndTheReason)
{
    OfflineMaker maker;
    Counter counter(people::withoutCard(), {.workflows = &withPractice(), .rules = practiceRules});
    counter.outside.makers = desk::MakerHand({{QStringLiteral("practice"), &maker}});
    counter.begin(Making::business);
    counter.answerUntil("blank.1");
    counter.answer("blank.1", "B1");
    const auto entries = counter.life().entries();
    const auto failed = std::ranges::find(entries, QStringLiteral("unsent"), &ports::Entry::kind);
    ASSERT_NE(failed, entries.end());
    EXPECT_EQ(failed->body["why"], "printer.ribbon_out");
    EXPECT_EQ(failed->body["detail"], "marker-supply-empty");
}

}  // namespace kapok::test
