// Where a digit chooses, a wrong one takes the keyboard from no question (ui.md "Code line").
#include "tests/ui/stage.h"

#include "ui/paper/paper_page.h"
#include "ui/person/person_page.h"
#include "ui/shell/key_guard.h"
#include "ui/step/step_page.h"

#include <QLabel>
#include <QLineEdit>

#include <gtest/gtest.h>

#include <algorithm>

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

template <class Wish>
qsizetype countOf(const Stage& stage)
{
    return std::ranges::count_if(stage.intents, [](const Intent& one) { return std::holds_alternative<Wish>(one); });
}

// Each paper that lies there, and no other, is handed over; a page with one has the key not at all.
TEST(Chord, HandsOverEveryPaperThatThePageNames)
{
    Stage stage;
    stage.window.showPage(pages::paper);
    PaperPageView view = samples::paper(stage.language());
    view.alsoHere = {QStringLiteral("2"), QStringLiteral("3")};
    stage.on<PaperPage>(pages::paper).present(view);
    stage.intents.clear();
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(countOf<intent::HandOver>(stage), 3);
    view.alsoHere.clear();
    stage.on<PaperPage>(pages::paper).present(view);
    stage.intents.clear();
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty());
}

// What follows is begun by its own key and by no Enter.
TEST(Chord, BeginsWhatFollows)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::done(stage.language()));
    stage.intents.clear();
    stage.press(Qt::Key_Return);
    EXPECT_NE(stage.last<intent::GoOn>(), nullptr);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_NE(stage.last<intent::Start>(), nullptr);
    EXPECT_EQ(stage.last<intent::Start>()->code, QStringLiteral("1201"));
    stage.step().present(samples::step(stage.language()));
    stage.intents.clear();
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty());
}

// A review with a fee behind it: the page names what is said by it, and Enter says the review alone.
TEST(Chord, ReviewsAndSaysThatTheCashIsThere)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::review(stage.language()));
    stage.intents.clear();
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(stage.intents.size(), 1u);
    EXPECT_EQ(stage.last<intent::Answer>()->field, QStringLiteral("fee"));
    EXPECT_EQ(std::get<QString>(stage.last<intent::Answer>()->value), QStringLiteral("cash"));
    stage.press(Qt::Key_Return);
    EXPECT_EQ(stage.last<intent::Answer>()->field, QStringLiteral("review"));
}

TEST(Chord, SaysNothingAtAReviewWithoutAFee)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::review(stage.language());
    view.pays.clear();
    stage.step().present(view);
    stage.intents.clear();
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty());
}

// Only to what can be done now, each in turn, and nothing is begun by it.
TEST(Letter, MovesTheBarToWhatBeginsSo)
{
    Stage stage;
    stage.window.showPage(pages::person);
    stage.on<PersonPage>(pages::person).present(samples::person(stage.language()));
    stage.intents.clear();
    const auto rowAfter = [&](char letter) {
        stage.type(QByteArray(1, letter));
        EXPECT_TRUE(stage.intents.empty());
        stage.press(Qt::Key_Return);
        const QString code = stage.last<intent::Start>()->code;
        stage.intents.clear();
        return code;
    };
    EXPECT_EQ(rowAfter('z'), QStringLiteral("1302")) << "the bar stood on one that cannot be done now";
    EXPECT_EQ(rowAfter('z'), QStringLiteral("1602"));
    EXPECT_EQ(rowAfter('j'), QStringLiteral("3001"));
    EXPECT_EQ(rowAfter('J'), QStringLiteral("1303")) << "from the last one it begins again";
    EXPECT_EQ(rowAfter('b'), QStringLiteral("1303")) << "1401 cannot be done now";
}

// 13: who is here is said, and then the row is opened on which the bar stands.
TEST(Chord, SaysWhoIsHereAndOpensTheRow)
{
    Stage stage;
    stage.window.showPage(pages::person);
    stage.on<PersonPage>(pages::person).present(samples::underWay(stage.language()));
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::Start>(), nullptr);
    const QString code = stage.last<intent::Start>()->code;
    stage.intents.clear();
    stage.press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_EQ(stage.intents.size(), 2u);
    EXPECT_EQ(std::get<intent::Attend>(stage.intents.front()).who, QStringLiteral("guardian"));
    EXPECT_EQ(std::get<intent::Start>(stage.intents.back()).code, code);
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
    stage.step().present(samples::done(stage.language()));
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty());
}

}  // namespace
}  // namespace kapok::ui
