// A sync round: of each party one message for 1,000 awaited orders; in memory stays only what somebody works at or
// what is under way (design.md §1, "Rows").
#include "desk/round_party.h"
#include "support/desk/counter.h"
#include "support/desk/many.h"
#include "support/desk/power.h"
#include "support/desk/scripts.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

bool isOneRound(Said said)
{
    said.bytes = 0;
    return said == Said{.rounds = 1};
}

TEST(SyncRound, AsksForAllAwaitedCardsInOneMessageAndHoldsNoCaseForIt)
{
    ManyWaiting desk(12);
    desk.restart();
    EXPECT_TRUE(desk.life().runner().book().all().empty());
    const auto entries = desk.life().entries().size();
    desk.sync();
    EXPECT_TRUE(isOneRound(desk.outside.province.said()));
    EXPECT_EQ(desk.outside.bank.said(), Said());
    EXPECT_TRUE(desk.life().runner().book().all().empty());
    EXPECT_EQ(desk.life().entries().size(), entries);
}

TEST(SyncRound, GoesOnWithEachCaseWhoseCardIsThere)
{
    ManyWaiting desk(5);
    desk.restart();
    desk.outside.world.turnDays(26);
    desk.sync();
    EXPECT_TRUE(isOneRound(desk.outside.province.said()));
    EXPECT_EQ(desk.outside.world.messages.size(), 5u);
    for (const auto& [id, one] : desk.life().remembered().cases()) EXPECT_EQ(one.rests->on, QStringLiteral("citizen"));
    // They wait for their citizens now: nobody is asked about them any more.
    desk.sync();
    EXPECT_EQ(desk.outside.province.said(), Said());
}

// M05: the province refuses the first of three, and its slip is stuck in the printer; the other two are sent and wait
// for their cards all the same.
TEST(SyncRound, LetsOneThatFailsBlockNoOther)
{
    ManyWaiting desk(0);
    auto& world = desk.outside.world;
    for (const QString& person : applicants(world, 3)) {
        world.fault = LineFault{.atDemand = world.to(line::PartyName::Province).demands + 1, .gate = line::Gate::Down};
        desk.serveUntil(person, "order");
        world.mendLines();
        world.fault.reset();
    }
    desk.restart();
    ASSERT_TRUE(world.effects().empty());
    world.refusals = {{line::PartyName::Province, world.to(line::PartyName::Province).operations + 1,
                       QStringLiteral("person_differs")}};
    world.printerSilent = true;
    desk.sync();
    const auto waitsForHisCard = [](const auto& pair) {
        return pair.second.rests && pair.second.rests->field == QLatin1String("made");
    };
    EXPECT_EQ(std::ranges::count_if(desk.life().remembered().cases(), waitsForHisCard), 2);
    EXPECT_FALSE(world.printerSilent);
}

// B1: what became of all that is in doubt is asked in the same message.
TEST(SyncRound, AsksAboutAllThatIsInDoubtInOneMessage)
{
    ManyWaiting desk(0);
    auto& world = desk.outside.world;
    for (const QString& person : applicants(world, 3)) {
        world.fault = LineFault{.atDemand = world.to(line::PartyName::Province).demands + 1, .gate = line::Gate::Mute};
        desk.serveUntil(person, "order");
        world.mendLines();
        world.fault.reset();
    }
    desk.restart();
    EXPECT_EQ(desk.life().runner().book().all().size(), 3u);
    desk.sync();
    EXPECT_EQ(desk.outside.province.said().rounds, 1);
    EXPECT_EQ(desk.outside.province.said().finds, 0);
    EXPECT_EQ(desk.outside.province.said().demands, 0);
    for (const auto& [id, one] : desk.life().remembered().cases()) EXPECT_TRUE(one.awaited.empty());
}

TEST(SyncRound, AsksADeadLineOnce)
{
    ManyWaiting desk(4);
    desk.restart();
    desk.outside.world.to(line::PartyName::Province).gate = line::Gate::Down;
    desk.sync();
    EXPECT_TRUE(isOneRound(desk.outside.province.said()));
}

// The power fails after the province's yes was kept and before anything more was intended.
TEST(SyncRound, GoesOnWithWhatAPowerCutLeftBetweenTwoSteps)
{
    const Recorded run = recorded(ordinaryWayOf(Business::Apply, World()), {});
    const auto isYes = [](const std::string& entry) {
        return entry.find(" filled ") != std::string::npos && entry.find(R"("field":"order")") != std::string::npos;
    };
    const auto yes = std::ranges::find_if(run.entries, isYes) - run.entries.begin();
    const Ordinal cut = run.acknowledged.at(std::size_t(yes));
    const auto after = std::ranges::upper_bound(run.moments, cut, {}, &Recorded::Moment::at);
    Outside outside(std::prev(after)->world);
    MemoryDisk disk(run.disk->imageAfter(cut, Survives::Everything, 1), false);
    Life life(outside, disk, 8);
    ASSERT_TRUE(done(life.counter().sync()));
    ASSERT_EQ(life.remembered().cases().size(), 1u);
    EXPECT_EQ(life.remembered().cases().begin()->second.rests->field, QStringLiteral("made"));
}

// What is shown is the hundred that changed last, and all are counted; where some go others come up.
TEST(WorkListsOfADesk, ShowAHundredAndCountAll)
{
    ManyWaiting desk(0);
    std::vector<domain::CaseId> ids;
    for (const QString& person : applicants(desk.outside.world, 130)) ids.push_back(desk.begin(person));
    auto& counter = desk.life().counter();
    EXPECT_EQ(counter.work().of(desk::WorkList::Open).size(), 100u);
    EXPECT_EQ(counter.work().counts().all(), 130);
    EXPECT_EQ(counter.work().counts().of(desk::StateWord::Draft), 130);
    EXPECT_TRUE(std::ranges::is_sorted(counter.work().of(desk::WorkList::Open), {}, &desk::WorkItem::begunAt));
    for (std::size_t gone = 0; gone < 120; ++gone) {
        desk.breakOff(ids[ids.size() - 1 - gone]);
        const auto left = 129 - qint64(gone);
        ASSERT_EQ(counter.work().counts().all(), left);
        ASSERT_GE(qint64(counter.work().of(desk::WorkList::Open).size()), std::min<qint64>(left, 50));
        for (const desk::WorkItem& item : counter.work().of(desk::WorkList::Open))
            ASSERT_TRUE(item.shownName.endsWith(u'*'));
    }
    const auto before = counter.work().of(desk::WorkList::Open);
    desk.restart();
    const auto again = desk.life().counter().work().of(desk::WorkList::Open);
    ASSERT_EQ(again.size(), before.size());
    EXPECT_EQ(again.front().shownName, before.front().shownName);
    EXPECT_EQ(desk.life().counter().work().counts().all(), 10);
}

// What a second person is to look at stands in his list, after a restart too, until he has.
TEST(WorkListsOfADesk, ListWhatWaitsForASecondPerson)
{
    Counter counter(people::withoutCard(), {.workflows = &withPractice(), .rules = practiceRules});
    counter.begin(Business::EcardPayment);
    counter.answer("reason", "by_wish");
    EXPECT_TRUE(counter.desk().work().of(desk::WorkList::Approvals).empty());
    counter.answerUntil("verdict");
    ASSERT_EQ(counter.desk().work().of(desk::WorkList::Approvals).size(), 1u);
    EXPECT_EQ(counter.desk().work().of(desk::WorkList::Approvals).front().id, counter.id);
    counter.losePower();
    counter.start();
    EXPECT_EQ(counter.desk().work().of(desk::WorkList::Approvals).size(), 1u);
    counter.goOn();
    counter.approve("9001");
    EXPECT_EQ(counter.said(), QString());
    EXPECT_TRUE(counter.desk().work().of(desk::WorkList::Approvals).empty());
}

/// Answers each question with its own kind, and knows no operation.
class Echo final : public ports::Party {
public:
    int asks = 0, finds = 0;
    std::vector<std::size_t> rounds;
    bool dead = false;

    Task<Expected<ports::Reply>> ask(ports::Question question) override
    {
        ++asks;
        co_return ports::Reply{.accepted = true, .body = question.body};
    }
    Task<Expected<ports::Reply>> demand(ports::Demand) override { co_return ports::Reply{.accepted = true}; }
    Task<Expected<ports::Found>> find(ports::Sought) override
    {
        ++finds;
        co_return ports::Found{ports::Reply{.accepted = true}};
    }
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override
    {
        rounds.push_back(round.questions.size() + round.operations.size());
        if (dead) co_return failure(Error::Kind::Unavailable, words("line.not_reached"));
        ports::RoundReply told;
        for (const auto& question : round.questions)
            told.replies.push_back(ports::Reply{.accepted = true, .body = question.body});
        for (std::size_t i = 0; i < round.operations.size(); ++i) told.found.push_back(ports::Found{});
        co_return told;
    }
};

ports::Question question(int n) { return {QStringLiteral("order_progress"), {{"application", n}}}; }

TEST(PartyOfARound, IsAskedForAThousandAtOnceAndHandsOutEachAnswerOnce)
{
    Echo real;
    desk::RoundParty party(real);
    ports::Round all;
    for (int n = 0; n < 2'400; ++n) all.questions.push_back(question(n));
    for (int n = 0; n < 200; ++n) all.operations.push_back({{QString::number(n)}, QStringLiteral("apply"), {}});
    const Task<> asked = party.hear(all);
    EXPECT_EQ(real.rounds, (std::vector<std::size_t>{1000, 1000, 600}));
    for (const int n : {0, 1'700, 2'399}) EXPECT_EQ(done(party.ask(question(n)))->body, question(n).body);
    EXPECT_EQ(real.asks, 0);
    EXPECT_EQ(done(party.ask(question(7)))->body, question(7).body);
    (void)done(party.ask(question(7)));
    EXPECT_EQ(real.asks, 1);
    EXPECT_FALSE(done(party.find({{QStringLiteral("5")}, QStringLiteral("apply"), {}}))->reply);
    EXPECT_EQ(real.finds, 0);
    party.endRound();
    (void)done(party.ask(question(8)));
    EXPECT_EQ(real.asks, 2);
}

// B1: that an operation was not done is not true any more once it has been told again.
TEST(PartyOfARound, ForgetsWhatItHeardOfAnOperationThatIsToldMeanwhile)
{
    Echo real;
    desk::RoundParty party(real);
    const ports::Sought sought{{QStringLiteral("op")}, QStringLiteral("apply"), {}};
    const Task<> asked = party.hear({.operations = {sought}});
    (void)done(party.demand({sought.operation, sought.kind, {}}));
    EXPECT_TRUE(done(party.find(sought))->reply);
    EXPECT_EQ(real.finds, 1);
}

TEST(PartyOfARound, AsksNobodyMoreInARoundThatFoundNobody)
{
    Echo real;
    real.dead = true;
    desk::RoundParty party(real);
    ports::Round all;
    for (int n = 0; n < 2'400; ++n) all.questions.push_back(question(n));
    const Task<> asked = party.hear(all);
    EXPECT_EQ(real.rounds.size(), 1u);
    EXPECT_FALSE(done(party.ask(question(1))));
    EXPECT_FALSE(done(party.find({{QStringLiteral("op")}, QStringLiteral("apply"), {}})));
    EXPECT_EQ(real.asks + real.finds, 0);
    party.endRound();
    EXPECT_TRUE(done(party.ask(question(1))));
}

}  // namespace
}  // namespace kapok::test
