// B6 of personalisation over the real pcscd with vpcd, where a card is a process (K05, K06): a sample of commands ×
// faults × generations; afterwards the same card is put in again, and ends as ordered or as a spoiled one.
#include "cardio/pcsc/pcsc_card_readers.h"
#include "reader_service.h"
#include "tests/unit/cardio/blank_support.h"

#include <gtest/gtest.h>

#include <iostream>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

struct RealPress {
    explicit RealPress(int of) : generation(of) {}

    int generation;
    ListeningHsm hsm;
    FixedClock clock;
    SystemRandomness randomness;
    ports::RealScheduler scheduler;
    PcscCardReaders readers{{scheduler, hsm, clock, randomness}};
    PersonaliseHand hand{readers.house()};
    CardProcesses cards;

    Expected<ports::Outcome> carryOut() { return QCoro::waitFor(hand.carryOut(deedOf(generation))); }
    Expected<ports::Fate> find() { return QCoro::waitFor(hand.find(deedOf(generation))); }
    void insert(const CardState& card) { cards.insert(card, 0); }
    // The errand lets the card go on its reader's own thread, after it has answered. A hand that is quicker has its card
    // reset when it is out: then pcsc-lite takes the reader for one with a card that is mute.
    CardState takenOut()
    {
        QCoro::waitFor(ports::on(readers.house()->workerOf(CardProcesses::readerName(0)), [] { return true; }));
        CardState card = cards.kept(0);
        cards.remove(0);
        card.faults.clear();
        return card;
    }
};

struct RealFault {
    Fault::Kind kind;
    int value;
    const char* name;
};
constexpr RealFault faults[] = {
    {Fault::Kind::Pulled, 0, "pulled"},   {Fault::Kind::ExecutedUnheard, 0, "executed unheard"},
    {Fault::Kind::Torn, 0, "torn, old"},  {Fault::Kind::Torn, 1, "torn, new"},
    {Fault::Kind::Garbage, 0, "garbage"}, {Fault::Kind::StatusWord, 0x6581, "6581"},
    {Fault::Kind::OneByte, 0, "one byte"}};

// Asked first whatever is in doubt, as the desk does; at most so often.
std::optional<Json> endOf(RealPress& press, bool mustAsk)
{
    for (int turn = 0; turn < 3; ++turn) {
        if (mustAsk) {
            const auto fate = press.find();
            if (!fate) return std::nullopt;
            if (fate->kind == ports::Fate::Kind::Done) return fate->value;
        }
        const auto done = press.carryOut();
        if (done) return done->value;
        mustAsk = done.error().kind == Error::Kind::InDoubt;
    }
    return std::nullopt;
}

void check(int generation, const RealFault& fault, int at)
{
    const std::string where =
        "generation " + std::to_string(generation) + ", " + fault.name + " at " + std::to_string(at);
    RealPress press(generation);
    const CardState before = blank(generation);
    CardState failing = before;
    Fault armed;
    armed.kind = fault.kind;
    armed.value = fault.value;
    armed.at = at;
    failing.faults = {armed};
    press.insert(failing);
    const auto done = press.carryOut();
    CardState kept = press.takenOut();
    if (!done && isNumbered(kept)) EXPECT_EQ(done.error().kind, Error::Kind::InDoubt) << where;
    std::optional<Json> end = done ? std::optional(done->value) : std::nullopt;
    if (!end) {
        press.insert(kept);
        end = endOf(press, done.error().kind == Error::Kind::InDoubt);
        kept = press.takenOut();
    }
    ASSERT_TRUE(end) << where;
    if (spoiledIn(*end).isEmpty()) EXPECT_TRUE(holdsTheOrder(kept, before)) << where;
    else EXPECT_EQ(fault.kind, Fault::Kind::StatusWord) << where << ' ' << spoiledIn(*end).toStdString();
    for (const auto& [key, left] : kept.keyTries) EXPECT_GE(left, 1) << where << " key " << key;
}

}  // namespace

TEST(LongPersonalisationOverPcscd, EndsRightOrSpoiledAfterAFault)
{
    const bool isSoak = qEnvironmentVariableIsSet("KAPOK_SOAK_HOURS");
    constexpr int first = 5, last = 68, usualStep = 29, soakStep = 3;
    int runs = 0, combination = 0;
    for (const int generation : {2, 3})
        for (int at = first; at <= last; ++at)
            for (const RealFault& fault : faults) {
                if (combination++ % (isSoak ? soakStep : usualStep) != 0) continue;
                check(generation, fault, at);
                ++runs;
            }
    std::cout << runs << " of " << combination << " combinations over pcscd\n";
}

// Without a fault, in slot 1, with a finished card in slot 0.
TEST(PersonalisationOverPcscd, WritesTheBlankOfItsSerialInWhateverReader)
{
    RealPress press(3);
    press.cards.insert(card("g3c"), 0);
    press.cards.insert(blank(3), 1);
    const auto done = press.carryOut();
    ASSERT_TRUE(done) << sentence(done.error()).toStdString();
    EXPECT_TRUE(spoiledIn(done->value).isEmpty());
    EXPECT_TRUE(holdsTheOrder(press.cards.kept(1), blank(3)));
    EXPECT_EQ(press.cards.kept(0), card("g3c"));
}
