// The keyboard alone drives every page: what the teller presses is what the desk is told (ui.md "Hands and eyes").
#include "tests/ui/stage.h"

#include "ui/home/home_page.h"
#include "ui/kit/secret_field.h"
#include "ui/kit/table_view.h"
#include "ui/lists/list_page.h"
#include "ui/messages/messages_presenter.h"
#include "ui/outlet/outlet_presenter.h"
#include "ui/person/person_page.h"
#include "ui/shell/code_line.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/step_page.h"
#include "ui/sync/sync_presenter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <QClipboard>
#include <QGuiApplication>

#include <gtest/gtest.h>

namespace kapok::ui {

TEST(Keys, SignInSendsThePasswordAndKeepsNothingOfIt)
{
    Stage stage;
    stage.window.present(samples::frame(stage.language(), false));
    stage.window.showPage(pages::signIn);
    EXPECT_EQ(focused(), QStringLiteral("password"));
    stage.type("kapok");
    stage.press(Qt::Key_Return);
    const auto* sent = stage.last<intent::SignIn>();
    ASSERT_NE(sent, nullptr);
    EXPECT_EQ(sent->teller, QStringLiteral("0101"));
    EXPECT_EQ(QByteArray(sent->password->view().data(), qsizetype(sent->password->size())), QByteArray("kapok"));
    EXPECT_EQ(stage.find<SecretField>("password")->size(), 0u);
}

TEST(Keys, SignInTabsInReadingOrder)
{
    Stage stage;
    stage.window.present(samples::frame(stage.language(), false));
    stage.window.showPage(pages::signIn);
    stage.find<QWidget>("teller")->setFocus();
    QStringList order{focused()};
    for (int at = 0; at < 2; ++at) {
        stage.press(Qt::Key_Tab);
        order << focused();
    }
    EXPECT_EQ(order,
              (QStringList{QStringLiteral("teller"), QStringLiteral("password"), QStringLiteral("action.sign-in")}));
}

TEST(Keys, FourFiguresOpenABusinessFromThePersonPage)
{
    Stage stage;
    stage.window.showPage(pages::person);
    stage.type("1302");
    stage.press(Qt::Key_Return);
    const auto* opened = stage.last<intent::OpenCode>();
    ASSERT_NE(opened, nullptr);
    EXPECT_EQ(opened->code, QStringLiteral("1302"));
}

TEST(Keys, PinyinInitialsOpenABusinessFromTheCodeLine)
{
    Stage stage;
    stage.window.showPage(pages::person);
    stage.press(Qt::Key_F2);
    EXPECT_EQ(focused(), QStringLiteral("code-line"));
    stage.type("sl");
    stage.press(Qt::Key_Return);
    const auto* opened = stage.last<intent::OpenCode>();
    ASSERT_NE(opened, nullptr);
    EXPECT_EQ(opened->code, QStringLiteral("1101"));
}

TEST(Keys, HomeTellsANumberFromACode)
{
    Stage stage;
    stage.window.showPage(pages::home);
    stage.type("440703199001011234");
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::OpenPerson>(), nullptr);
    EXPECT_EQ(stage.last<intent::OpenPerson>()->typed, QStringLiteral("440703199001011234"));
    stage.type("9009");
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::OpenCode>(), nullptr);
    EXPECT_EQ(stage.last<intent::OpenCode>()->code, QStringLiteral("9009"));
}

// The hint stands on the page, and the number field is no place for a question mark.
TEST(Keys, TheKeyMapOpensOnEveryPageAndEscLeadsBack)
{
    Stage stage;
    for (const Page page : {pages::home, pages::person, pages::step, pages::paper, pages::worklist, pages::outbox,
                            pages::dayEnd, pages::card}) {
        stage.window.showPage(page);
        stage.settle();
        const QString before = focused();
        stage.type("?");
        EXPECT_TRUE(stage.find<QWidget>("key-map")->isVisible()) << qPrintable(nameOf(page));
        stage.press(Qt::Key_Escape);
        EXPECT_FALSE(stage.find<QWidget>("key-map")->isVisible()) << qPrintable(nameOf(page));
        EXPECT_EQ(focused(), before) << qPrintable(nameOf(page));
    }
    EXPECT_TRUE(stage.find<QLineEdit>("person-number")->text().isEmpty());
}

// What is refused stays selectable, and Enter on it offers the first step of its road, not itself.
TEST(Keys, EnterOnARefusedBusinessStartsItsRoad)
{
    Stage stage;
    stage.window.showPage(pages::person);
    EXPECT_TRUE(stage.find<QLabel>("side.read-aloud")->text().contains(QStringLiteral("中山")));
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::Start>(), nullptr);
    EXPECT_EQ(stage.last<intent::Start>()->code, QStringLiteral("1302"));
    stage.press(Qt::Key_Home);
    stage.press(Qt::Key_Up);
    stage.press(Qt::Key_Return);
    EXPECT_EQ(stage.last<intent::Start>()->code, QStringLiteral("1302"));
    EXPECT_EQ(stage.find<QLabel>("side.read-aloud")->text(), QStringLiteral("现在可以办理，带身份证就行。"));
}

// A21: a figure narrows the list of messages, F9 sends the one under the bar once more, Enter opens its case.
TEST(Keys, MessagesAreNarrowedAndSentAgain)
{
    Stage stage;
    stage.press(Qt::Key_F7, Qt::ShiftModifier);
    ASSERT_NE(stage.last<intent::ShowPage>(), nullptr);
    EXPECT_EQ(stage.last<intent::ShowPage>()->page, pages::messages);
    stage.window.showPage(pages::messages);
    stage.type("4");
    ASSERT_NE(stage.last<intent::Narrow>(), nullptr);
    EXPECT_EQ(stage.last<intent::Narrow>()->part, 3);
    stage.press(Qt::Key_F9);
    ASSERT_NE(stage.last<intent::Resend>(), nullptr);
    EXPECT_EQ(stage.last<intent::Resend>()->row, QStringLiteral("1"));
    stage.press(Qt::Key_Return);
    EXPECT_NE(stage.last<intent::TakeUp>(), nullptr);
}

// M03: H keeps back what is on its way in the row under the bar.
TEST(Keys, TheOutboxIsHeldByARow)
{
    Stage stage;
    stage.window.showPage(pages::outbox);
    stage.press(Qt::Key_H);
    ASSERT_NE(stage.last<intent::Hold>(), nullptr);
    EXPECT_EQ(stage.last<intent::Hold>()->row, QStringLiteral("1"));
}

// L08: the list of all desks is reached from everywhere, as the others are.
TEST(Keys, TheListOfAllDesksHasAKey)
{
    Stage stage;
    stage.press(Qt::Key_F6, Qt::ShiftModifier);
    ASSERT_NE(stage.last<intent::ShowPage>(), nullptr);
    EXPECT_EQ(stage.last<intent::ShowPage>()->page, pages::outlet);
}

// W12: the page that says how the desk stands to the others has a key, and Ctrl C takes along who this desk is.
TEST(Keys, TheDesksIdentityIsCopied)
{
    Stage stage;
    stage.press(Qt::Key_F5, Qt::ShiftModifier);
    ASSERT_NE(stage.last<intent::ShowPage>(), nullptr);
    EXPECT_EQ(stage.last<intent::ShowPage>()->page, pages::sync);
    stage.window.showPage(pages::sync);
    stage.press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("0708-0101"));
}

// ui.md, "never make anyone afraid to press Enter": while nobody knows his cards, what takes back an order
// stands in the list, and not under the first Enter.
TEST(Keys, TheFirstEnterTakesNothingBack)
{
    Stage stage;
    stage.window.showPage(pages::person);
    PersonPageView view = samples::person(stage.language());
    view.strip.name = QStringLiteral("何景");
    view.current.clear();
    const auto row = [](const char* code, const char* sentence) {
        OfferRow one{.code = QLatin1String(code), .name = QLatin1String(code), .possible = true};
        one.startCode = one.startName = one.code;
        one.side.readAloud = QLatin1String(sentence);
        return one;
    };
    view.offers = {row("1103", ""), row("1301", "first what is lost")};
    stage.on<PersonPage>(pages::person).present(view);
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::Start>(), nullptr);
    EXPECT_EQ(stage.last<intent::Start>()->code, QStringLiteral("1301"));
}

// 13: who is here is said once a visit, with Alt; a digit alone begins a code.
TEST(Keys, AltAndADigitSayWhoIsHere)
{
    Stage stage;
    stage.window.showPage(pages::person);
    stage.on<PersonPage>(pages::person).present(samples::underWay(stage.language()));
    stage.press(Qt::Key_3, Qt::AltModifier);
    ASSERT_NE(stage.last<intent::Attend>(), nullptr);
    EXPECT_EQ(stage.last<intent::Attend>()->who, QStringLiteral("agent"));
    stage.type("3");
    EXPECT_EQ(focused(), QStringLiteral("code-line"));
}

// N07.
TEST(Keys, FunctionKeysWorkOnEveryPageAfterSignIn)
{
    Stage stage;
    for (const Page page :
         {pages::home, pages::person, pages::step, pages::worklist, pages::outbox, pages::dayEnd, pages::card}) {
        stage.window.showPage(page);
        stage.press(Qt::Key_F4);
        EXPECT_NE(stage.last<intent::ReadCard>(), nullptr) << qPrintable(nameOf(page));
        stage.press(Qt::Key_F6);
        EXPECT_NE(stage.last<intent::ShowPage>(), nullptr) << qPrintable(nameOf(page));
        stage.press(Qt::Key_F12);
        EXPECT_NE(stage.last<intent::SignOut>(), nullptr) << qPrintable(nameOf(page));
    }
}

TEST(Keys, ARowOfAListOpensWithEnter)
{
    Stage stage;
    stage.window.showPage(pages::worklist);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::TakeUp>(), nullptr);
    EXPECT_EQ(stage.last<intent::TakeUp>()->id, QStringLiteral("2"));
}

// What was typed for one citizen is not opened for the next.
TEST(Keys, TheCodeLineIsEmptyForTheNextCitizen)
{
    Stage stage;
    stage.window.showPage(pages::person);
    stage.type("13");
    FrameView frame = samples::frame(stage.language(), true);
    stage.window.present(frame);
    EXPECT_EQ(stage.find<CodeLine>("code-line")->text(), QStringLiteral("13"));
    frame.visit = QStringLiteral("another");
    stage.window.present(frame);
    EXPECT_TRUE(stage.find<CodeLine>("code-line")->text().isEmpty());
}

// 12: with an empty field Enter opens the holder of the card; Alt and a digit opens a list.
TEST(Keys, HomeOpensTheHolderAndTheLists)
{
    Stage stage;
    stage.window.showPage(pages::home);
    stage.press(Qt::Key_Return);
    EXPECT_NE(stage.last<intent::OpenHolder>(), nullptr);
    stage.press(Qt::Key_2, Qt::AltModifier);
    ASSERT_NE(stage.last<intent::ShowPage>(), nullptr);
    EXPECT_EQ(stage.last<intent::ShowPage>()->page, pages::outbox);
    stage.press(Qt::Key_1, Qt::AltModifier);
    ASSERT_NE(stage.last<intent::ShowPage>(), nullptr);
    EXPECT_EQ(stage.last<intent::ShowPage>()->page, pages::worklist);
}

// 24: arrows choose the column, Space sorts by it, and the bar stays with its row; Ctrl F narrows, Esc widens again.
TEST(Keys, AListIsSortedAndNarrowedByKeys)
{
    Stage stage(Language::English);
    stage.window.showPage(pages::worklist);
    auto* rows = stage.on<ListPage>(pages::worklist).findChild<TableView*>();
    const auto first = [&] { return rows->model()->index(0, 1).data().toString(); };
    EXPECT_EQ(first(), QStringLiteral("17:04"));
    stage.press(Qt::Key_Right);
    stage.press(Qt::Key_Space);
    EXPECT_EQ(first(), QStringLiteral("16:19"));
    stage.press(Qt::Key_Space);
    EXPECT_EQ(first(), QStringLiteral("17:05"));
    stage.press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(focused(), QStringLiteral("list.filter"));
    stage.type("Activation");
    EXPECT_EQ(rows->shownRows(), 1);
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::TakeUp>(), nullptr);
    EXPECT_EQ(stage.last<intent::TakeUp>()->id, QStringLiteral("3"));
    stage.press(Qt::Key_Escape);
    EXPECT_EQ(rows->shownRows(), 4);
    EXPECT_EQ(stage.last<intent::Back>(), nullptr);
    stage.press(Qt::Key_Escape);
    EXPECT_NE(stage.last<intent::Back>(), nullptr);
}

// ui.md "Hands and eyes": the clock and the line report every second; the keyboard stays where it stands.
TEST(Keys, AReportOfTheDeskMovesNoFocus)
{
    Stage stage;
    stage.window.showPage(pages::home);
    QWidget* row = stage.find<QWidget>("open-work")->findChild<QAbstractButton*>();
    ASSERT_NE(row, nullptr);
    row->setFocus();
    stage.fill();
    EXPECT_EQ(QApplication::focusWidget(), row);
    stage.window.showPage(pages::person);
    QWidget* card = stage.find<QWidget>("page.person")
                        ->findChild<QWidget*>(QStringLiteral("person.strip"))
                        ->findChild<QAbstractButton*>();
    ASSERT_NE(card, nullptr);
    card->setFocus();
    stage.fill();
    EXPECT_EQ(QApplication::focusWidget(), card);
    auto* rail = stage.find<QListView>("rail.list");
    rail->setFocus();
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Down);
    const int at = rail->currentIndex().row();
    stage.fill();
    EXPECT_EQ(rail->currentIndex().row(), at);
    EXPECT_EQ(QApplication::focusWidget(), rail);
}

TEST(Keys, PShowsWhatACaseHasPrintedAndPrintsItThere)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.type("p");
    EXPECT_EQ(stage.last<intent::ShowPapers>(), nullptr);
    StepPageView view = samples::done(stage.language());
    view.papers = true;
    stage.step().present(view);
    stage.type("p");
    EXPECT_NE(stage.last<intent::ShowPapers>(), nullptr);
    stage.intents.clear();
    stage.window.showPage(pages::paper);
    stage.type("p");
    EXPECT_NE(stage.last<intent::PrintAgain>(), nullptr);
}

TEST(Keys, TheWaitIsShownAfter300MsAndItsSecondsAfterTwo)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::waiting(stage.language());
    view.wait->elapsedMs = 0;
    stage.step().present(view);
    EXPECT_FALSE(stage.find<QWidget>("waiting.doing")->isVisible());
    QTest::qWait(450);
    EXPECT_TRUE(stage.find<QWidget>("waiting.doing")->isVisible());
    EXPECT_FALSE(stage.find<QWidget>("waiting.elapsed")->isVisible());
    QTest::qWait(1900);
    EXPECT_TRUE(stage.find<QWidget>("waiting.elapsed")->isVisible());
}

}  // namespace kapok::ui
