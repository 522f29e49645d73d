// The lists: what stands in them, and what is said where they could not be read.
#include "tests/unit/ui/fake_counter.h"
#include "ui/lists/list_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

desk::WorkItem item(const char* id, desk::StateWord state)
{
    return {.id = {QLatin1String(id)},
            .number = QStringLiteral("0708-0101-0023-7"),
            .business = domain::Business::Apply,
            .shownName = QStringLiteral("梁**"),
            .shownNumber = {},
            .state = state};
}

TEST(Lists, AskForTheDayWhenTheyComeUpAndKnowWhereOpenCasesStandNow)
{
    Desk desk;
    desk.counter.work = {item("a", desk::StateWord::Draft)};
    WorklistPresenter list(desk.work);
    list.came({pages::home});
    EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("dayList")));
    desk.counter.work = {item("a", desk::StateWord::Accepted)};
    ASSERT_EQ(list.view().table->rows(), 1);
    EXPECT_EQ(list.view().table->cell(0, 0).state, State::Accepted);
}

// W25: "no rows" and "could not ask" look different.
TEST(Lists, SayWhyTheyCouldNotBeRead)
{
    Desk desk;
    WorklistPresenter list(desk.work);
    desk.counter.fails = trouble();
    list.came({pages::home});
    EXPECT_EQ(list.view().remark, desk.work.phrases.say("error.card_none"));
    list.came({pages::home});
    EXPECT_TRUE(list.view().remark.isEmpty());
}

// L04: a locked number stands among the approvals, for a supervisor only.
TEST(Lists, ShowLockedNumbersToASupervisorOnly)
{
    Desk desk;
    desk.counter.locked = {QStringLiteral("0102")};
    ApprovalPresenter list(desk.work);
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101"), .name = {}};
    EXPECT_EQ(list.view().table->rows(), 0);
    desk.counter.signedIn->role = desk::Role::Supervisor;
    ASSERT_EQ(list.view().table->rows(), 1);
    EXPECT_TRUE(std::holds_alternative<intent::Unlock>(list.view().table->opens(0)));
    list.obey(intent::Unlock{QStringLiteral("0102")});
    EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("unlock 0102")));
}

TEST(Lists, ShowToTheSecondPersonOnlyWhatWaitsForHim)
{
    Desk desk;
    desk.counter.work = {item("a", desk::StateWord::Draft), item("b", desk::StateWord::Draft)};
    for (const auto& [id, waits] : {std::pair{"a", desk::WaitsFor::SecondPerson}, {"b", desk::WaitsFor::Teller}}) {
        desk::CaseView one{.id = {QLatin1String(id)}, .number = {}};
        one.standing.waitsFor = waits;
        desk.counter.cases.emplace(one.id, one);
    }
    ASSERT_EQ(ApprovalPresenter(desk.work).view().table->rows(), 1);
    EXPECT_EQ(ApprovalPresenter(desk.work).view().table->id(0), QStringLiteral("a"));
}

}  // namespace
}  // namespace kapok::ui
