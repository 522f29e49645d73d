// What stands on the window before anybody is signed in: what there is, what is missing, and no citizen (01).
#include "tests/unit/ui/fake_counter.h"
#include "ui/sign_in/sign_in_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct BeforeSignIn : Desk {
    intent::SignIn typed(const char* password = "kapok") const
    {
        return {QStringLiteral("0101"), std::make_shared<SecureBytes>(password)};
    }
    SignInPresenter page{work};
};

TEST(BeforeSignIn, NamesOutletDeskDayAndWeekday)
{
    BeforeSignIn desk;
    const SignInPageView view = desk.page.view();
    EXPECT_EQ(view.outlet, desk.work.phrases.outlet({QStringLiteral("0708")}));
    EXPECT_TRUE(view.deskLine.contains(QStringLiteral("0101")));
    EXPECT_TRUE(view.deskLine.contains(QStringLiteral("2021-07-08")));
    EXPECT_TRUE(view.deskLine.contains(desk.work.phrases.weekday(QDate(2021, 7, 8))));
    EXPECT_FALSE(view.version.isEmpty());
}

// 01: unfinished work is announced before the password is typed, without whom it is about.
TEST(BeforeSignIn, AnnouncesUnfinishedWorkWithoutACitizen)
{
    BeforeSignIn desk;
    desk.counter.work = {{.id = {QStringLiteral("a")},
                          .number = {},
                          .business = domain::Business::Apply,
                          .shownName = QStringLiteral("梁**"),
                          .shownNumber = QStringLiteral("440524 **** 0014"),
                          .state = desk::StateWord::InDoubt}};
    const SignInPageView view = desk.page.view();
    ASSERT_EQ(view.openWork.size(), 1);
    EXPECT_TRUE(view.openWork.front().text.contains(QStringLiteral("1101")));
    for (const char* personal : {"梁", "4405", "0014"})
        EXPECT_FALSE(view.openWork.front().text.contains(QString::fromUtf8(personal))) << personal;
}

// contract.md §1: the passwords of training stand on the window there, and nowhere else.
TEST(BeforeSignIn, ShowsThePasswordsOfTrainingInTrainingOnly)
{
    BeforeSignIn desk;
    EXPECT_FALSE(desk.page.view().training);
    EXPECT_TRUE(desk.page.view().trainingHint.isEmpty());
    desk.work.note.training = true;
    desk.work.note.trainingHint = QStringLiteral("0101 kapok");
    EXPECT_TRUE(desk.page.view().training);
    EXPECT_EQ(desk.page.view().trainingHint, QStringLiteral("0101 kapok"));
}

// The window is there before devices and journal are ready, and says what each is.
TEST(BeforeSignIn, ShowsEachDeviceThatWasFoundSoFar)
{
    BeforeSignIn desk;
    ASSERT_EQ(desk.page.view().devices.size(), 4);
    EXPECT_EQ(desk.page.view().devices[1].usable, false);
    desk.work.readers = {{.name = QStringLiteral("Reader 1")}};
    EXPECT_EQ(desk.page.view().devices[1].usable, true);
}

// What was said of the last try is not said of this one.
TEST(BeforeSignIn, ForgetsTheSentenceOfTheLastTryWhenAnotherIsMade)
{
    BeforeSignIn desk;
    desk.counter.fails = trouble();
    desk.page.obey(desk.typed("wrong"));
    EXPECT_FALSE(desk.page.view().problem.isEmpty());
    desk.page.obey(desk.typed());
    EXPECT_TRUE(desk.page.view().problem.isEmpty());
    EXPECT_EQ(desk.work.way.page(), pages::home);
}

TEST(BeforeSignIn, WipesAWrongPasswordAsWell)
{
    BeforeSignIn desk;
    desk.counter.fails = trouble();
    const intent::SignIn typed = desk.typed("wrong");
    desk.page.obey(typed);
    EXPECT_EQ(typed.password->size(), 0u);
}

// Nothing that was printed for the last teller's citizen waits for the next teller.
TEST(SignOut, LeavesNoPaperLying)
{
    BeforeSignIn desk;
    desk.work.papers.push_back({{QStringLiteral("a")}, QStringLiteral("slip"), Json::object()});
    desk.page.obey(intent::SignOut{});
    EXPECT_TRUE(desk.work.papers.empty());
    EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("signOut")));
}

TEST(SignOut, SaysWhatWentWrongAndLeavesThePageAllTheSame)
{
    BeforeSignIn desk;
    desk.work.way.begin({pages::home});
    desk.counter.fails = trouble();
    desk.page.obey(intent::SignOut{});
    EXPECT_EQ(desk.work.way.page(), pages::signIn);
    EXPECT_EQ(desk.page.view().problem, desk.work.phrases.say("error.card_none"));
}

}  // namespace
}  // namespace kapok::ui
