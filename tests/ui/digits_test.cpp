// Where a digit chooses, a wrong one takes the keyboard from no question (ui.md "Code line").
#include "tests/ui/stage.h"

#include "ui/shell/key_guard.h"
#include "ui/step/step_page.h"

#include <QLabel>
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

// Decision 0066: what the digit and Enter do, and no more.
TEST(Chord, ChoosesAndGoesOn)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.type("3");
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::Answer>(), nullptr);
    const QString third = std::get<QString>(stage.last<intent::Answer>()->value);
    stage.fill();
    stage.intents.clear();
    stage.press(Qt::Key_3, Qt::ControlModifier);
    ASSERT_NE(stage.last<intent::Answer>(), nullptr);
    EXPECT_EQ(std::get<QString>(stage.last<intent::Answer>()->value), third);
    stage.intents.clear();
    stage.press(Qt::Key_9, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty()) << "of no option";
}

// 14: the paper is ticked, and the one that is still missing is named.
TEST(Chord, NamesWhatIsMissing)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::missingPapers(stage.language());
    for (OptionView& paper : view.question->options) {
        paper.needed = paper.needed || paper.suggested;
        paper.suggested = false;
    }
    view.question->tried = false;
    view.question->whole = true;
    stage.step().present(view);
    stage.intents.clear();
    stage.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty());
    EXPECT_TRUE(stage.find<QLabel>("question.missing")->isVisible());
    stage.press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_NE(stage.last<intent::Answer>(), nullptr);
}

// ui.md "One step, one question": what cannot be undone needs F9, whatever is held with the digit.
TEST(Chord, DoesNothingWhereItCannotBeUndone)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::step(stage.language());
    view.irreversible = true;
    stage.step().present(view);
    stage.intents.clear();
    stage.press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty());
}

// And a page that has just changed hears it as little as Enter.
TEST(Chord, IsDroppedOnAPageThatNobodyHasSeen)
{
    Stage stage;
    stage.window.keyGuard().settleFor(KeyGuard::settling);
    stage.window.showPage(pages::home);
    stage.window.showPage(pages::step);
    stage.intents.clear();
    ASSERT_FALSE(stage.window.keyGuard().ready());
    stage.press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty());
}

}  // namespace
}  // namespace kapok::ui
