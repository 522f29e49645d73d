// Whoever signs in sees both fields and the button at the smallest window that we promise (ui.md: 1366×768).
#include "tests/ui/stage.h"

#include "ui/sign_in/sign_in_page.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

// Eight training users stood above the form, and pushed the one red button below the fold.
TEST(SignInRoom, ShowsFieldsAndButtonWhoeverMaySignInHere)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        Stage stage(language);
        stage.window.showPage(pages::signIn);
        SignInPageView view = samples::signIn(language);
        view.training = true;
        view.trainingHint = QStringLiteral("0101 李柜员  kapok0101\n").repeated(8).trimmed();
        stage.on<SignInPage>(pages::signIn).present(view);
        stage.settle();
        for (const char* name : {"teller", "password", "action.sign-in"}) {
            const auto* part = stage.find<QWidget>(name);
            ASSERT_NE(part, nullptr) << name;
            EXPECT_EQ(part->visibleRegion().boundingRect().size(), part->size()) << name;
        }
        stage.picture(QStringLiteral("sign-in-with-eight-users"));
    }
}

}  // namespace
}  // namespace kapok::ui
