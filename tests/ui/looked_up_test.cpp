// The handbook and the directory by keys alone: F1 opens the rule that a page cites, what is typed is sought, and Esc
// leads back (J09, J10; ui.md "Hands and eyes").
#include "tests/ui/stage.h"

#include "ui/handbook/handbook_page.h"
#include "ui/kit/cited.h"
#include "ui/kit/table_view.h"
#include "ui/lists/list_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

QString textOf(const Stage& stage, const char* name) { return stage.find<QLabel>(name)->text(); }

// J10.
TEST(Cited, AreTheParagraphsThatAreNamed)
{
    EXPECT_EQ(citedIn(QStringLiteral("依据：P1.11(12)、P3.OW，并见 P1.11(12) 与 P4.14。")),
              (QStringList{QStringLiteral("P1.11(12)"), QStringLiteral("P3.OW"), QStringLiteral("P4.14")}));
    EXPECT_EQ(citedIn(QStringLiteral("UP1.2 P1 VIP1.3 2021-07-08")), QStringList());
}

// J10: on what stands beside the list of businesses, and on a step.
TEST(Handbook, OpensByF1AtWhatThePageRestsOn)
{
    Stage stage;
    for (const auto& [page, first] : {std::pair{pages::person, "P1.11(12)"}, {pages::step, "P1.7"}}) {
        stage.window.showPage(page);
        stage.intents.clear();
        stage.press(Qt::Key_F1);
        const auto* wanted = stage.last<intent::LookUp>();
        ASSERT_NE(wanted, nullptr) << qPrintable(nameOf(page));
        ASSERT_FALSE(wanted->cited.isEmpty());
        EXPECT_EQ(wanted->cited.front(), QLatin1String(first));
        EXPECT_TRUE(wanted->cited.contains(QStringLiteral("P3.1")));
    }
}

// Where nothing is cited F1 says what the page is for, as Shift F1 does everywhere.
TEST(Handbook, LeavesTheHelpOfAPageWhereItWas)
{
    Stage stage;
    for (const auto& [page, held] : {std::pair{pages::home, Qt::NoModifier},
                                     {pages::handbook, Qt::NoModifier},
                                     {pages::person, Qt::ShiftModifier}}) {
        stage.window.showPage(page);
        stage.press(Qt::Key_F1, held);
        EXPECT_TRUE(stage.find<QWidget>("help")->isVisible()) << qPrintable(nameOf(page));
        stage.press(Qt::Key_Escape);
    }
}

TEST(Handbook, AndTheDirectoryAreAKeyAwayFromEveryPage)
{
    Stage stage;
    for (const Page page : {pages::home, pages::person, pages::step, pages::paper, pages::worklist, pages::dayEnd,
                            pages::reader, pages::handbook, pages::directory}) {
        stage.window.showPage(page);
        stage.press(Qt::Key_H, Qt::ControlModifier);
        ASSERT_NE(stage.last<intent::LookUp>(), nullptr) << qPrintable(nameOf(page));
        EXPECT_TRUE(stage.last<intent::LookUp>()->cited.isEmpty());
        stage.press(Qt::Key_T, Qt::ControlModifier);
        ASSERT_NE(stage.last<intent::ShowPage>(), nullptr) << qPrintable(nameOf(page));
        EXPECT_EQ(stage.last<intent::ShowPage>()->page, pages::directory);
    }
}

TEST(Handbook, IsSearchedReadAndPrintedWithoutLeavingItsLine)
{
    Stage stage;
    stage.window.showPage(pages::handbook);
    EXPECT_EQ(focused(), QStringLiteral("handbook.sought"));
    EXPECT_EQ(textOf(stage, "handbook.name"), samples::handbook(stage.language()).paragraphs[0].title);
    stage.type("bk 20");
    ASSERT_NE(stage.last<intent::Seek>(), nullptr);
    EXPECT_EQ(stage.last<intent::Seek>()->text, QStringLiteral("bk 20"));
    stage.press(Qt::Key_Down);
    EXPECT_EQ(textOf(stage, "handbook.name"), samples::handbook(stage.language()).paragraphs[1].title);
    EXPECT_EQ(focused(), QStringLiteral("handbook.sought"));
    stage.press(Qt::Key_P, Qt::ControlModifier);
    ASSERT_NE(stage.last<intent::TakeHome>(), nullptr);
    EXPECT_EQ(stage.last<intent::TakeHome>()->paragraph, QStringLiteral("P3.1"));
}

// First what was typed goes, then the page.
TEST(Handbook, LeadsBackByEsc)
{
    Stage stage;
    stage.window.showPage(pages::handbook);
    stage.type("bk");
    stage.press(Qt::Key_Escape);
    ASSERT_NE(stage.last<intent::Seek>(), nullptr);
    EXPECT_EQ(stage.last<intent::Seek>()->text, QString());
    stage.press(Qt::Key_Escape);
    EXPECT_NE(stage.last<intent::Back>(), nullptr);
}

// What was typed for one question does not stand there when the next one opens it.
TEST(Handbook, BeginsAnewEachTimeItIsOpened)
{
    Stage stage;
    stage.window.showPage(pages::handbook);
    stage.type("bk");
    HandbookPageView again = samples::handbook(stage.language());
    ++again.opened;
    stage.on<HandbookPage>(pages::handbook).present(again);
    EXPECT_EQ(stage.find<QLineEdit>("handbook.sought")->text(), QString());
}

TEST(Handbook, OffersNothingToPrintWhereNothingWasFound)
{
    Stage stage;
    stage.window.showPage(pages::handbook);
    stage.on<HandbookPage>(pages::handbook).present(samples::handbookNothing(stage.language()));
    stage.intents.clear();
    stage.press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_TRUE(stage.intents.empty());
    EXPECT_TRUE(stage.find<QWidget>("handbook.empty")->isVisible());
}

// J09.
TEST(Directory, IsSearchedAndPrintedByKeys)
{
    Stage stage(Language::English);
    stage.window.showPage(pages::directory);
    EXPECT_EQ(focused(), QStringLiteral("list.filter"));
    stage.type("spot");
    auto& page = stage.on<ListPage>(pages::directory);
    EXPECT_EQ(page.findChild<TableView*>()->shownRows(), 1);
    stage.press(Qt::Key_Return);  // opens nothing
    EXPECT_EQ(stage.last<intent::TakeContact>(), nullptr);
    stage.press(Qt::Key_P, Qt::ControlModifier);
    ASSERT_NE(stage.last<intent::TakeContact>(), nullptr);
    EXPECT_EQ(stage.last<intent::TakeContact>()->id, QStringLiteral("0708"));
    stage.press(Qt::Key_Escape);
    EXPECT_EQ(page.findChild<TableView*>()->shownRows(), 4);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_EQ(focused(), QStringLiteral("list.filter"));
    stage.press(Qt::Key_Escape);
    EXPECT_NE(stage.last<intent::Back>(), nullptr);
}

}  // namespace
}  // namespace kapok::ui
