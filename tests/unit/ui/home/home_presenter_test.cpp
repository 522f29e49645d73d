// Home: whoever comes next is opened, and whoever is open still is not lost.
#include "tests/unit/ui/fake_counter.h"
#include "ui/home/home_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

TEST(Home, LeadsToThePersonOfTheNumberAndEscBackHome)
{
    Desk desk;
    desk.counter.next = somebody();
    HomePresenter home(desk.work);
    home.obey(intent::OpenPerson{QStringLiteral("440524188001010014")});
    EXPECT_EQ(desk.work.way.page(), pages::person);
    desk.work.way.back();
    EXPECT_EQ(desk.work.way.page(), pages::home);
    EXPECT_NE(desk.counter.person(), nullptr);
    EXPECT_TRUE(home.view().stillHere.contains(QStringLiteral("梁**")));
}

TEST(Home, SaysWhatIsWrongWithANumberAndOpensNobody)
{
    Desk desk;
    desk.work.way.begin({pages::home});
    desk.counter.fails = trouble();
    HomePresenter home(desk.work);
    home.obey(intent::OpenPerson{QStringLiteral("1")});
    EXPECT_EQ(desk.work.way.page(), pages::home);
    EXPECT_EQ(home.view().problem, desk.work.phrases.say("error.card_none"));
    EXPECT_TRUE(home.view().stillHere.isEmpty());
}

// L01: what a role may not do is not offered, and home says who may.
TEST(Home, OffersNoCitizenToWhoMayServeNone)
{
    for (const auto& [role, why] : {std::pair{desk::Role::Teller, ""},
                                    {desk::Role::InstantIssueOperator, ""},
                                    {desk::Role::Supervisor, ""},
                                    {desk::Role::Auditor, "error.may_not_serve"},
                                    {desk::Role::Administrator, "error.may_not_look"}}) {
        Desk desk;
        desk.counter.signedIn =
            desk::StaffMember{.number = QStringLiteral("9101"), .name = QStringLiteral("余审计员"), .role = role};
        HomePresenter home(desk.work);
        EXPECT_EQ(home.view().barred, *why ? desk.work.phrases.say(why) : QString());
        EXPECT_EQ(home.view().greeting == QStringLiteral("余审计员"), *why != 0) << "no number is asked of him";
        EXPECT_EQ(home.view().counts.empty(), role == desk::Role::Administrator);
    }
}

// What is not listed is counted, and said.
TEST(Home, SaysHowManyMoreAreOpenThanStandThere)
{
    Desk desk;
    HomePresenter home(desk.work);
    EXPECT_FALSE(home.view().dayLine.contains(QStringLiteral("open")));
    desk.counter.more = {{desk::StateWord::Accepted, 5'000}};
    EXPECT_TRUE(home.view().dayLine.contains(QStringLiteral("5000 cases are open")));
}

// W8: what waits is named with its business, and before sign-in without the citizen.
TEST(Home, NamesOpenWorkAndBeforeSignInNoCitizen)
{
    Desk desk;
    desk.counter.work = {{.id = {QStringLiteral("a")},
                          .number = {},
                          .business = domain::Business::Apply,
                          .shownName = QStringLiteral("梁**"),
                          .shownNumber = {},
                          .state = desk::StateWord::InDoubt}};
    ASSERT_EQ(openWork(desk.work, true).size(), 1);
    EXPECT_TRUE(openWork(desk.work, true).front().text.contains(QStringLiteral("梁**")));
    EXPECT_FALSE(openWork(desk.work, false).front().text.contains(QStringLiteral("梁**")));
    EXPECT_EQ(openWork(desk.work, true).front().state, State::InDoubt);
}

// 17: what stands inside another draft is no second one.
TEST(Home, ShowsOneDraftForOneThingBegun)
{
    Desk desk;
    const domain::CaseId outer{QStringLiteral("outer")}, inner{QStringLiteral("inner")};
    desk::CaseView around{.id = outer, .business = domain::Business::Apply};
    around.standing.id = outer;
    around.standing.inner = inner;
    desk::CaseView within{.id = inner, .business = domain::Business::LossFormal};
    within.outer = outer;
    desk.counter.cases = {{outer, around}, {inner, within}};
    for (const auto& [id, one] : desk.counter.cases)
        desk.counter.work.push_back({.id = id, .number = {}, .business = one.business});
    ASSERT_EQ(openWork(desk.work, true).size(), 1);
    EXPECT_EQ(openWork(desk.work, true).front().id, outer.text);
}

}  // namespace
}  // namespace kapok::ui
