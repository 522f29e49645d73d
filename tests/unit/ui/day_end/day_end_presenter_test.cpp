// What is still open at the end of the day, counted by what becomes of it.
#include "tests/unit/ui/fake_counter.h"
#include "ui/day_end/day_end_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

// L09: drafts, what is recorded and what is in doubt stand each by its number, and nothing else.
TEST(DayEnd, CountsWhatIsOpenByItsState)
{
    Desk desk;
    using desk::StateWord;
    for (const StateWord state : {StateWord::Draft, StateWord::Draft, StateWord::InDoubt, StateWord::Accepted})
        desk.counter.work.push_back({.id = {}, .number = {}, .business = domain::Business::Apply, .state = state});
    const DayEndPageView view = DayEndPresenter(desk.work).view();
    ASSERT_EQ(view.checks.size(), 3);
    EXPECT_TRUE(view.checks[0].standing.startsWith(u'2'));
    EXPECT_TRUE(view.checks[1].standing.startsWith(u'0'));
    EXPECT_TRUE(view.checks[2].standing.startsWith(u'1'));
    EXPECT_EQ(view.checks[1].what, desk.work.phrases.say("view.day_end_none"));
    EXPECT_TRUE(view.day.contains(QStringLiteral("2021-07-08")));
}

}  // namespace
}  // namespace kapok::ui
