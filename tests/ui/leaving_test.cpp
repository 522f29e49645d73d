// Who leaves leaves nothing: secrets that nobody goes on typing, what was a citizen's at sign-out, and a window that
// nobody touches (ui.md "Hands and eyes": the idle lock keeps the draft).
#include "tests/ui/stage.h"

#include "ui/kit/secret_field.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/key_guard.h"
#include "ui/step/step_page.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using std::chrono::milliseconds;

void bringPin(Stage& stage)
{
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::PinPad));
    stage.window.showPage(pages::step);
}
void bringApprover(Stage& stage)
{
    stage.step().present(samples::approving(stage.language()));
    stage.window.showPage(pages::step);
}
void lockWindow(Stage& stage)
{
    FrameView frame = samples::frame(stage.language(), true);
    frame.locked = true;
    stage.window.present(frame);
}
void leaveTo(Stage& stage, Page page) { stage.window.showPage(page); }
void signOut(Stage& stage)
{
    stage.window.present(samples::frame(stage.language(), false));
    stage.window.showPage(pages::signIn);
}

struct SecretPlace {
    const char* field;
    void (*bring)(Stage& stage);
};

void PrintTo(const SecretPlace& secretPlace, std::ostream* out) { *out << secretPlace.field; }
struct Way {
    const char* name;
    void (*leave)(Stage& stage);
};

void PrintTo(const Way& way, std::ostream* out) { *out << way.name; }

class EverySecret : public testing::TestWithParam<std::tuple<SecretPlace, Way>> {};

TEST_P(EverySecret, IsGoneAfterEveryWayOfLeavingIt)
{
    const auto& [place, way] = GetParam();
    Stage stage;
    place.bring(stage);
    const QPointer<SecretField> field(stage.find<SecretField>(place.field));
    ASSERT_TRUE(field && field->isVisible());
    field->keepFor(milliseconds(150));
    field->setFocus();
    stage.type("864209");
    ASSERT_EQ(field->size(), 6u);
    way.leave(stage);
    stage.settle();
    EXPECT_TRUE(!field || field->size() == 0);
}

INSTANTIATE_TEST_SUITE_P(
    Left, EverySecret,
    testing::Combine(testing::Values(SecretPlace{"password", [](Stage& stage) { leaveTo(stage, pages::signIn); }},
                                     SecretPlace{"pin.old", bringPin}, SecretPlace{"pin.new", bringPin},
                                     SecretPlace{"pin.again", bringPin},
                                     SecretPlace{"approver.password", bringApprover},
                                     SecretPlace{"locked.password", lockWindow}),
                     testing::Values(Way{"alone for a while", [](Stage&) { QTest::qWait(220); }},
                                     Way{"hidden",
                                         [](Stage& stage) {
                                             for (auto* field : stage.window.findChildren<SecretField*>())
                                                 field->hide();
                                         }},
                                     Way{"window hidden", [](Stage& stage) { stage.window.hide(); }},
                                     Way{"signed out",
                                         [](Stage& stage) {
                                             leaveTo(stage, pages::worklist);
                                             signOut(stage);
                                         }})),
    [](const auto& info) {
        return QString::fromLatin1(std::get<0>(info.param).field + std::string("_") + std::get<1>(info.param).name)
            .replace(u' ', u'_')
            .replace(u'.', u'_')
            .toStdString();
    });

// A PIN pad has three fields, and the citizen is slow: the first is not forgotten while he types the third.
TEST(Secret, IsKeptWhileItsNeighbourIsTyped)
{
    Stage stage;
    bringPin(stage);
    auto* first = stage.find<SecretField>("pin.old");
    auto* second = stage.find<SecretField>("pin.new");
    for (SecretField* field : {first, second}) field->keepFor(milliseconds(300));
    first->setFocus();
    stage.type("1");
    second->setFocus();
    for (int key = 0; key < 5; ++key) {
        QTest::qWait(100);
        stage.type("2");
    }
    EXPECT_EQ(first->size(), 1u);
    QTest::qWait(400);
    EXPECT_EQ(first->size(), 0u);
    EXPECT_EQ(second->size(), 0u);
    EXPECT_EQ(SecretField::keeps, std::chrono::seconds(30));
}

// All that can be read of the window, by eyes, by ears, by a copy, or out of its memory: seen or not.
QStringList textsOf(const Stage& stage)
{
    QStringList all;
    for (const QWidget* widget : stage.window.findChildren<QWidget*>()) {
        all << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        for (const char* property : {"text", "windowTitle"}) all << widget->property(property).toString();
        const auto* list = qobject_cast<const QAbstractItemView*>(widget);
        if (!list || !list->model()) continue;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            for (int column = 0; column < list->model()->columnCount(); ++column)
                for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
                    all << list->model()->index(row, column).data(role).toString();
    }
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection})
        all << QGuiApplication::clipboard()->text(mode);
    return all;
}

QStringList ofACitizen(const QStringList& texts)
{
    QStringList found;
    for (const QString& text : texts)
        for (const char* his : {"梁嘉怡", "陈国栋", "梁**", "440703", "440785", "1234567890"})
            if (QString(text).remove(u' ').contains(QString::fromUtf8(his))) found << text;
    return found;
}

TEST(SignedOut, NothingOfACitizenIsLeft)
{
    Stage stage;
    for (const Page page :
         {pages::person, pages::step, pages::paper, pages::worklist, pages::outbox, pages::card, pages::home}) {
        stage.window.showPage(page);
        stage.settle();
    }
    stage.window.present(samples::takingCard(stage.language()));
    auto* number = stage.find<QLineEdit>("person-number");
    number->setText(QStringLiteral("440703199001011239"));
    number->selectAll();
    number->copy();
    QGuiApplication::clipboard()->setText(QStringLiteral("440703199001011239"), QClipboard::Selection);
    stage.press(Qt::Key_F2);
    stage.type("1234567890");
    ASSERT_GT(ofACitizen(textsOf(stage)).size(), 10);
    signOut(stage);
    stage.settle();
    EXPECT_EQ(ofACitizen(textsOf(stage)).join(u'\n').toStdString(), "");
    EXPECT_TRUE(QGuiApplication::clipboard()->text(QClipboard::Selection).isEmpty());
    auto* code = stage.find<QLineEdit>("code-line");
    code->undo();
    EXPECT_EQ(code->text(), QString());
    // And the next one finds everything where it belongs.
    stage.fill();
    stage.window.showPage(pages::home);
    EXPECT_EQ(focused(), QStringLiteral("person-number"));
}

bool sees(const Stage& stage, const char* name)
{
    const auto* widget = stage.find<QWidget>(name);
    return widget && widget->isVisible();
}

// L03: half a minute of warning, and any key goes on.
TEST(Idle, WarnsThenAsksToBeLocked)
{
    EXPECT_EQ(IdleLock::warnsAfter, std::chrono::seconds(270));
    EXPECT_EQ(IdleLock::locksAfter, std::chrono::seconds(300));
    Stage stage;
    stage.window.showPage(pages::home);
    stage.window.idleLock().wait(milliseconds(200), milliseconds(600));
    QTest::qWait(300);
    EXPECT_TRUE(sees(stage, "frame.locks-soon"));
    EXPECT_EQ(stage.last<intent::Lock>(), nullptr);
    stage.press(Qt::Key_Shift);  // any key
    EXPECT_FALSE(sees(stage, "frame.locks-soon"));
    QTest::qWait(800);
    EXPECT_NE(stage.last<intent::Lock>(), nullptr);
    EXPECT_FALSE(sees(stage, "frame.locks-soon"));
}

TEST(Idle, DoesNotLockWhereNobodyIsSignedIn)
{
    Stage stage;
    signOut(stage);
    stage.window.idleLock().wait(milliseconds(20), milliseconds(40));
    QTest::qWait(150);
    EXPECT_EQ(stage.last<intent::Lock>(), nullptr);
    EXPECT_FALSE(sees(stage, "frame.locks-soon"));
}

class Locked : public testing::TestWithParam<Page> {};

// L03: what was typed before the lock is there behind it.
TEST_P(Locked, ShowsNobodyHearsNothingAndComesBackAsItWas)
{
    Stage stage;
    stage.window.present(samples::takingCard(stage.language()));
    stage.window.showPage(GetParam());
    if (GetParam() == pages::home) stage.type("440703");
    stage.settle();
    const QString before = focused();
    FrameView frame = samples::takingCard(stage.language());
    frame.locked = true;
    stage.window.present(frame);
    stage.settle();
    EXPECT_EQ(focused(), QStringLiteral("locked.password"));
    for (const QWidget* widget : stage.window.findChildren<QWidget*>())
        if (widget->isVisible())
            EXPECT_EQ(ofACitizen({widget->accessibleName(), widget->property("text").toString()}), QStringList());
    stage.intents.clear();
    for (const int key : {Qt::Key_F2, Qt::Key_F4, Qt::Key_F6, Qt::Key_F8, Qt::Key_F9, Qt::Key_Escape, Qt::Key_Return})
        stage.press(key);
    stage.press(Qt::Key_1, Qt::AltModifier);
    EXPECT_TRUE(stage.intents.empty());
    stage.type("kapok");
    stage.press(Qt::Key_Return);
    const auto* back = stage.last<intent::ComeBack>();
    ASSERT_NE(back, nullptr);
    EXPECT_EQ(back->password->size(), 5u);

    frame.lockProblem = QStringLiteral("wrong");
    stage.window.present(frame);
    EXPECT_TRUE(sees(stage, "locked.problem"));
    stage.window.present(samples::takingCard(stage.language()));
    stage.settle();
    EXPECT_EQ(stage.window.page(), GetParam());
    EXPECT_EQ(focused(), before);
    if (GetParam() == pages::home)
        EXPECT_EQ(stage.find<QLineEdit>("person-number")->text().remove(u' '), QStringLiteral("440703"));
}

INSTANTIATE_TEST_SUITE_P(Pages, Locked,
                         testing::Values(pages::home, pages::person, pages::step, pages::worklist, pages::paper,
                                         pages::card),
                         [](const auto& info) { return nameOf(info.param).toStdString(); });

// L02: another one's work is ended by a supervisor, with his own number and password; no key alone does it.
TEST(Locked, IsLeftWhenASupervisorSignsOff)
{
    Stage stage;
    stage.window.showPage(pages::person);
    lockWindow(stage);
    stage.settle();
    stage.press(Qt::Key_F12);
    EXPECT_EQ(stage.last<intent::SignOut>(), nullptr);
    stage.press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(focused(), QStringLiteral("locked.by"));
    stage.type("9001");
    stage.press(Qt::Key_Tab);
    stage.type("kapok9001");
    stage.press(Qt::Key_Return);
    const auto* wanted = stage.last<intent::SignOffAnother>();
    ASSERT_NE(wanted, nullptr);
    EXPECT_EQ(wanted->by, QStringLiteral("9001"));
    EXPECT_EQ(wanted->password->size(), 9u);
    EXPECT_EQ(stage.last<intent::ComeBack>(), nullptr);
}

TEST(Locked, IsAskedForByShiftAndF12)
{
    Stage stage;
    stage.window.showPage(pages::home);
    stage.settle();
    stage.press(Qt::Key_F12, Qt::ShiftModifier);
    EXPECT_NE(stage.last<intent::Lock>(), nullptr);
    EXPECT_EQ(stage.last<intent::SignOut>(), nullptr);
}

// The next teller's number does not go in as the last one's password.
TEST(SignIn, AsksTheNextTellerForHisNumber)
{
    Stage stage;
    signOut(stage);
    auto* number = stage.find<QLineEdit>("teller");
    number->setFocus();
    number->clear();
    stage.type("0101");
    stage.find<SecretField>("password")->setFocus();
    stage.type("kapok");
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::SignIn>(), nullptr);
    stage.window.present(samples::frame(stage.language(), true));
    stage.window.showPage(pages::home);
    signOut(stage);
    EXPECT_TRUE(number->text().isEmpty());
    EXPECT_EQ(focused(), QStringLiteral("teller"));
}

// D2: the citizen goes on typing when the page has changed; no figure of his PIN is shown or kept.
TEST(Pin, GoesNowhereAfterItsQuestionIsGone)
{
    Stage stage;
    FrameView frame = samples::frame(stage.language(), true);
    stage.window.present(frame);
    bringPin(stage);
    stage.find<SecretField>("pin.new")->setFocus();
    StepPageView noCard = samples::withQuestion(stage.language(), QuestionView::Kind::PinPad);
    noCard.question.reset();
    noCard.outcome = QStringLiteral("put the card back");
    const auto* line = stage.find<QLineEdit>("code-line");
    for (const Page page : {pages::step, pages::paper, pages::person}) {
        stage.step().present(noCard);
        stage.window.showPage(page);
        stage.settle();
        stage.type("654321");
        EXPECT_TRUE(line->text().isEmpty()) << nameOf(page).toStdString();
    }
    EXPECT_FALSE(stage.find<QLabel>("frame.said")->text().isEmpty());
    stage.press(Qt::Key_F2);
    stage.type("1201");
    EXPECT_EQ(line->text(), QStringLiteral("1201"));
}

// Enter on what names no business is answered, and figures that are no code do not stay to be read.
TEST(CodeLineAtTheWindow, SaysThatItFoundNothing)
{
    Stage stage;
    stage.window.present(samples::frame(stage.language(), true));
    stage.window.showPage(pages::person);
    auto* line = stage.find<QLineEdit>("code-line");
    for (const auto& [typed, stays] : {std::pair{"zzz", true}, {"654321", false}}) {
        stage.press(Qt::Key_F2);
        line->setText(QString::fromLatin1(typed));
        EXPECT_TRUE(stage.find<QLabel>("frame.said")->text().isEmpty()) << typed;
        stage.press(Qt::Key_Return);
        EXPECT_FALSE(stage.find<QLabel>("frame.said")->text().isEmpty()) << typed;
        EXPECT_EQ(!line->text().isEmpty(), stays) << typed;
    }
}

}  // namespace
}  // namespace kapok::ui
