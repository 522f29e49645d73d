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

}  // namespace
}  // namespace kapok::ui
