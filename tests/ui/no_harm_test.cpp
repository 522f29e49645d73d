// No key does harm: on no page do Enter, Space, Esc or F8 end, refuse, approve or leave anything by themselves
// (ui.md "One step, one question").
#include "tests/ui/faces.h"
#include "ui/step/step_page.h"

#include <QAbstractButton>
#include <QLabel>

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {
namespace {

// What cannot be taken back by going where one was.
bool ends(const Intent& wished)
{
    if (const auto* no = std::get_if<intent::Withdraw>(&wished)) return !no->way.isEmpty();
    return std::holds_alternative<intent::EndVisit>(wished) || std::holds_alternative<intent::SignOut>(wished) ||
           std::holds_alternative<intent::Approve>(wished) || std::holds_alternative<intent::Decline>(wished);
}

struct Harm {
    const char* name;
    std::vector<Qt::Key> keys;
};

void PrintTo(const Harm& harm, std::ostream* out) { *out << harm.name; }

class OnEveryPage : public testing::TestWithParam<Harm> {};

TEST_P(OnEveryPage, NoKeyDoesHarm)
{
    Stage stage;
    for (const Scene& face : faces()) {
        bring(stage, face);
        stage.intents.clear();
        for (const Qt::Key key : GetParam().keys) stage.press(key);
        EXPECT_TRUE(std::ranges::none_of(stage.intents, ends)) << face.name;
    }
}

INSTANTIATE_TEST_SUITE_P(Keys, OnEveryPage,
                         testing::Values(Harm{"EnterTwice", {Qt::Key_Return, Qt::Key_Return}},
                                         Harm{"SpaceAndEnter", {Qt::Key_Space, Qt::Key_Return}},
                                         Harm{"EscTwice", {Qt::Key_Escape, Qt::Key_Escape}}, Harm{"F8", {Qt::Key_F8}},
                                         Harm{"F8Twice", {Qt::Key_F8, Qt::Key_F8}},
                                         Harm{"F8AndEnter",
                                              {Qt::Key_F8, Qt::Key_Return, Qt::Key_Space, Qt::Key_Escape}}),
                         [](const auto& info) { return info.param.name; });

// 14: Enter on papers of which none was newly seen sends nothing: it names what is missing, and waits there.
TEST(NoHarm, EnterNamesTheMissingPaperAndTicksNothing)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::missingPapers(stage.language());
    view.question->tried = false;
    stage.step().present(view);
    EXPECT_FALSE(stage.find<QLabel>("question.problem")->isVisible());
    stage.intents.clear();
    stage.press(Qt::Key_Return);
    EXPECT_TRUE(stage.intents.empty());
    const auto* said = stage.find<QLabel>("question.missing");
    ASSERT_NE(said, nullptr);
    EXPECT_TRUE(said->isVisible());
    EXPECT_TRUE(said->text().contains(QStringLiteral("照片"))) << qPrintable(said->text());
    EXPECT_EQ(focused(), QStringLiteral("option.photo"));
    stage.type("2");
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::Answer>(), nullptr);
    EXPECT_EQ(std::get<QStringList>(stage.last<intent::Answer>()->value),
              (QStringList{QStringLiteral("id_card"), QStringLiteral("photo")}));
}

// 05: a consent is sent whole, and what was ticked of it stays ticked.
TEST(NoHarm, EnterOnAConsentKeepsTheTicksAndAsksForTheRest)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::consent(stage.language()));
    stage.intents.clear();
    stage.type("13");
    stage.press(Qt::Key_Return);
    EXPECT_TRUE(stage.intents.empty());
    EXPECT_TRUE(stage.find<QLabel>("question.missing")->isVisible());
    EXPECT_TRUE(stage.find<QAbstractButton>("option.social")->isChecked());
    EXPECT_TRUE(stage.find<QAbstractButton>("option.pin")->isChecked());
    EXPECT_EQ(focused(), QStringLiteral("option.account"));
    stage.type("2");
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::Answer>(), nullptr);
    EXPECT_EQ(std::get<QStringList>(stage.last<intent::Answer>()->value).size(), 3);
}

}  // namespace
}  // namespace kapok::ui
