// B6 of personalisation (P1.6; K05, K06, K08): every command × every fault × both generations, with the answer heard or
// the process killed. The next insertion reads the card, and it ends as the card that was ordered or as a spoiled one
// with its reason. What stands on it is read from the virtual card's own memory, byte for byte.
#include "faults.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <iostream>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

// Those of stock that a chip can give (domain/stock.h).
const QStringList reasons{QStringLiteral("chip_failed"), QStringLiteral("chip_differs")};

int commandsOf(int generation)
{
    Press press(generation);
    EXPECT_TRUE(press.carryOut());
    return press.desk.readers.commands(0);
}

// What the desk does with an answer of a hand (hand.h): what is in doubt is asked for before it is done again; what
// surely was not done begins anew. Nothing else leads on.
struct Saga {
    std::unique_ptr<Press> press;
    std::optional<Json> end{};
    int finds = 0;

    void hear(const Expected<ports::Outcome>& done)
    {
        if (done) end = done->value;
        else if (done.error().kind != Error::Kind::InDoubt) press->marked = {};
    }
    // The card lies there whole and no fault is armed any more.
    void goOn(bool mustAsk)
    {
        for (int turn = 0; turn < 3 && !end; ++turn) {
            if (mustAsk) {
                ++finds;
                const auto fate = press->find();
                ASSERT_TRUE(fate) << sentence(fate.error()).toStdString();
                ASSERT_NE(fate->kind, ports::Fate::Kind::CannotTell);
                if (fate->kind == ports::Fate::Kind::Done) {
                    end = fate->value;
                    return;
                }
            }
            const auto again = press->carryOut();
            hear(again);
            mustAsk = !again && again.error().kind == Error::Kind::InDoubt;
        }
    }
};

struct Combination {
    int generation, at;
    const CardFault* fault;
    bool isKilled;
    QString folder;
    std::string text() const
    {
        return "generation " + std::to_string(generation) + ", command " + std::to_string(at) + ", " + fault->name +
               (isKilled ? ", killed" : "");
    }
};

Saga played(const Combination& run)
{
    const QString file = run.folder + QStringLiteral("/%1-%2-%3-%4")
                                          .arg(run.generation)
                                          .arg(run.at)
                                          .arg(QLatin1String(run.fault->name))
                                          .arg(int(run.isKilled));
    Saga saga{std::make_unique<Press>(run.generation, file)};
    EXPECT_TRUE(saga.press->desk.readers.arm(armed(*run.fault, run.at)));
    const auto done = saga.press->carryOut();
    // A card that was swapped in has nothing of ours on it.
    if (run.fault->kind == Fault::Kind::SwapCard)
        if (const auto there = saga.press->desk.readers.card(0); there && there->atr == otherCard().atr)
            EXPECT_EQ(*there, otherCard()) << run.text();
    // Half-written, it has no number (K05).
    if (!done && isNumbered(saga.press->kept)) EXPECT_EQ(done.error().kind, Error::Kind::InDoubt) << run.text();
    if (run.isKilled) {
        // What is left is the card, the journal's marks, and the file of refused cards.
        auto after = std::make_unique<Press>(run.generation, file);
        after->kept = saga.press->kept;
        after->marked = saga.press->marked;
        saga.press = std::move(after);
    } else {
        saga.hear(done);
    }
    saga.press->layIn();
    saga.goOn(run.isKilled || (!done && done.error().kind == Error::Kind::InDoubt));
    return saga;
}

struct Count {
    int runs = 0, right = 0, spoilt = 0;
};

void check(const Combination& run, Count& count)
{
    const Saga saga = played(run);
    ASSERT_TRUE(saga.end) << run.text();
    const CardState& card = saga.press->kept;
    const QString spoiledBy = spoiledIn(*saga.end);
    ++count.runs;
    ++(spoiledBy.isEmpty() ? count.right : count.spoilt);
    if (spoiledBy.isEmpty()) {
        EXPECT_TRUE(holdsTheOrder(card, blank(run.generation))) << run.text();
    } else {
        EXPECT_TRUE(reasons.contains(spoiledBy)) << run.text() << ' ' << spoiledBy.toStdString();
        EXPECT_TRUE(run.fault->maySpoil) << run.text() << ' ' << spoiledBy.toStdString();
    }
    // chip.md §6: at one try left it stops; a fault that took them all itself is the only way below.
    const bool tookThem = run.fault->kind == Fault::Kind::SetCounters && run.fault->value == 0;
    for (const auto& [key, left] : card.keyTries) {
        if (!tookThem) EXPECT_GE(left, 1) << run.text() << " key " << key;
    }
}

void checkAll(int generation)
{
    const QTemporaryDir folder;
    const int commands = commandsOf(generation);
    ASSERT_GT(commands, 30);
    Count count;
    int combination = generation;
    for (int at = 1; at <= commands; ++at)
        for (const CardFault& fault : everyFault())
            for (const bool isKilled : {false, true}) {
                if (!isTaken(combination++)) continue;
                check({generation, at, &fault, isKilled, folder.path()}, count);
                if (::testing::Test::HasFatalFailure()) return;
            }
    std::cout << count.runs << " of " << combination - generation << " combinations over " << commands
              << " commands: " << count.right << " as ordered, " << count.spoilt << " spoiled\n";
    EXPECT_GT(count.right, count.spoilt);
}

}  // namespace

TEST(Personalisation, OfTheSecondGenerationEndsRightOrSpoiledAfterEveryFault) { checkAll(2); }
TEST(Personalisation, OfTheThirdGenerationEndsRightOrSpoiledAfterEveryFault) { checkAll(3); }

// Two faults one after the other, at commands that a seed draws: the saga has no memory but the card and the journal.
TEST(Personalisation, SurvivesASecondFaultOnTheWayBack)
{
    const QTemporaryDir folder;
    const bool isSoak = qEnvironmentVariableIsSet("KAPOK_SOAK_HOURS");
    std::mt19937 draw(isSoak ? unsigned(qEnvironmentVariableIntValue("KAPOK_SEED")) : 7u);
    constexpr int usual = 60, inASoak = 3000;
    for (int run = 0; run < (isSoak ? inASoak : usual); ++run) {
        const int generation = 2 + run % 2;
        Press press(generation, folder.filePath(QString::number(run)));
        std::string said;
        std::optional<Json> end;
        bool maySpoil = false, mustAsk = false;
        for (int turn = 0; turn < 8 && !end; ++turn) {
            if (turn < 2) {
                const CardFault& fault = everyFault()[draw() % everyFault().size()];
                const int at = 1 + int(draw() % 70);
                maySpoil = maySpoil || fault.maySpoil;
                said += " " + std::string(fault.name) + " at " + std::to_string(at);
                ASSERT_TRUE(press.desk.readers.arm(armed(fault, at)));
            }
            if (mustAsk) {
                const auto fate = press.find();
                if (fate && fate->kind == ports::Fate::Kind::Done) end = fate->value;
                mustAsk = !fate || fate->kind == ports::Fate::Kind::CannotTell;
            }
            if (!end && !mustAsk) {
                const auto done = press.carryOut();
                if (done) end = done->value;
                else if (done.error().kind == Error::Kind::InDoubt) mustAsk = true;
                else press.marked = {};
            }
            press.layIn();
        }
        ASSERT_TRUE(end) << "run " << run << said;
        if (spoiledIn(*end).isEmpty())
            EXPECT_TRUE(holdsTheOrder(press.kept, blank(generation))) << "run " << run << said;
        // Two tries that nobody heard are reason enough to stop.
        else EXPECT_TRUE(maySpoil || spoiledIn(*end) == QLatin1String("chip_failed")) << "run " << run << said;
    }
}
