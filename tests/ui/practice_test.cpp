// The practice controls by their keys; where there are none the keys are what they are on every page.
#include "tests/ui/stage.h"

#include "ui/devices/facts_page.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct Stroke {
    int key;
    Qt::KeyboardModifiers held;
    int control;
};

void PrintTo(const Stroke& stroke, std::ostream* out) { *out << "control " << stroke.control; }

class PracticeKey : public testing::TestWithParam<Stroke> {};

TEST_P(PracticeKey, IsOneControlInTrainingAndNoneAtARealDesk)
{
    const auto& [key, held, control] = GetParam();
    Stage stage;
    FactsPageView practised = samples::devices(stage.language());
    practised.practice.front().usable = true;
    stage.on<FactsPage>(pages::reader).present(practised);
    stage.window.showPage(pages::reader);
    EXPECT_TRUE(stage.window.pageOf(pages::reader).findChild<QWidget*>(QStringLiteral("practice"))->isVisible());
    stage.press(key, held);
    const auto* wanted = stage.last<intent::Practise>();
    ASSERT_NE(wanted, nullptr);
    EXPECT_EQ(wanted->control, control);

    FactsPageView real = samples::devices(stage.language());
    real.practice.clear();
    real.practiceTitle.clear();
    real.practiceNote.clear();
    stage.on<FactsPage>(pages::reader).present(real);
    stage.settle();
    EXPECT_FALSE(stage.window.pageOf(pages::reader).findChild<QWidget*>(QStringLiteral("practice"))->isVisible());
    stage.intents.clear();
    stage.press(key, held);
    EXPECT_EQ(stage.last<intent::Practise>(), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Each, PracticeKey,
                         testing::Values(Stroke{Qt::Key_1, Qt::NoModifier, 1}, Stroke{Qt::Key_2, Qt::NoModifier, 2},
                                         Stroke{Qt::Key_3, Qt::NoModifier, 3}, Stroke{Qt::Key_4, Qt::NoModifier, 4},
                                         Stroke{Qt::Key_5, Qt::NoModifier, 5}, Stroke{Qt::Key_6, Qt::NoModifier, 6},
                                         Stroke{Qt::Key_7, Qt::NoModifier, 7}, Stroke{Qt::Key_0, Qt::NoModifier, 8},
                                         Stroke{Qt::Key_0, Qt::AltModifier, 9}),
                         [](const auto& info) { return "control" + std::to_string(info.param.control); });

}  // namespace
}  // namespace kapok::ui
