// Sign-in: a wrong password is said, a right one leads home, and signing out leaves nothing below.
#include "tests/unit/ui/fake_counter.h"
#include "ui/sign_in/sign_in_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

intent::SignIn wanted() { return {QStringLiteral("0101"), std::make_shared<SecureBytes>("kapok")}; }

TEST(SignInPage, LeadsHomeAndWipesThePassword)
{
    Desk desk;
    SignInPresenter page(desk.work);
    const intent::SignIn typed = wanted();
    page.obey(typed);
    EXPECT_EQ(desk.work.way.page(), pages::home);
    EXPECT_EQ(typed.password->size(), 0u);
}

TEST(SignInPage, SaysWhyTheLastTryDidNotPass)
{
    Desk desk;
    desk.counter.fails = trouble();
    SignInPresenter page(desk.work);
    page.obey(wanted());
    EXPECT_EQ(desk.work.way.page(), pages::signIn);
    EXPECT_EQ(page.view().problem, desk.work.phrases.say("error.card_none"));
}

TEST(SignInPage, LeavesNothingBelowAfterSigningOut)
{
    Desk desk;
    SignInPresenter page(desk.work);
    page.obey(wanted());
    desk.work.way.open({pages::person});
    page.obey(intent::SignOut{});
    desk.work.way.back();
    EXPECT_EQ(desk.work.way.page(), pages::signIn);
}

struct Left : Desk {
    SignInPresenter page{work};
    intent::ComeBack typed{std::make_shared<SecureBytes>("kapok")};

    Left()
    {
        page.obey(wanted());
        work.way.open({pages::person});
        page.obey(intent::Lock{});
    }
};

TEST(LockedWindow, OpensForItsTellerWhereHeWas)
{
    Left desk;
    EXPECT_TRUE(desk.work.locked);
    desk.page.obey(desk.typed);
    EXPECT_FALSE(desk.work.locked);
    EXPECT_EQ(desk.work.way.page(), pages::person);
    EXPECT_EQ(desk.counter.asked.last(), QStringLiteral("comeBack"));
    EXPECT_EQ(desk.typed.password->size(), 0u);
}

TEST(LockedWindow, StaysLockedAndSaysWhyWhereHeIsNotBelieved)
{
    Left desk;
    desk.counter.fails = trouble();
    desk.page.obey(desk.typed);
    EXPECT_TRUE(desk.work.locked);
    EXPECT_EQ(desk.work.lockProblem, words("error.card_none"));
    EXPECT_EQ(desk.work.way.page(), pages::person);
}

// No number is asked for there: the sentence of the sign-in page would name one.
TEST(LockedWindow, SpeaksOfThePasswordAlone)
{
    Left desk;
    desk.counter.fails = Error{Error::Kind::NotPermitted, words("error.sign_in_wrong"), {}};
    desk.page.obey(desk.typed);
    EXPECT_EQ(desk.work.lockProblem, words("view.lock_wrong"));
}

// L02: the desk knows that he is away, and nothing of his is found by the next one.
TEST(LockedWindow, IsLeftWhenASupervisorSignsHimOff)
{
    Left desk;
    EXPECT_EQ(desk.counter.asked.last(), QStringLiteral("stepAway"));
    desk.work.sheetsSeen[QStringLiteral("case/receipt")] = {{"name", "somebody"}};
    const intent::SignOffAnother wanted{QStringLiteral("9001"), std::make_shared<SecureBytes>("kapok9001")};
    desk.page.obey(wanted);
    EXPECT_EQ(desk.counter.asked.last(), QStringLiteral("signOffAnother 9001"));
    EXPECT_EQ(wanted.password->size(), 0u);
    EXPECT_FALSE(desk.work.locked);
    EXPECT_EQ(desk.work.way.page(), pages::signIn);
    EXPECT_TRUE(desk.work.sheetsSeen.empty());
}

TEST(LockedWindow, StaysLockedWhereHeIsNotSignedOff)
{
    Left desk;
    desk.counter.fails = Error{Error::Kind::NotPermitted, words("error.may_not_sign_off"), {}};
    desk.page.obey(intent::SignOffAnother{QStringLiteral("0102"), std::make_shared<SecureBytes>("kapok0102")});
    EXPECT_TRUE(desk.work.locked);
    EXPECT_EQ(desk.work.lockProblem, words("error.may_not_sign_off"));
    EXPECT_EQ(desk.work.way.page(), pages::person);
}

// L02: a supervisor signs the outlet off; anybody else is told that, and stays where he is.
TEST(SignInPage, IsWhereTheOutletIsLeftByASupervisorOnly)
{
    for (const auto role : {desk::Role::Teller, desk::Role::Supervisor}) {
        Desk desk;
        desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("1"), .role = role};
        desk.work.way.begin({pages::home});
        SignInPresenter page(desk.work);
        page.obey(intent::SignOffOutlet{});
        const bool left = role == desk::Role::Supervisor;
        EXPECT_EQ(desk.work.way.page(), left ? pages::signIn : pages::home);
        EXPECT_EQ(desk.counter.asked.contains(QStringLiteral("signOffOutlet")), left);
        EXPECT_EQ(desk.work.said.has_value(), !left);
    }
}

TEST(LockedWindow, IsNoneWhereNobodyIsSignedIn)
{
    Desk desk;
    SignInPresenter page(desk.work);
    page.obey(intent::Lock{});
    EXPECT_FALSE(desk.work.locked);
}

}  // namespace
}  // namespace kapok::ui
