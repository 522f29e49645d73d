// The second person has the keyboard: what he ticks, signs and declines, and that the page below rests (06; ui.md "Second
// person").
#include "tests/ui/stage.h"

#include "ui/kit/key.h"
#include "ui/kit/secret_field.h"
#include "ui/step/step_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {

TEST(SecondPerson, ApprovesOnlyWhatIsTickedAndThePageBelowRests)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::approving(stage.language()));
    EXPECT_EQ(focused(), QStringLiteral("approver"));
    stage.type("9001");
    stage.press(Qt::Key_Return);
    stage.type("kapok");
    stage.press(Qt::Key_F9);
    EXPECT_EQ(stage.last<intent::Approve>(), nullptr);
    stage.press(Qt::Key_1, Qt::AltModifier);
    stage.press(Qt::Key_F9);
    EXPECT_EQ(stage.last<intent::Approve>(), nullptr);
    EXPECT_EQ(focused(), QStringLiteral("approver.amount"));
    stage.type("20.00");
    stage.step().present(samples::approving(stage.language()));  // the clock goes on: nothing is typed anew
    stage.press(Qt::Key_F9);
    ASSERT_NE(stage.last<intent::Approve>(), nullptr);
    EXPECT_EQ(stage.last<intent::Approve>()->approver, QStringLiteral("9001"));
    EXPECT_EQ(stage.last<intent::Approve>()->seen, QStringLiteral("7c4109e2")) << "the page that he saw";
    EXPECT_EQ(stage.last<intent::Approve>()->fen, 2000);
    EXPECT_EQ(stage.last<intent::Answer>(), nullptr);
    stage.press(Qt::Key_Escape);
    EXPECT_NE(stage.last<intent::Back>(), nullptr);
    stage.step().present(samples::step(stage.language()));
    EXPECT_EQ(focused(), QStringLiteral("option.together"));
}

// ui.md: F9 alone agrees. No Enter reaches a button, and who has written why not agrees by no key.
TEST(SecondPerson, AgreesByNoKeyWhereHeDeclines)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::approving(stage.language()));
    for (int enter = 0; enter < 12; ++enter) stage.press(Qt::Key_Return);
    EXPECT_NE(focused(), QStringLiteral("action.approve"));
    EXPECT_EQ(stage.find<QWidget>("action.approve")->focusPolicy(), Qt::NoFocus);
    stage.find<QLineEdit>("approver")->setFocus();
    stage.type("9001");
    stage.press(Qt::Key_F8);  // the password first: a reason is written in clear
    EXPECT_EQ(focused(), QStringLiteral("approver.password"));
    EXPECT_FALSE(stage.find<QLineEdit>("approver.reason")->isVisible());
    EXPECT_FALSE(stage.find<QLabel>("approver.problem")->text().isEmpty());
    stage.step().present(samples::approving(stage.language()));  // the clock goes on
    EXPECT_FALSE(stage.find<QLabel>("approver.problem")->text().isEmpty());
    stage.type("kapok");
    stage.press(Qt::Key_F8);
    EXPECT_EQ(focused(), QStringLiteral("approver.reason"));
    stage.type("no");
    for (int enter = 0; enter < 3; ++enter) stage.press(Qt::Key_Return);
    stage.press(Qt::Key_F9);
    EXPECT_EQ(focused(), QStringLiteral("approver.reason"));
    EXPECT_EQ(stage.last<intent::Approve>(), nullptr);
    EXPECT_EQ(stage.last<intent::Decline>(), nullptr);
    stage.press(Qt::Key_F8);
    ASSERT_NE(stage.last<intent::Decline>(), nullptr);
    EXPECT_EQ(stage.last<intent::Decline>()->reason, QStringLiteral("no"));
}

// L08: what is said often is one digit, and is counted by its code.
TEST(SecondPerson, DeclinesByADigit)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::approving(stage.language()));
    stage.type("9001");
    stage.press(Qt::Key_Return);
    stage.type("kapok");
    stage.press(Qt::Key_F8);
    stage.type("2");
    stage.press(Qt::Key_F8);
    const auto* no = stage.last<intent::Decline>();
    ASSERT_NE(no, nullptr);
    EXPECT_EQ(no->code, QStringLiteral("papers"));
    EXPECT_EQ(no->reason, samples::secondPerson(stage.language()).reasons[1].value);
    EXPECT_EQ(no->seen, QStringLiteral("7c4109e2"));
}

// What led to the second person is taken back over his panel too, and by its own key.
TEST(SecondPerson, GivesTheTellerHisLastAnswerBack)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView asks = samples::approving(stage.language());
    asks.answers = {{.field = QStringLiteral("receipt"), .label = QStringLiteral("receipt"), .changeable = true}};
    stage.step().present(asks);
    stage.press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_NE(stage.last<intent::TakeBack>(), nullptr);
    EXPECT_EQ(stage.last<intent::TakeBack>()->field, QStringLiteral("receipt"));
    stage.intents.clear();
    asks.answers.front().changeable = false;
    stage.step().present(asks);
    stage.press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(stage.intents.empty());
}

// A wrong password costs him neither number nor reason; a word that was taken leaves nothing.
TEST(SecondPerson, KeepsWhatHeTypedUntilItIsTaken)
{
    Stage stage;
    stage.window.showPage(pages::step);
    const StepPageView asks = samples::approving(stage.language());
    StepPageView waits = asks;
    waits.secondPerson.reset();
    waits.question.reset();
    waits.wait = WaitView{QStringLiteral("asking"), 0, {}};
    StepPageView refused = asks;
    refused.secondPerson->problem = QStringLiteral("not right");
    stage.step().present(asks);
    const auto declines = [&] {
        stage.type("kapok");
        stage.press(Qt::Key_F8);
    };
    stage.type("9001");
    stage.press(Qt::Key_Return);
    declines();
    stage.type("no");
    stage.press(Qt::Key_F8);
    ASSERT_NE(stage.last<intent::Decline>(), nullptr);
    stage.step().present(waits);
    stage.step().present(refused);
    EXPECT_EQ(stage.find<QLineEdit>("approver")->text(), QStringLiteral("9001"));
    EXPECT_EQ(stage.find<QLineEdit>("approver.reason")->text(), QStringLiteral("no"));
    EXPECT_EQ(focused(), QStringLiteral("approver.password"));
    declines();
    stage.step().present(waits);
    stage.step().present(asks);
    EXPECT_TRUE(stage.find<QLineEdit>("approver")->text().isEmpty());
    EXPECT_TRUE(stage.find<QLineEdit>("approver.reason")->text().isEmpty());
}

// The second person is left with another page: rail and code line are the teller's again, and nothing waits typed.
// Whoever approves sees what, in whichever language: F10 empties nothing.
TEST(SecondPerson, SeesTheSameInTheOtherLanguage)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::approving(Language::Chinese));
    stage.settle();
    const SecondPersonView other = samples::secondPerson(Language::English);
    StepPageView again = samples::approving(Language::English);
    stage.step().present(again);
    stage.settle();
    for (const LabelledView& row : other.rows) {
        const auto labels = stage.find<QWidget>("second-person")->findChildren<QLabel*>();
        const auto shown =
            std::ranges::find_if(labels, [&](const QLabel* label) { return label->text() == row.value; });
        ASSERT_NE(shown, labels.end()) << row.value.toStdString();
        EXPECT_FALSE((*shown)->visibleRegion().isEmpty()) << row.value.toStdString();
    }
}

TEST(SecondPerson, LeavesTheRailFreeWhereHeIsLeftAlone)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::approving(stage.language()));
    stage.type("9001");
    EXPECT_FALSE(stage.find<QWidget>("rail")->isEnabled());
    stage.window.showPage(pages::person);
    EXPECT_TRUE(stage.find<QWidget>("rail")->isEnabled());
    stage.press(Qt::Key_F2);
    EXPECT_EQ(focused(), QStringLiteral("code-line"));
    stage.press(Qt::Key_Escape);
    stage.window.showPage(pages::step);
    EXPECT_FALSE(stage.find<QWidget>("rail")->isEnabled());
    EXPECT_TRUE(stage.find<QLineEdit>("approver")->text().isEmpty());
    stage.step().present(samples::step(stage.language()));
    EXPECT_TRUE(stage.find<QWidget>("rail")->isEnabled());
}

}  // namespace kapok::ui
