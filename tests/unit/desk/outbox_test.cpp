// The line's queue in somebody's hands: held, released, told now, handed out as a packet (M03, M05, M16, B1, B9).
#include "desk/told.h"
#include "support/desk/counter.h"
#include "support/desk/many.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::OutboxItem;
using desk::StateWord;
using domain::Business;
using line::Gate;
using line::PartyName;

const QString order = QStringLiteral("order");

/// An application that was taken while nobody could be reached; by now somebody could.
struct AnOrderThatWaits : Counter {
    AnOrderThatWaits() : Counter(people::withoutCard())
    {
        begin(Business::Apply);
        answerUntil("review");
        world.to(PartyName::Province).gate = Gate::Down;
        answer("review", true);
        world.mendLines();
    }
    desk::Outbox& outbox() { return life().runner().outbox(); }
    QString hold() { return idOf(done(desk().casework().hold(id, order, QStringLiteral("他要补一张纸")))); }
    QString release() { return idOf(done(desk().casework().release(id, order))); }
    void lineDown() { world.to(PartyName::Province).gate = Gate::Down; }

    static QString idOf(const Expected<void>& tried) { return tried ? QString() : tried.error().happened.id; }
};

std::vector<ports::Entry> ofCase(Counter& counter)
{
    std::vector<ports::Entry> entries = counter.life().entries();
    std::erase_if(entries, [&](const ports::Entry& entry) { return entry.caseId != counter.id; });
    return entries;
}

TEST(OutboxOfADesk, SaysOfEachOperationWhatItIsAndWhatItsLastTryFailedAt)
{
    AnOrderThatWaits counter;
    const std::vector<OutboxItem> items = counter.outbox().items();
    ASSERT_EQ(items.size(), 1u);
    const OutboxItem& item = items.front();
    EXPECT_EQ(item.number, counter.one().number);
    EXPECT_EQ(item.kind, QStringLiteral("apply"));
    EXPECT_EQ(item.party, QStringLiteral("province"));
    EXPECT_EQ(item.state, StateWord::Recorded);
    EXPECT_EQ(item.tries, 1);
    EXPECT_EQ(item.error.id, QStringLiteral("line.province.not_reached"));
    EXPECT_EQ(item.since, counter.world.now);
    EXPECT_FALSE(item.held);
}

// M03: nothing of it goes while it is held, not after a power cut either; then it goes once.
TEST(OutboxOfADesk, SendsNothingThatIsHeldAndSendsItOnceItIsReleased)
{
    AnOrderThatWaits counter;
    ASSERT_EQ(counter.hold(), QString());
    for (const bool powerFails : {false, true}) {
        if (powerFails) {
            counter.losePower();
            counter.start();
        }
        counter.sync();
        EXPECT_EQ(counter.effects("apply"), 0);
        ASSERT_EQ(counter.outbox().items().size(), 1u);
        EXPECT_EQ(counter.outbox().items().front().held->by, QLatin1String(tellerNumber));
        EXPECT_EQ(counter.outbox().items().front().held->why, QStringLiteral("他要补一张纸"));
        EXPECT_EQ(counter.state(), StateWord::Recorded);
    }
    ASSERT_EQ(counter.release(), QString());
    EXPECT_EQ(counter.effects("apply"), 1);
    EXPECT_TRUE(counter.outbox().items().empty());
    EXPECT_EQ(counter.entries("held", "order"), 1);
    EXPECT_EQ(counter.entries("released", "order"), 1);
}

// Who cares for the queue has not worked at the case.
TEST(OutboxOfADesk, LeavesTheCaseToTheTellerWhoEnteredIt)
{
    AnOrderThatWaits counter;
    const QString another = QStringLiteral("0102");
    ASSERT_TRUE(done(counter.desk().signIn(another, passwordOf(another))));
    ASSERT_EQ(counter.hold(), QString());
    EXPECT_EQ(counter.outbox().items().front().held->by, another);
    EXPECT_EQ(counter.one().teller, QLatin1String(tellerNumber));
    EXPECT_FALSE(counter.one().hands.contains(another));
}

TEST(OutboxOfADesk, HoldsAndReleasesNothingTwiceAndNothingThatHasItsAnswer)
{
    AnOrderThatWaits counter;
    EXPECT_EQ(counter.release(), QStringLiteral("error.operation_not_held"));
    ASSERT_EQ(counter.hold(), QString());
    EXPECT_EQ(counter.hold(), QStringLiteral("error.operation_held"));
    EXPECT_EQ(counter.idOf(done(counter.outbox().tellNow(counter.id, order, byTeller()))),
              QStringLiteral("error.operation_held"));
    ASSERT_EQ(counter.release(), QString());
    EXPECT_EQ(counter.hold(), QStringLiteral("error.not_in_the_outbox"));
    EXPECT_EQ(counter.effects("apply"), 1);
}

// B5: that it is held says nothing of what was sent before: where it was done, its answer is taken.
TEST(OutboxOfADesk, TakesTheAnswerOfWhatWasDoneBeforeItWasHeld)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.answerUntil("review");
    counter.world.to(PartyName::Province).gate = Gate::Mute;
    counter.answer("review", true);
    ASSERT_EQ(counter.state(), StateWord::InDoubt);
    ASSERT_TRUE(done(counter.desk().casework().hold(counter.id, order)));
    counter.world.mendLines();
    counter.sync();
    EXPECT_TRUE(counter.life().runner().outbox().items().empty());
    EXPECT_EQ(counter.effects("apply"), 1);
}

// In doubt, not done and held: it stays in doubt and is not told.
TEST(OutboxOfADesk, KeepsBackWhatIsInDoubtAndWasNotDone)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.answerUntil("review");
    counter.world.to(PartyName::Province).gate = Gate::Deaf;
    counter.answer("review", true);
    ASSERT_TRUE(done(counter.desk().casework().hold(counter.id, order)));
    counter.world.mendLines();
    for (int round = 0; round < 3; ++round) counter.sync();
    EXPECT_EQ(counter.effects("apply"), 0);
    EXPECT_EQ(counter.state(), StateWord::InDoubt);
    ASSERT_TRUE(done(counter.desk().casework().release(counter.id, order)));
    EXPECT_EQ(counter.effects("apply"), 1);
}

// B4: two of one person at one party: the second was told to nobody yet, leaves by no stick, and goes behind the first.
TEST(OutboxOfADesk, SaysWhoWaitsBehindAnEarlierOneOfTheSamePerson)
{
    Counter counter(people::withCardInUse());
    counter.begin(Business::LossTemporary);
    counter.world.to(PartyName::Province).gate = Gate::Down;
    counter.answerUntil("order");
    counter.begin(Business::LossFormal);
    counter.answerUntil("order");
    desk::Outbox& outbox = counter.life().runner().outbox();
    const std::vector<OutboxItem> items = outbox.items();
    ASSERT_EQ(items.size(), 2u);
    EXPECT_FALSE(items[0].behind);
    EXPECT_EQ(items[0].tries, 1);
    EXPECT_TRUE(items[1].behind);
    EXPECT_EQ(items[1].tries, 0);
    EXPECT_EQ(items[1].error.id, QStringLiteral("error.waits_its_turn"));
    const auto refused = done(outbox.handOut(items[1].id, items[1].field));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().happened.id, QStringLiteral("error.waits_its_turn"));
    counter.world.mendLines();
    counter.sync();
    const auto effects = counter.world.effects();
    ASSERT_EQ(effects.size(), 2u);
    EXPECT_EQ(effects[0].operation, items[0].operation.text);
    EXPECT_EQ(effects[1].operation, items[1].operation.text);
}

// M05, B9: one of three is swallowed at each of its attempts; the others are through in the first round, and it is told
// less and less: at 0, 0, 10, 30, 70, 150, 310, 630, 1230, 1830, 2430 and 3030 s of an hour, or up to a quarter later.
TEST(OutboxOfADesk, TellsAPoisonousOneLessAndLessAndNobodyWaitsForIt)
{
    ManyWaiting desk(0);
    World& world = desk.outside.world;
    for (const QString& person : applicants(world, 3)) {
        world.fault = LineFault{.atDemand = world.to(PartyName::Province).demands + 1, .gate = Gate::Down};
        desk.serveUntil(person, "order");
        world.mendLines();
        world.fault.reset();
    }
    const int before = world.to(PartyName::Province).demands;
    const auto round = [&](desk::WantedBy whom) {
        world.fault =
            LineFault{.atDemand = world.to(PartyName::Province).demands + 1, .gate = Gate::Deaf, .once = true};
        EXPECT_TRUE(done(desk.life().counter().sync(whom)));
        world.setTime({world.now.utcMs + 15'000});
    };
    const auto applications = [&] {
        // The bank's account is ordered by the same word.
        return std::ranges::count(world.province.effects(), QStringLiteral("apply"), &line::Effect::kind);
    };
    round(desk::WantedBy::Desk);
    EXPECT_EQ(applications(), 2);
    EXPECT_EQ(desk.life().runner().outbox().items().size(), 1u);
    for (int at = 1; at < 240; ++at) round(desk::WantedBy::Desk);
    const int tries = world.to(PartyName::Province).demands - before - 2;
    EXPECT_LE(tries, 12);
    EXPECT_GE(tries, 10);
    // Who presses the key does not wait.
    round(desk::WantedBy::Person);
    EXPECT_EQ(world.to(PartyName::Province).demands - before - 2, tries + 1);
    world.fault.reset();
    EXPECT_TRUE(done(desk.life().counter().sync()));
    EXPECT_EQ(applications(), 3);
}

// M16, B1: what has left as a packet may be done at any time. It is asked about before it is told, after a power cut
// too; where it was not done it is told once, and a dead line writes no entries.
TEST(OutboxOfADesk, AsksAboutWhatHasLeftAsAPacketBeforeItIsTold)
{
    AnOrderThatWaits counter;
    counter.lineDown();
    const auto intent = done(counter.outbox().handOut(counter.id, order));
    ASSERT_TRUE(intent);
    EXPECT_EQ(intent->operation, counter.outbox().items().front().operation);
    EXPECT_EQ(counter.outbox().items().front().error.id, QStringLiteral("error.left_as_a_packet"));
    counter.losePower();
    counter.start();
    const auto entries = counter.life().entries().size();
    for (int round = 0; round < 3; ++round) counter.sync();
    EXPECT_EQ(counter.state(), StateWord::InDoubt);
    EXPECT_EQ(counter.life().entries().size(), entries);
    counter.world.mendLines();
    counter.world.province.demand(intent->operation, intent->request, intent->bytes);  // the stick has come there
    counter.sync();
    EXPECT_EQ(counter.effects("apply"), 1);
    EXPECT_EQ(counter.world.effects().front().arrivals, 1) << "asked, and not told";
    EXPECT_TRUE(counter.outbox().items().empty());
}

// Decision 0065: a second file carries what the first had no room for.
TEST(OutboxOfADesk, HandsOutFirstWhatNoFileCarriesYet)
{
    AnOrderThatWaits counter;
    ASSERT_TRUE(done(counter.outbox().handOut(counter.id, order)));
    std::vector<OutboxItem> items = counter.outbox().items();
    ASSERT_TRUE(items.front().exported);
    OutboxItem later = items.front();
    later.operation = {QStringLiteral("later")};
    later.exported = false;
    items.push_back(later);
    const auto inOrder = desk::notYetExportedFirst(items);
    ASSERT_EQ(inOrder.size(), 2u);
    EXPECT_EQ(inOrder.front().operation, later.operation);
    EXPECT_EQ(inOrder.back().operation, items.front().operation);
}

// B5: what surely never left is recorded, for the list of cases as for that of operations.
TEST(OutboxOfADesk, SaysOfACaseWhatItSaysOfItsOperation)
{
    AnOrderThatWaits counter;
    const auto one = [&] { return desk::Case::fold(workflows::Workflows::ofThisHouse(), ofCase(counter)).value(); };
    ASSERT_TRUE(one().open.at(order).unsent);
    EXPECT_FALSE(desk::isInDoubt(one()));
    counter.lineDown();
    ASSERT_TRUE(done(counter.outbox().handOut(counter.id, order)));  // from now on it may be done at any time
    EXPECT_TRUE(desk::isInDoubt(one()));
}

TEST(OutboxOfADesk, HandsOutNothingThatIsHeld)
{
    AnOrderThatWaits counter;
    ASSERT_EQ(counter.hold(), QString());
    const auto refused = done(counter.outbox().handOut(counter.id, order));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().happened.id, QStringLiteral("error.operation_held"));
    EXPECT_EQ(counter.entries("exported"), 0);
}

}  // namespace
}  // namespace kapok::test
