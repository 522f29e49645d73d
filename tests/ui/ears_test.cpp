// What is said to a screen reader without being asked, what is not, and what it takes a choice for (ui.md "Hands and
// eyes": live regions for state changes).
#include "tests/ui/stage.h"

#include "ui/home/home_page.h"
#include "ui/kit/announce.h"
#include "ui/shell/idle_lock.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/step_page.h"

#include <QAccessible>
#include <QRadioButton>
#include <QTest>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

/// What a screen reader is told that asks what the notification of this window says.
QString said(const Stage& stage)
{
    const auto* voice = stage.window.findChild<Announcer*>();
    EXPECT_EQ(QAccessible::queryAccessibleInterface(const_cast<Announcer*>(voice))->role(), QAccessible::Notification);
    return voice->accessibleName();
}

void hush(const Stage& stage) { stage.window.findChild<Announcer*>()->hush(); }

struct Heard {
    const char* name;
    void (*happen)(Stage& stage);
    const char* part;  ///< of what is said
};

void PrintTo(const Heard& heard, std::ostream* out) { *out << heard.name; }

class Aloud : public testing::TestWithParam<Heard> {};

TEST_P(Aloud, IsSaidOnce)
{
    Stage stage(Language::Chinese);
    stage.window.showPage(pages::reports);
    stage.settle();
    hush(stage);
    GetParam().happen(stage);
    stage.settle();
    EXPECT_TRUE(said(stage).contains(QString::fromUtf8(GetParam().part))) << said(stage).toStdString();
    // The same once more says nothing: the clock fills the window every second.
    hush(stage);
    stage.window.noteWhatIsAsked();
    stage.settle();
    EXPECT_EQ(said(stage), QString());
}

void goTo(Stage& stage, Page page) { stage.window.showPage(page); }

INSTANTIATE_TEST_SUITE_P(
    Happens, Aloud,
    testing::Values(Heard{"home", [](Stage& stage) { goTo(stage, pages::home); }, "早上好"},
                    Heard{"a question", [](Stage& stage) { goTo(stage, pages::step); }, "1401"},
                    Heard{"a list", [](Stage& stage) { goTo(stage, pages::worklist); }, "网点业务"},
                    Heard{"a wrong number",
                          [](Stage& stage) {
                              HomePageView view = samples::home(Language::Chinese);
                              view.problem.clear();
                              stage.on<HomePage>(pages::home).present(view);
                              goTo(stage, pages::home);
                              stage.on<HomePage>(pages::home).present(samples::home(Language::Chinese));
                          },
                          "第 18 位不对"},
                    Heard{"a wrong password",
                          [](Stage& stage) {
                              stage.window.present(samples::frame(Language::Chinese, false));
                              goTo(stage, pages::signIn);
                              stage.on<SignInPage>(pages::signIn).present(samples::wrongPassword(Language::Chinese));
                          },
                          "还可以试 3 次"},
                    Heard{"a scan that names nothing",
                          [](Stage& stage) { stage.window.present(samples::takingCard(Language::Chinese)); },
                          "6901234567892"},
                    Heard{"a card that lies there",
                          [](Stage& stage) { stage.window.present(samples::takingCard(Language::Chinese)); }, "请取回"},
                    Heard{"a notice",
                          [](Stage& stage) {
                              goTo(stage, pages::step);
                              stage.step().present(samples::inDoubt(Language::Chinese));
                              stage.window.noteWhatIsAsked();
                          },
                          "省平台"},
                    Heard{"the ways to say no",
                          [](Stage& stage) {
                              stage.step().present(samples::inner(Language::Chinese));
                              goTo(stage, pages::step);
                              stage.press(Qt::Key_F8);
                          },
                          "为什么不办"},
                    Heard{"that it locks soon",
                          [](Stage& stage) {
                              stage.window.idleLock().wait(std::chrono::milliseconds(10), std::chrono::seconds(10));
                              QTest::qWait(60);
                          },
                          "再过半分钟"},
                    Heard{"that it is locked",
                          [](Stage& stage) { stage.window.present(samples::locked(Language::Chinese)); },
                          "窗口已锁上"}),
    [](const auto& info) { return QString::fromLatin1(info.param.name).replace(u' ', u'_').toStdString(); });

TEST(Silent, IsWhateverIsNotOnTheScreen)
{
    Stage stage(Language::Chinese);
    stage.window.showPage(pages::reports);
    stage.settle();
    hush(stage);
    stage.step().present(samples::inDoubt(Language::Chinese));
    stage.on<HomePage>(pages::home).present(samples::home(Language::English));
    stage.on<SignInPage>(pages::signIn).present(samples::wrongPassword(Language::Chinese));
    stage.settle();
    EXPECT_EQ(said(stage), QString());
    for (const Page page : {pages::home, pages::step, pages::person, pages::signIn}) {
        QWidget& hidden = stage.window.pageOf(page);
        EXPECT_TRUE(QAccessible::queryAccessibleInterface(&hidden)->state().invisible) << nameOf(page).toStdString();
        for (QWidget* inside : hidden.findChildren<QWidget*>())
            EXPECT_TRUE(QAccessible::queryAccessibleInterface(inside)->state().invisible)
                << inside->objectName().toStdString();
    }
}

// One of several is a radio button, and says whether it is chosen; several of several are check boxes.
TEST(Choices, AreRadioButtonsOrCheckBoxesToAScreenReader)
{
    Stage stage(Language::Chinese);
    stage.window.showPage(pages::step);
    const auto roleOf = [&](const char* name) {
        return QAccessible::queryAccessibleInterface(stage.find<QWidget>(name))->role();
    };
    EXPECT_EQ(roleOf("option.none"), QAccessible::RadioButton);
    stage.type("3");
    EXPECT_TRUE(QAccessible::queryAccessibleInterface(stage.find<QWidget>("option.none"))->state().checked);
    stage.step().present(samples::missingPapers(Language::Chinese));
    stage.settle();
    int boxes = 0;
    for (auto* button : stage.step().findChildren<QAbstractButton*>())
        if (button->objectName().startsWith(QStringLiteral("option."))) {
            EXPECT_EQ(QAccessible::queryAccessibleInterface(button)->role(), QAccessible::CheckBox);
            ++boxes;
        }
    EXPECT_GT(boxes, 1);
    stage.window.showPage(pages::person);
    for (auto* radio : stage.window.pageOf(pages::person).findChildren<QRadioButton*>())
        EXPECT_EQ(QAccessible::queryAccessibleInterface(radio)->role(), QAccessible::RadioButton);
}

}  // namespace
}  // namespace kapok::ui
