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
    StepPageView view = samples::withQuestion(stage.language(), QuestionView::Kind::Options);
    view.question->options.resize(2);
    stage.step().present(view);
    stage.settle();
    stage.type("1");
    const QString before = focused();
    stage.type("7");
    EXPECT_EQ(focused(), before);
    stage.intents.clear();
    stage.press(Qt::Key_Return);
    EXPECT_NE(stage.last<intent::Answer>(), nullptr);
}

}  // namespace
}  // namespace kapok::ui
