// A unit's list, carried out (A10): where each of its rows stands, whatever became of it at a counter.
#include "desk/list_run.h"
#include "support/desk/counter.h"
#include "support/desk/many.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

std::vector<domain::ListRow> rowOf(const World& world, const QString& person)
{
    return {{.row = 2, .name = world.province.books().person(person)->name, .number = person}};
}

Expected<desk::ListStanding> carriedOut(Counter& counter, const QString& person)
{
    Life& life = counter.life();
    desk::ListParty province(counter.outside.province);
    const auto judge = [&counter](domain::Facts facts) {
        facts.today = counter.world.today();
        facts.desk = place(counter.world.desk).facts;
        return houseRules(facts);
    };
    desk::ListRun run(life.runner(), life.journal(), province, counter.outside.clock, life.chance());
    return done(run.run(rowOf(counter.world, person), judge, byTeller()));
}

// A19: the province has taken the order back, and nobody's card is made.
TEST(ListRun, CountsARowNoMoreThatWasCancelledAtACounter)
{
    const QString person = people::withoutCard();
    Counter counter(person);
    const auto before = carriedOut(counter, person);
    ASSERT_TRUE(before);
    ASSERT_EQ(before->accepted, 1);
    ASSERT_TRUE(done(counter.desk().reception().open(person)));
    counter.desk().reception().selectCard(counter.world.cards(person).front().ref);
    const auto begun = done(counter.desk().casework().start(Business::ApplyCancel));
    ASSERT_TRUE(begun) << begun.error().happened.id.toStdString();
    counter.id = begun->id;
    counter.finish();
    ASSERT_EQ(counter.effects("apply_cancel"), 1);

    const auto now = carriedOut(counter, person);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->accepted, 0);
    EXPECT_EQ(now->left, 0);
    EXPECT_TRUE(now->applications.empty());
    EXPECT_EQ(now->refused, (std::map<int, QString>{{2, QStringLiteral("application_cancelled")}}));
    EXPECT_EQ(counter.effects("apply"), 1) << "nobody has asked for another one";
    EXPECT_EQ(counter.papers("refusal_slip"), 0) << "nobody stands here";
}

// Who is here is asked anew on each day, and here each answer is of the day before.
TEST(ListRun, LeavesARowThatIsAskedTheSameAgainAndAgain)
{
    const QString person = people::withoutCard();
    Counter* at = nullptr;
    const int asked = 20;
    int answered = 0;
    Counter counter(person, {.whenAppended = [&] {
        if (!at || answered == asked) return;
        const int so = at->entries("visit_filled");
        if (so > answered) at->world.now.utcMs += 24LL * 3'600'000;
        answered = so;
    }});
    at = &counter;
    const auto standing = carriedOut(counter, person);
    ASSERT_TRUE(standing);
    EXPECT_EQ(standing->left, 1);
    EXPECT_EQ(counter.effects("apply"), 0);
    EXPECT_LT(counter.entries("visit_filled"), asked);
}

}  // namespace
}  // namespace kapok::test
