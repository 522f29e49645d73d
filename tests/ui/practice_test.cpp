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
                                         Stroke{Qt::Key_0, Qt::AltModifier, 9}, Stroke{Qt::Key_8, Qt::NoModifier, 10},
                                         Stroke{Qt::Key_9, Qt::NoModifier, 11}, Stroke{Qt::Key_1, Qt::AltModifier, 12},
                                         Stroke{Qt::Key_2, Qt::AltModifier, 13}, Stroke{Qt::Key_3, Qt::AltModifier, 14},
                                         Stroke{Qt::Key_4, Qt::AltModifier, 15}, Stroke{Qt::Key_5, Qt::AltModifier, 16},
                                         Stroke{Qt::Key_6, Qt::AltModifier, 17}, Stroke{Qt::Key_7, Qt::AltModifier, 18},
                                         Stroke{Qt::Key_8, Qt::AltModifier, 19},
                                         Stroke{Qt::Key_9, Qt::AltModifier, 20}),
                         [](const auto& info) { return "control" + std::to_string(info.param.control); });

// 23: the arrows choose a device, and T asks that one and no other.
TEST(DevicePageKeys, TAsksTheDeviceThatWasChosen)
{
    Stage stage;
    stage.window.showPage(pages::reader);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Down);
    stage.type("t");
    const auto* wanted = stage.last<intent::TestDevice>();
    ASSERT_NE(wanted, nullptr);
    EXPECT_EQ(wanted->row, 2);
}

}  // namespace
}  // namespace kapok::ui
