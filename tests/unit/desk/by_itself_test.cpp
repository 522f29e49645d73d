// What the desk does by itself: a round that fails is said and stops nobody else, the day turns overnight, an answer
// that comes reaches the page.
#include "support/desk/counter.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

struct InStep : Counter {
    explicit InStep(const QString& citizen, Exchanged exchanged = {}) : Counter(citizen, std::move(exchanged))
    {
        static int none = 0;
        static const QCoreApplication application(none, nullptr);  // wakes who sleeps
        desk().trouble().whenMet([this](const Error& error) { troubles.append(error.happened.id); });
        desk().keepInStep(std::chrono::seconds(30));
    }
    ~InStep() { desk().stop(); }
    void aWhileLater()
    {
        outside.scheduler.wake();
        for (int turn = 0; turn < 20; ++turn) QCoreApplication::processEvents();
    }
    QStringList troubles;
};

TEST(ByItself, TurnsTheDayWhereTheTellerStayedSignedIn)
{
    InStep counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.answer("who", "holder");
    counter.world.turnDays(1);
    EXPECT_EQ(counter.desk().businessDay(), QDate(2021, 7, 8));
    counter.aWhileLater();
    EXPECT_EQ(counter.desk().businessDay(), QDate(2021, 7, 9));
    EXPECT_EQ(counter.entries("day_closed"), 1);
    EXPECT_EQ(counter.desk().reception().person()->visit.day, QDate(2021, 7, 9));
    counter.aWhileLater();
    EXPECT_EQ(counter.entries("day_closed"), 1) << "once";
}

TEST(ByItself, OpensNoDayWhileNobodyIsSignedIn)
{
    InStep counter(people::withoutCard());
    ASSERT_TRUE(done(counter.desk().signOut()));
    counter.world.turnDays(1);
    counter.aWhileLater();
    EXPECT_EQ(counter.desk().businessDay(), QDate(2021, 7, 8));
}

// The journal takes nothing more of one case: the orders of all others are sent, and it is said.
TEST(ByItself, LetsNoCaseStopAnother)
{
    Counter counter(people::withoutCard());
    counter.world.to(line::PartyName::Province).gate = line::Gate::Down;
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    const domain::CaseId first = counter.id;
    ASSERT_EQ(counter.state(), desk::StateWord::Recorded);
    ASSERT_TRUE(done(counter.desk().reception().open(people::withCardInUse())));
    const auto loss = done(counter.desk().casework().start(Business::LossTemporary));
    ASSERT_TRUE(loss) << loss.error().happened.id.toStdString();
    counter.id = loss->id;
    counter.answer("channel", "phone");
    counter.answer("who", "holder");
    counter.answer("review", true);
    ASSERT_EQ(counter.state(), desk::StateWord::Recorded);
    counter.world.mendLines();
    counter.outside.refusedAppends = {first.text};
    const auto synced = done(counter.desk().sync());
    EXPECT_FALSE(synced);
    EXPECT_EQ(counter.state(), desk::StateWord::Accepted) << "the other one went on";
    counter.outside.refusedAppends.clear();
    EXPECT_TRUE(done(counter.desk().sync()));
    counter.id = first;
    EXPECT_EQ(counter.effects("apply"), 1);
}

TEST(ByItself, SaysWhatFailedUntilItGoesWell)
{
    InStep counter(people::withoutCard());
    counter.world.to(line::PartyName::Province).gate = line::Gate::Down;
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    ASSERT_EQ(counter.state(), desk::StateWord::Recorded);
    counter.world.mendLines();
    counter.outside.refusedAppends = {counter.id.text};
    EXPECT_FALSE(counter.desk().trouble().now());
    counter.aWhileLater();
    ASSERT_TRUE(counter.desk().trouble().now());
    EXPECT_EQ(counter.troubles.size(), 1) << "and the log is told";
    counter.outside.refusedAppends.clear();
    counter.aWhileLater();
    EXPECT_FALSE(counter.desk().trouble().now());
    EXPECT_EQ(counter.troubles.size(), 1);
}

// The line was down when it was sent; the cards of who stands here are another's word by now.
TEST(ByItself, ShowsWhatAnAnsweredOrderHasChangedOnThePageThatIsOpen)
{
    Counter counter(people::withCardInUse());
    counter.begin(Business::LossTemporary);
    counter.world.to(line::PartyName::Province).gate = line::Gate::Down;
    counter.answer("channel", "phone");
    counter.answer("who", "holder");
    counter.answer("review", true);
    ASSERT_EQ(counter.state(), desk::StateWord::Recorded);
    const auto status = [&] { return counter.desk().reception().person()->cards.front().status(); };
    EXPECT_EQ(status(), QStringLiteral("normal"));
    counter.world.mendLines();
    counter.sync();
    ASSERT_EQ(counter.state(), desk::StateWord::Accepted);
    EXPECT_EQ(status(), QStringLiteral("temporary_loss"));
}

// The entry is kept; that a start reads more than it should is said.
TEST(ByItself, SaysThatACheckpointWasRefused)
{
    InStep counter(people::withoutCard());
    counter.outside.refusedKinds = {desk::Remembered::checkpointKind};
    counter.turnDays(1);
    EXPECT_EQ(counter.entries("day_closed"), 1);
    EXPECT_EQ(counter.troubles, QStringList{QStringLiteral("error.test_refused")});
    ASSERT_TRUE(counter.desk().trouble().now());
}

}  // namespace
}  // namespace kapok::test
