// A scanner is a keyboard, and its burst is one intent wherever the focus is (P45; ui.md "A scan is one intent").
#include "tests/ui/stage.h"

#include "ui/home/home_page.h"
#include "ui/kit/secret_field.h"
#include "ui/shell/code_line.h"
#include "ui/shell/key_guard.h"
#include "ui/step/step_page.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

/// A keyboard of which nobody has said that a hand types on it: the events bear the times that the test gives.
class Keyboard {
public:
    explicit Keyboard(Stage& stage) : m_window(stage.window.windowHandle()) {}

    void tap(int key, const QString& text, int afterMs, bool repeated = false,
             Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_now += ulong(afterMs);
        if (qt_sendShortcutOverrideEvent(m_window, m_now, key, modifiers, text, repeated)) return;
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, modifiers, text, repeated);
            event.setTimestamp(m_now);
            QCoreApplication::sendEvent(m_window, &event);
        }
    }
    void type(const QString& text, int everyMs)
    {
        for (const QChar one : text) {
            if (one == u'\r') tap(Qt::Key_Return, QStringLiteral("\r"), everyMs);
            else if (one == u'\t') tap(Qt::Key_Tab, QStringLiteral("\t"), everyMs);
            else tap(one.toUpper().unicode(), QString(one), everyMs);
        }
    }
    void scan(const QString& text) { type(text, 3); }
    /// By hand: what is held is done before the next key comes.
    void byHand(const QString& text)
    {
        for (const QChar one : text) {
            type(QString(one), 120);
            QTest::qWait(int(KeyGuard::held.count()) + 20);
        }
    }

private:
    QWindow* m_window;
    ulong m_now = 1'000'000;
};

void wait() { QTest::qWait(int(KeyGuard::held.count()) + 40); }

std::vector<QString> scansOf(const Stage& stage)
{
    std::vector<QString> texts;
    for (const Intent& intent : stage.intents)
        if (const auto* scan = std::get_if<intent::Scan>(&intent)) texts.push_back(scan->text);
    return texts;
}

const QString number = QStringLiteral("44070319850312402X");

struct Where {
    const char* name;
    void (*lead)(Stage& stage);
};

void showQuestion(Stage& stage, QuestionView::Kind kind)
{
    stage.window.showPage(pages::step);
    stage.step().present(samples::withQuestion(stage.language(), kind));
}

const std::vector<Where>& places()
{
    using Kind = QuestionView::Kind;
    static const std::vector<Where> all{{"home", [](Stage& stage) { stage.window.showPage(pages::home); }},
                                        {"person", [](Stage& stage) { stage.window.showPage(pages::person); }},
                                        {"options", [](Stage& stage) { showQuestion(stage, Kind::Options); }},
                                        {"several", [](Stage& stage) { showQuestion(stage, Kind::Several); }},
                                        {"text", [](Stage& stage) { showQuestion(stage, Kind::Text); }},
                                        {"date", [](Stage& stage) { showQuestion(stage, Kind::Date); }},
                                        {"money", [](Stage& stage) { showQuestion(stage, Kind::Money); }},
                                        {"yes or no", [](Stage& stage) { showQuestion(stage, Kind::YesNo); }},
                                        {"list", [](Stage& stage) { showQuestion(stage, Kind::List); }},
                                        {"review", [](Stage& stage) { showQuestion(stage, Kind::Review); }},
                                        {"paper", [](Stage& stage) { stage.window.showPage(pages::paper); }},
                                        {"work list", [](Stage& stage) { stage.window.showPage(pages::worklist); }},
                                        {"outbox", [](Stage& stage) { stage.window.showPage(pages::outbox); }},
                                        {"approvals", [](Stage& stage) { stage.window.showPage(pages::approval); }},
                                        {"stock", [](Stage& stage) { stage.window.showPage(pages::stock); }},
                                        {"day end", [](Stage& stage) { stage.window.showPage(pages::dayEnd); }},
                                        {"devices", [](Stage& stage) { stage.window.showPage(pages::reader); }},
                                        {"code line", [](Stage& stage) { stage.press(Qt::Key_F2); }}};
    return all;
}

}  // namespace

// ui.md: nothing happens at the no of a page until one way is chosen, and a code that somebody types there is none.
TEST(Scanner, ACodeTypedAtTheNoOfAPageIsNoneOfItsWays)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::inner(stage.language()));
    stage.press(Qt::Key_F8);
    stage.intents.clear();
    Keyboard keyboard(stage);
    for (const int everyMs : {20, 100, 300}) keyboard.type(QStringLiteral("1103\r"), everyMs);
    QTest::qWait(int(KeyGuard::heldAtWays.count()) + 60);
    EXPECT_TRUE(stage.intents.empty());
    EXPECT_TRUE(stage.find<QWidget>("no-menu")->isVisible());
    keyboard.type(QStringLiteral("1"), 2000);
    QTest::qWait(int(KeyGuard::heldAtWays.count()) + 60);
    EXPECT_NE(stage.last<intent::Withdraw>(), nullptr);
    EXPECT_FALSE(stage.find<QWidget>("no-menu")->isVisible());
}

TEST(Scanner, IsOneIntentAtEveryPageAndEveryQuestionWithEverySuffix)
{
    Stage stage;
    Keyboard keyboard(stage);
    for (const Where& where : places())
        for (const char* suffix : {"", "\r", "\n", "\r\n", "\t"}) {
            where.lead(stage);
            stage.settle();
            stage.intents.clear();
            const QString focus = focused();
            keyboard.scan(number + QLatin1String(suffix));
            wait();
            ASSERT_EQ(stage.intents.size(), 1u) << where.name << ", suffix of " << qstrlen(suffix);
            EXPECT_EQ(scansOf(stage), std::vector{number}) << where.name;
            EXPECT_EQ(focused(), focus) << where.name;
            EXPECT_TRUE(stage.find<CodeLine>("code-line")->text().isEmpty()) << where.name;
        }
}

TEST(Scanner, LeavesNothingInAFieldThatHeldSomething)
{
    Stage stage;
    stage.window.showPage(pages::home);
    auto* field = stage.find<QLineEdit>("person-number");
    field->setFocus();
    Keyboard keyboard(stage);
    keyboard.byHand(QStringLiteral("44"));
    ASSERT_EQ(field->text(), QStringLiteral("44"));
    keyboard.scan(number + u'\r');
    wait();
    EXPECT_EQ(field->text(), QStringLiteral("44"));
    EXPECT_EQ(scansOf(stage), std::vector{number});
}

TEST(Scanner, IsNeitherShownNorToldWhereASecretIsTyped)
{
    Stage stage;
    stage.window.present(samples::frame(stage.language(), false));
    stage.window.showPage(pages::signIn);
    ASSERT_EQ(focused(), QStringLiteral("password"));
    Keyboard(stage).scan(number + u'\r');
    wait();
    EXPECT_EQ(scansOf(stage), std::vector{QString()});
    EXPECT_EQ(stage.intents.size(), 1u);
    EXPECT_EQ(stage.find<SecretField>("password")->size(), 0u);
}

TEST(Scanner, IsToldThatSomebodyElseIsBeingAsked)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::withQuestion(stage.language(), QuestionView::Kind::Options);
    view.secondPerson = samples::secondPerson(stage.language());
    stage.step().present(view);
    stage.find<QLineEdit>("approver")->setFocus();
    Keyboard(stage).scan(number + u'\r');
    wait();
    ASSERT_NE(stage.last<intent::Scan>(), nullptr);
    EXPECT_TRUE(stage.last<intent::Scan>()->pageLocks);
}

// What is slower, or shorter, is a hand's: it does what it always did, in its order.
TEST(Scanner, IsNoHand)
{
    struct Case {
        const char* what;
        const char* typed;
        int everyMs;
        bool scanned;
    };
    for (const Case& one : {Case{"six at 35 ms", "130213", 35, true}, Case{"six at 36 ms", "130213", 36, false},
                            Case{"five at 3 ms", "13021", 3, false}}) {
        Stage stage;
        stage.press(Qt::Key_F2);
        stage.intents.clear();
        Keyboard(stage).type(QLatin1String(one.typed), one.everyMs);
        wait();
        EXPECT_EQ(!scansOf(stage).empty(), one.scanned) << one.what;
        EXPECT_EQ(stage.find<CodeLine>("code-line")->text(), one.scanned ? QString() : QLatin1String(one.typed))
            << one.what;
    }
}

TEST(Scanner, EnterBehindFewCharactersIsAHands)
{
    Stage stage;
    stage.window.showPage(pages::person);
    stage.press(Qt::Key_F2);
    stage.intents.clear();
    Keyboard(stage).type(QStringLiteral("1302\r"), 30);
    wait();
    ASSERT_NE(stage.last<intent::OpenCode>(), nullptr);
    EXPECT_EQ(stage.last<intent::OpenCode>()->code, QStringLiteral("1302"));
}

// A key of the page that was held for a moment does what it always did; "?" comes with Shift.
TEST(Scanner, LeavesTheKeysOfAPageTheirShortcuts)
{
    Stage stage;
    Keyboard keyboard(stage);
    for (const Page page : {pages::home, pages::person, pages::step}) {
        stage.window.showPage(page);
        stage.settle();
        keyboard.tap(Qt::Key_Question, QStringLiteral("?"), 200, false, Qt::ShiftModifier);
        wait();
        const auto* map = stage.find<QWidget>("key-map");
        ASSERT_NE(map, nullptr) << nameOf(page).toStdString();
        EXPECT_TRUE(map->isVisible()) << nameOf(page).toStdString();
        stage.press(Qt::Key_Escape);
    }
}

TEST(Scanner, LeavesTheFiguresOfThePadTheirOptions)
{
    Stage stage;
    Keyboard keyboard(stage);
    showQuestion(stage, QuestionView::Kind::Several);
    stage.settle();
    keyboard.tap(Qt::Key_1, QStringLiteral("1"), 200, false, Qt::KeypadModifier);
    wait();
    stage.intents.clear();
    stage.press(Qt::Key_Return);
    EXPECT_NE(stage.last<intent::Answer>(), nullptr) << "the first option was chosen";
}

TEST(Scanner, AKeyHeldDownIsNoBurst)
{
    Stage stage;
    stage.press(Qt::Key_F2);
    stage.intents.clear();
    Keyboard keyboard(stage);
    keyboard.tap(Qt::Key_5, QStringLiteral("5"), 30);
    for (int at = 0; at < 9; ++at) keyboard.tap(Qt::Key_5, QStringLiteral("5"), 30, true);
    wait();
    EXPECT_TRUE(scansOf(stage).empty());
    EXPECT_EQ(stage.find<CodeLine>("code-line")->text(), QString(10, u'5'));
}

TEST(Scanner, StaysInItsFieldWhileAnInputMethodComposes)
{
    Stage stage;
    showQuestion(stage, QuestionView::Kind::Text);
    stage.settle();
    stage.intents.clear();
    QWidget* field = QApplication::focusWidget();
    QInputMethodEvent composing(QStringLiteral("liang"), {});
    QCoreApplication::sendEvent(field, &composing);
    Keyboard(stage).scan(number + u'\r');
    wait();
    EXPECT_TRUE(stage.intents.empty());
    QInputMethodEvent committed(QString(), {});
    committed.setCommitString(QStringLiteral("梁"));
    QCoreApplication::sendEvent(field, &committed);
    EXPECT_TRUE(static_cast<QLineEdit*>(field)->text().contains(u'梁'));
    EXPECT_TRUE(scansOf(stage).empty());
}

// ui.md: for 250 ms after the first paint of a changed page Enter, Space and F9 are dropped; other keys are kept.
TEST(ChangedPage, HearsNoEnterBeforeItWasSeen)
{
    Stage stage;
    stage.window.keyGuard().settleFor(KeyGuard::settling);
    for (const int key : {int(Qt::Key_Return), int(Qt::Key_Space), int(Qt::Key_F9)}) {
        stage.window.showPage(pages::home);
        QTest::qWait(350);
        showQuestion(stage, QuestionView::Kind::Several);
        stage.window.noteWhatIsAsked();
        stage.intents.clear();
        EXPECT_FALSE(stage.window.keyGuard().ready());
        EXPECT_FALSE(stage.step().property("ready").toBool());
        stage.press(key);
        EXPECT_TRUE(stage.intents.empty()) << key;
        stage.press(Qt::Key_1);  // chosen: kept
        QTest::qWait(350);
        EXPECT_TRUE(stage.window.keyGuard().ready());
        EXPECT_TRUE(stage.step().property("ready").toBool());
        stage.press(Qt::Key_Return);
        EXPECT_NE(stage.last<intent::Answer>(), nullptr) << key;
    }
}

TEST(ChangedPage, IsAnotherQuestionOnTheSamePageToo)
{
    Stage stage;
    showQuestion(stage, QuestionView::Kind::Options);
    stage.window.noteWhatIsAsked();
    stage.window.keyGuard().settleFor(KeyGuard::settling);
    stage.settle();
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Options));
    stage.window.noteWhatIsAsked();
    EXPECT_TRUE(stage.window.keyGuard().ready()) << "the same question";
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Review));
    stage.window.noteWhatIsAsked();
    EXPECT_FALSE(stage.window.keyGuard().ready()) << "another question";
}

// The code is no answer to what came up meanwhile.
TEST(ChangedPage, LeavesACodeThatIsBeingTypedItsEnter)
{
    Stage stage;
    stage.window.showPage(pages::person);
    stage.press(Qt::Key_F2);
    stage.type("1302");
    stage.window.keyGuard().settleFor(KeyGuard::settling);
    showQuestion(stage, QuestionView::Kind::Options);
    stage.window.noteWhatIsAsked();
    stage.intents.clear();
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::OpenCode>(), nullptr);
    EXPECT_EQ(stage.last<intent::OpenCode>()->code, QStringLiteral("1302"));
}

TEST(ChangedPage, TakesNoFocusFromACodeThatIsBeingTyped)
{
    Stage stage;
    showQuestion(stage, QuestionView::Kind::Options);
    stage.press(Qt::Key_F2);
    stage.type("1302");
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Review));
    stage.settle();
    EXPECT_EQ(focused(), QStringLiteral("code-line"));
    stage.press(Qt::Key_Escape);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Options));
    stage.settle();
    EXPECT_NE(focused(), QStringLiteral("code-line"));
}

TEST(ChangedPage, AnEnterHeldDownGoesOnNowhere)
{
    Stage stage;
    showQuestion(stage, QuestionView::Kind::Review);
    stage.settle();
    stage.intents.clear();
    Keyboard keyboard(stage);
    for (int at = 0; at < 5; ++at) keyboard.tap(Qt::Key_Return, QStringLiteral("\r"), 30, true);
    EXPECT_TRUE(stage.intents.empty());
    keyboard.tap(Qt::Key_Return, QStringLiteral("\r"), 300);
    EXPECT_EQ(stage.intents.size(), 1u);
}

}  // namespace kapok::ui
