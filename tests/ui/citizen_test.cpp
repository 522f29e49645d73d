// Two real windows, the teller's and the citizen's (pictures 11 and 15b): how the second looks in every state, that it
// takes a signature by mouse and finger, that no key goes there, and that nothing of the last citizen stays on it.
#include "tests/ui/both_windows.h"
#include "tests/ui/faces.h"

#include "support/places/places.h"
#include "ui/citizen/citizen_window.h"
#include "ui/shell/idle_lock.h"
#include "ui/step/step_page.h"

#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPointingDevice>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {
namespace {

struct CitizenFace {
    const char* name;
    CitizenView (*view)(Language language);
};
const std::vector<CitizenFace> citizenFaces{{"citizen-greeted", samples::citizenGreeted},
                                            {"citizen-checks", samples::citizenChecks},
                                            {"citizen-consents", samples::citizenConsents},
                                            {"citizen-pays", samples::citizenPays},
                                            {"citizen-takes-along", samples::citizenTakesAlong}};

struct Appearance {
    Language language;
    Scheme scheme;
    double scale;
    QSize size;
};
void PrintTo(const Appearance& one, std::ostream* out)
{
    *out << (one.language == Language::Chinese ? "zh " : "en ") << one.size.width() << ' ' << one.scale << " look "
         << int(one.scheme);
}

class CitizenGallery : public testing::TestWithParam<Appearance> {};

// README of the pictures, 11 and 15b: nothing under 20 px, all of it in sight; the name is the largest.
TEST_P(CitizenGallery, EveryState)
{
    const auto& [language, scheme, scale, size] = GetParam();
    Both both(language, scheme, scale, size);
    QDir(programPath()).mkpath(QStringLiteral("../pictures"));
    for (const CitizenFace& face : citizenFaces) {
        both.screen.present(face.view(language));
        if (face.view(language).sheet != 0) both.sign();
        both.stage.settle();
        EXPECT_EQ(both.screen.size(), size) << face.name;
        both.screen.grab().save(programPath("../pictures/%1-%2-%3x%4-%5-%6.png")
                                    .arg(QLatin1String(face.name),
                                         language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"))
                                    .arg(size.width())
                                    .arg(size.height())
                                    .arg(qRound(scale * 100))
                                    .arg(int(scheme)));
        for (const QLabel* label : both.screen.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty()) continue;
            EXPECT_GE(label->fontInfo().pixelSize(), 20) << face.name << ' ' << qPrintable(label->text());
            EXPECT_GE(label->height(), label->heightForWidth(label->width()))
                << face.name << ' ' << qPrintable(label->text());
        }
        EXPECT_EQ(both.screen.findChild<QScrollArea*>()->verticalScrollBar()->maximum(), 0) << face.name;
        EXPECT_EQ(both.box().isVisible(), face.view(language).sheet != 0) << face.name;
    }
}

INSTANTIATE_TEST_SUITE_P(LongLooks, CitizenGallery,
                         testing::Values(Appearance{Language::Chinese, Scheme::Light, 1.0, {1280, 800}},
                                         Appearance{Language::English, Scheme::Light, 1.0, {1280, 800}},
                                         Appearance{Language::Chinese, Scheme::Light, 1.0, {1366, 768}},
                                         Appearance{Language::English, Scheme::Light, 1.0, {1366, 768}},
                                         Appearance{Language::Chinese, Scheme::Light, 2.0, {1366, 768}},
                                         Appearance{Language::English, Scheme::Light, 2.0, {1366, 768}},
                                         Appearance{Language::Chinese, Scheme::Dark, 1.0, {1366, 768}},
                                         Appearance{Language::English, Scheme::HighContrast, 1.0, {1366, 768}}),
                         [](const auto& info) {
                             const Appearance& one = info.param;
                             return (one.language == Language::Chinese ? "zh" : "en") +
                                    std::to_string(one.size.width()) + "x" + std::to_string(qRound(one.scale * 100)) +
                                    "look" + std::to_string(int(one.scheme));
                         });

// Picture 11: 800 × 480, what an ordinary request asks him to check.
TEST(CitizensWindow, HoldsAnOrdinaryReviewOnASmallDisplay)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        Both both(language);
        both.screen.present(samples::citizenChecks(language));
        both.stage.settle();
        both.screen.grab().save(programPath("../pictures/citizen-small-%1.png").arg(int(language)));
        EXPECT_EQ(both.screen.size(), QSize(800, 480));
        EXPECT_TRUE(both.box().isVisible());
        for (const QLabel* label : both.screen.findChildren<QLabel*>())
            if (label->isVisible()) EXPECT_GE(label->fontInfo().pixelSize(), 20) << qPrintable(label->text());
    }
}

// ui.md: mouse, touch or pen; kept in thousandths of the box, whatever its size.
TEST(CitizensWindow, TakesASignatureByMouse)
{
    Both both;
    both.screen.present(samples::citizenChecks(Language::Chinese));
    both.stage.settle();
    both.sign();
    ASSERT_GE(both.written.size(), 2u);
    EXPECT_TRUE(both.written.front().writing);
    EXPECT_FALSE(both.written.back().writing);
    const domain::Signature& name = both.written.back().what;
    ASSERT_EQ(name.strokes.size(), 1u);
    EXPECT_TRUE(name.isWritten());
    EXPECT_TRUE(domain::Signature::ofText(name.text()).has_value());
    EXPECT_GT(both.ink(), 100);
}

TEST(CitizensWindow, TakesASignatureByFinger)
{
    Both both;
    both.screen.present(samples::citizenChecks(Language::Chinese));
    both.stage.settle();
    QPointingDevice* glass = QTest::createTouchDevice();
    QTest::touchEvent(&both.box(), glass).press(0, both.at(0.3, 0.2), &both.box());
    QTest::touchEvent(&both.box(), glass).move(0, both.at(0.5, 0.6), &both.box());
    QTest::touchEvent(&both.box(), glass).move(0, both.at(0.6, 0.2), &both.box());
    QTest::touchEvent(&both.box(), glass).release(0, both.at(0.6, 0.2), &both.box());
    ASSERT_FALSE(both.written.empty());
    EXPECT_FALSE(both.written.back().writing);
    EXPECT_TRUE(both.written.back().what.isWritten());
    EXPECT_EQ(both.written.back().what.strokes.size(), 1u);
}

// ui.md: no key is needed there, and the keyboard stays the teller's.
TEST(CitizensWindow, NeverTakesTheKeyboard)
{
    Both both;
    both.stage.window.showPage(pages::step);
    both.stage.step().present(samples::signing(Language::Chinese));
    both.stage.settle();
    const QWidget* before = QApplication::focusWidget();
    ASSERT_NE(before, nullptr);
    both.screen.present(samples::citizenChecks(Language::Chinese));
    both.sign();
    both.screen.raise();
    both.stage.settle();
    EXPECT_EQ(QApplication::focusWidget(), before);
    EXPECT_EQ(QApplication::activeWindow(), &both.stage.window);
    for (const QWidget* widget : both.screen.findChildren<QWidget*>())
        EXPECT_EQ(widget->focusPolicy(), Qt::NoFocus) << qPrintable(widget->objectName());
    both.stage.intents.clear();
    both.stage.press(Qt::Key_Escape);
    EXPECT_NE(both.stage.last<intent::Back>(), nullptr);
    const QStringList shown = both.texts();
    for (const int key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_F9, Qt::Key_1}) {
        QTest::keyClick(both.screen.windowHandle(), Qt::Key(key));
        both.stage.settle();
        EXPECT_TRUE(both.screen.isVisible()) << key;
        EXPECT_EQ(both.texts(), shown) << key;
    }
}

// Some window managers give the keyboard to whatever lies under the pointer.
TEST(CitizensWindow, SaysThatItHasTheKeyboardWhereItWasGivenAllTheSame)
{
    Both both;
    int told = 0;
    QObject::connect(&both.screen, &CitizenWindow::gotKeyboard, &both.screen, [&] { ++told; });
    QEvent given(QEvent::WindowActivate);
    QCoreApplication::sendEvent(&both.screen, &given);
    EXPECT_EQ(told, 1);
}

// What the teller has not touched does not keep his window open.
TEST(CitizensWindow, KeepsNoTellersWindowOpen)
{
    Both both;
    both.stage.window.showPage(pages::home);
    both.screen.present(samples::citizenChecks(Language::Chinese));
    both.stage.settle();
    both.stage.window.idleLock().wait(std::chrono::milliseconds(150), std::chrono::milliseconds(400));
    both.stage.intents.clear();
    for (int strokes = 0; strokes < 12 && !both.stage.last<intent::Lock>(); ++strokes) {
        both.sign();
        QTest::qWait(60);
    }
    EXPECT_NE(both.stage.last<intent::Lock>(), nullptr);
}

// S, another question, or nobody there: the sheet is clean, and a pen that is still down writes nothing more.
TEST(CitizensWindow, LaysACleanSheetUnderAPenThatIsDown)
{
    Both both;
    CitizenView view = samples::citizenChecks(Language::Chinese);
    both.screen.present(view);
    both.stage.settle();
    both.sign();
    both.press(0.3, 0.2);
    both.move(0.5, 0.6);
    ++view.sheet;
    both.screen.present(view);
    both.written.clear();
    both.move(0.7, 0.2);
    both.release(0.7, 0.2);
    EXPECT_TRUE(both.written.empty());
    EXPECT_EQ(both.ink(), 0);
    both.sign();
    ASSERT_FALSE(both.written.empty());
    EXPECT_EQ(both.written.back().what.strokes.size(), 1u);
}

// Sign-out while he signs.
TEST(CitizensWindow, ShowsNothingOfTheLastOneAfterASignOutInTheMiddle)
{
    Both both;
    both.screen.present(samples::citizenChecks(Language::Chinese));
    both.stage.settle();
    ASSERT_TRUE(both.namesHim());
    both.press(0.3, 0.2);
    both.move(0.5, 0.6);
    both.screen.present(samples::citizenGreeted(Language::Chinese));
    both.stage.settle();
    both.written.clear();
    both.move(0.6, 0.2);
    both.release(0.6, 0.2);
    EXPECT_TRUE(both.written.empty());
    EXPECT_FALSE(both.namesHim());
    EXPECT_FALSE(both.box().isVisible());
    for (const QWidget* widget : both.screen.findChildren<QWidget*>())
        EXPECT_FALSE(widget->property("text").toString().contains(QStringLiteral("陈国栋")));
    both.screen.present(samples::citizenChecks(Language::Chinese));
    both.stage.settle();
    EXPECT_EQ(both.ink(), 0);
}

// What is shown again as it was leaves a pen that is down alone: the clock of the frame ticks every second.
TEST(CitizensWindow, LetsHimWriteWhileTheDeskGoesOn)
{
    Both both;
    both.screen.present(samples::citizenChecks(Language::Chinese));
    both.stage.settle();
    both.press(0.3, 0.2);
    both.screen.present(samples::citizenChecks(Language::Chinese));
    both.move(0.6, 0.6);
    both.release(0.6, 0.6);
    ASSERT_FALSE(both.written.empty());
    EXPECT_TRUE(both.written.back().what.isWritten());
}

// The teller's side of it, by keys.
TEST(TellersSide, EnterSaysThatHeHasNotSignedAndSendsNothing)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::signing(stage.language()));
    EXPECT_TRUE(stage.find<QLabel>("signing.said")->isVisible());
    stage.intents.clear();
    stage.press(Qt::Key_Return);
    EXPECT_TRUE(stage.intents.empty());
    const auto* said = stage.find<QLabel>("question.missing");
    ASSERT_NE(said, nullptr);
    EXPECT_TRUE(said->text().contains(QStringLiteral("还没有签名"))) << qPrintable(said->text());
    stage.step().present(samples::hasSigned(stage.language()));
    for (const auto* problem : stage.step().findChildren<QLabel*>(QStringLiteral("question.missing")))
        EXPECT_FALSE(problem->isVisible()) << "he has signed by now";
    stage.press(Qt::Key_Return);
    EXPECT_NE(stage.last<intent::Answer>(), nullptr);
}

// What cannot be undone is left by F9, and not before he has signed.
TEST(TellersSide, F9WaitsForHisHandAsEnterDoes)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::irreversible(stage.language());
    view.signing = samples::signing(stage.language()).signing;
    stage.step().present(view);
    stage.intents.clear();
    stage.press(Qt::Key_F9);
    EXPECT_TRUE(stage.intents.empty());
    view.signing = samples::hasSigned(stage.language()).signing;
    stage.step().present(view);
    stage.press(Qt::Key_F9);
    EXPECT_NE(stage.last<intent::Answer>(), nullptr);
}

TEST(TellersSide, SLaysACleanSheetOnceHeHasWritten)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::signing(stage.language()));
    stage.intents.clear();
    stage.type("s");
    EXPECT_TRUE(stage.intents.empty());
    stage.step().present(samples::hasSigned(stage.language()));
    stage.type("s");
    EXPECT_NE(stage.last<intent::SignAgain>(), nullptr);
    stage.intents.clear();
    stage.type("u");  // he can, as one sees
    EXPECT_FALSE(stage.find<QWidget>("unsigned-menu")->isVisible());
    EXPECT_TRUE(stage.intents.empty());
}

// Esc everywhere: out of the question why not without a reason, and only then back to where one was.
TEST(TellersSide, UAsksWhyNotAndEscLeavesItAsItWas)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::signing(stage.language()));
    stage.settle();
    stage.type("u");
    auto* menu = stage.find<QWidget>("unsigned-menu");
    ASSERT_TRUE(menu->isVisible());
    stage.picture(QStringLiteral("step-unsigned"));
    stage.intents.clear();
    for (const int key : {Qt::Key_Return, Qt::Key_F9, Qt::Key_F8, Qt::Key_S}) stage.press(key);
    EXPECT_TRUE(stage.intents.empty());
    ASSERT_TRUE(menu->isVisible());
    stage.press(Qt::Key_Escape);
    EXPECT_FALSE(menu->isVisible());
    EXPECT_TRUE(stage.intents.empty());
    stage.press(Qt::Key_Escape);
    EXPECT_NE(stage.last<intent::Back>(), nullptr);
    stage.type("u");
    stage.type("2");
    const auto* unsign = stage.last<intent::GoUnsigned>();
    ASSERT_NE(unsign, nullptr);
    EXPECT_EQ(unsign->reason, QStringLiteral("cannot_see"));
}

}  // namespace
}  // namespace kapok::ui
