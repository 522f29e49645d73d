// Where a digit chooses, a wrong one takes the keyboard from no question (ui.md "Code line").
#include "tests/ui/stage.h"

#include "ui/step/step_page.h"

#include <QLineEdit>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

TEST(WrongDigit, LeavesEnterToTheQuestion)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.type("3");
    const QString before = focused();
    stage.type("9");
    EXPECT_EQ(focused(), before);
    stage.press(Qt::Key_Return);
    EXPECT_NE(stage.last<intent::Answer>(), nullptr);
}

}  // namespace
}  // namespace kapok::ui
