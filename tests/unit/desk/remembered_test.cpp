// What the desk folds of its whole journal (design.md §1, "Nothing derived is believed").
#include "desk/remembered.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::Remembered;

const QDate day(2021, 7, 8);
const domain::CaseId outer{QStringLiteral("outer")}, inner{QStringLiteral("inner")}, visit{QStringLiteral("visit")};

class Fold : public testing::Test {
protected:
    Remembered fold;
    qint64 seq = 0;

    void add(const char* kind, Json body, const domain::CaseId& id = {}, const char* by = "0101")
    {
        const ports::NewEntry entry{Instant{}, day, QLatin1String(kind), id, QLatin1String(by), std::move(body)};
        ASSERT_TRUE(fold.add({entry, ++seq, 0}));
    }
    const desk::Awaited* awaited(const char* field)
    {
        const auto& all = fold.cases().at(outer).awaited;
        const auto found = all.find(QLatin1String(field));
        return found == all.end() ? nullptr : &found->second;
    }
};

void expectSame(const Remembered& one, const Remembered& other)
{
    EXPECT_EQ(one.cases(), other.cases());
    EXPECT_EQ(one.visits(), other.visits());
    EXPECT_EQ(one.wrongTries(), other.wrongTries());
    EXPECT_EQ(one.openDay(), other.openDay());
    EXPECT_EQ(one.begunOn(day), other.begunOn(day));
}

TEST_F(Fold, AwaitsWhatWasIntendedUntilItsOutcomeIsKept)
{
    add("begun", {{"business", "apply"}}, outer);
    add("intent", {{"field", "order"}, {"step", "order"}, {"hand", "bank"}, {"operation", "op"}}, outer);
    ASSERT_TRUE(awaited("order"));
    EXPECT_EQ(*awaited("order"), (desk::Awaited{.field = QStringLiteral("order"),
                                                .step = QStringLiteral("order"),
                                                .hand = QStringLiteral("bank"),
                                                .operation = {QStringLiteral("op")},
                                                .inner = {},
                                                .seq = 2}));
    add("filled", {{"field", "slip"}, {"value", true}}, outer);
    EXPECT_TRUE(awaited("order"));
    // What surely never left is still awaited: the same operation goes out again, or is withdrawn.
    add("unsent", {{"field", "order"}}, outer);
    EXPECT_TRUE(awaited("order")->unsent);
    add("filled", {{"field", "order"}, {"value", {{"accepted", Json::object()}}}}, outer);
    EXPECT_FALSE(awaited("order"));
    EXPECT_EQ(fold.cases().at(outer).last, 5);
    add("ended", {{"how", "done"}}, outer);
    EXPECT_TRUE(fold.cases().empty());
}

TEST_F(Fold, AwaitsAnInnerCaseThroughItsBeingRecordedUntilItsEndIsTakenIn)
{
    add("begun", {{"business", "replace"}}, outer);
    add("intent", {{"field", "loss"}, {"step", "inside"}, {"operation", "op"}, {"inner", "inner"}}, outer);
    EXPECT_EQ(fold.awaiting(inner)->innerEnd, 0);
    add("begun", {{"business", "loss_formal"}, {"outer", {{"case", "outer"}, {"field", "loss"}}}}, inner);
    EXPECT_EQ(fold.cases().at(inner).outer, outer);
    add("filled", {{"field", "loss"}, {"value", {{"state", "recorded"}}}}, outer);
    EXPECT_TRUE(fold.awaiting(inner));
    add("ended", {{"how", "done"}}, inner);
    EXPECT_EQ(fold.awaiting(inner)->innerEnd, 5);
    add("filled", {{"field", "loss"}, {"value", {{"state", "done"}}}}, outer);
    EXPECT_FALSE(fold.awaiting(inner));
}

TEST_F(Fold, ForgetsTheInnerCaseWithTheAnswerThatIsTakenBack)
{
    add("begun", {{"business", "replace"}}, outer);
    add("intent", {{"field", "loss"}, {"step", "inside"}, {"operation", "op"}, {"inner", "inner"}}, outer);
    add("begun", {{"business", "loss_formal"}}, inner);
    add("taken_back", {{"field", "reason"}}, outer);
    EXPECT_FALSE(fold.awaiting(inner));
    EXPECT_TRUE(fold.cases().contains(inner));  // until the runner has ended it
    add("ended", {{"how", "refused"}}, inner);
    EXPECT_FALSE(fold.cases().contains(inner));
}

// E4: tries are counted by their entries, which come before the answers, until a right one leads to something or a
// supervisor unlocks the number.
TEST_F(Fold, CountsTriesOfANumber)
{
    for (int i = 0; i < 5; ++i) add("sign_in_tried", {{"number", "0102"}});
    add("sign_in_failed", {{"number", "0102"}, {"locked", false}});
    add("sign_in_failed", {{"number", "0102"}, {"locked", true}});
    add("sign_in_tried", {{"number", ""}});
    add("sign_in_tried", {{"number", "9001"}});
    EXPECT_EQ(fold.wrongTries(), (std::map<QString, int>{{QStringLiteral("0102"), 5}, {QStringLiteral("9001"), 1}}));
    add("unlock_denied", {{"number", "0102"}});
    EXPECT_EQ(fold.wrongTries(QStringLiteral("0102")), 5);
    add("unlocked", {{"number", "0102"}}, {}, "9001");
    EXPECT_EQ(fold.wrongTries(QStringLiteral("0102")), 0);
    add("approved", {{"granted", true}}, {}, "9001");
    EXPECT_TRUE(fold.wrongTries().empty());
    for (const char* kind : {"signed_off", "sign_off_denied"}) {
        add("sign_in_tried", {{"number", "9001"}});
        add(kind, {{"number", "0102"}}, {}, "9001");
        EXPECT_TRUE(fold.wrongTries().empty()) << kind << ": he was who he said";
    }
}

// L02: it is signed in until somebody has signed it off, and a checkpoint knows.
TEST_F(Fold, KnowsWhetherTheOutletIsSignedOff)
{
    EXPECT_FALSE(fold.outletIsSignedOff());
    for (const bool off : {true, false}) {
        add(off ? "outlet_signed_off" : "outlet_signed_in", Json::object(), {}, "9001");
        EXPECT_EQ(fold.outletIsSignedOff(), off);
        Remembered again;
        ASSERT_TRUE(again.add({{Instant{}, day, Remembered::checkpointKind, {}, {}, fold.checkpoint()}, seq + 1, 0}));
        EXPECT_EQ(again.outletIsSignedOff(), off);
    }
}

// Whom to ask, and with what, is known without the case; from its next entry on it rests no more.
TEST_F(Fold, KnowsOnWhomACaseRestsUntilItsNextEntry)
{
    add("begun", {{"business", "apply"}}, outer);
    EXPECT_FALSE(fold.cases().at(outer).rests);
    const Json question{{"application", "A-1"}};
    const Json rests{{"on", "province"}, {"field", "made"}, {"request", "order_progress"}, {"question", question}};
    add("filled", {{"field", "order"}, {"value", true}, {"rests", rests}}, outer);
    EXPECT_EQ(*fold.cases().at(outer).rests, (desk::Rest{.on = QStringLiteral("province"),
                                                         .field = QStringLiteral("made"),
                                                         .request = QStringLiteral("order_progress"),
                                                         .question = question}));
    Remembered again;
    ASSERT_TRUE(again.add({{Instant{}, day, Remembered::checkpointKind, {}, {}, fold.checkpoint()}, seq + 1, 0}));
    expectSame(again, fold);
    add("filled", {{"field", "made"}, {"value", true}}, outer);
    EXPECT_FALSE(fold.cases().at(outer).rests);
}

TEST_F(Fold, KnowsTheOpenDayAndTheSerialsOfEachDay)
{
    EXPECT_FALSE(fold.openDay().isValid());
    add("day_opened", Json::object());
    EXPECT_EQ(fold.openDay(), day);
    add("begun", {{"business", "apply"}}, outer);
    add("ended", {{"how", "done"}}, outer);
    add("begun", {{"business", "apply"}}, inner);
    EXPECT_EQ(fold.begunOn(day), 2);
    EXPECT_EQ(fold.begunOn(day.addDays(1)), 0);
    add("day_closed", Json::object());
    EXPECT_FALSE(fold.openDay().isValid());
}

TEST_F(Fold, KeepsAVisitThatHasEndedUntilItsDayIsClosed)
{
    add("day_opened", Json::object());
    add("visit_begun", Json::object(), visit);
    add("visit_ended", Json::object(), visit);
    EXPECT_EQ(fold.visits().at(visit), (desk::OpenVisit{.first = 2, .last = 3, .ended = true}));
    EXPECT_EQ(fold.checkpoint()["visits"].size(), 1u);
    add("day_closed", Json::object());
    EXPECT_EQ(fold.checkpoint()["visits"].size(), 0u);
}

// The checkpoint is the fold written down: a start from it knows what a start from the beginning knows.
TEST(CheckpointOfTheDesk, SaysAllThatTheFoldKnewAtEveryEntryOfEveryPracticeWay)
{
    int entries = 0;
    for (const Script& way : practiceWays(World())) {
        Outside outside(preparedFor(way, World()));
        MemoryDisk disk(Image{}, false);
        Life life(outside, disk, 7, {.workflows = &withPractice(), .rules = practiceRules});
        Teller(way, life).serve();
        Remembered fold;
        for (const ports::Entry& entry : life.entries()) {
            ASSERT_TRUE(fold.add(entry));
            Remembered again;
            const ports::NewEntry checkpoint{entry.at, entry.day, Remembered::checkpointKind,
                                             {},       {},        fold.checkpoint()};
            ASSERT_TRUE(again.add({checkpoint, entry.seq + 1, 0}));
            expectSame(again, fold);
            ++entries;
        }
        expectSame(fold, life.remembered());
    }
    EXPECT_GT(entries, 100);
}

TEST(CheckpointOfTheDesk, IsWrittenWithEachDayThatIsClosedAndNamesNobody)
{
    Counter counter(people::withNewCard());
    counter.begin(domain::Business::LossTemporary);
    counter.turnDays(1);
    ASSERT_EQ(counter.entries("checkpoint"), 1);
    for (const ports::Entry& entry : counter.life().entries())
        if (entry.kind == Remembered::checkpointKind) {
            EXPECT_EQ(entry.day, day);
            EXPECT_EQ(entry.body["cases"].size(), 1u);
            EXPECT_EQ(entry.body["begun"], Json({{"2021-07-08", 1}}));
            EXPECT_EQ(entry.body.dump().find(people::withNewCard().toStdString()), std::string::npos);
        }
    const Remembered before = counter.life().remembered();
    counter.losePower();
    counter.start();
    expectSame(before, counter.life().remembered());
    EXPECT_LT(counter.life().remembered().sinceCheckpoint(), 5);
}

}  // namespace
}  // namespace kapok::test
