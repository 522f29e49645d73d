// Reports by keys alone: a digit chooses one, the days are typed, a letter writes it (N12; ui.md "Code line": digits
// choose here, and a code begins with F2).
#include "tests/ui/stage.h"

#include "ui/reports/reports_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct AtTheReports : testing::Test {
    Stage stage;
    ReportsPage& page = stage.on<ReportsPage>(pages::reports);

    AtTheReports() { stage.window.showPage(pages::reports); }
    QString typed(const char* field) const { return stage.find<QLineEdit>(field)->text(); }
};

TEST_F(AtTheReports, AreChosenByADigit)
{
    stage.type("4");
    ASSERT_NE(stage.last<intent::ChooseReport>(), nullptr);
    EXPECT_EQ(stage.last<intent::ChooseReport>()->name, QStringLiteral("fees"));
    stage.type("7");
    EXPECT_EQ(stage.last<intent::ChooseReport>()->name, QStringLiteral("uncollected"));
    stage.type("9");
    EXPECT_EQ(stage.last<intent::ChooseReport>()->name, QStringLiteral("spoiled"));
    stage.intents.clear();
    stage.type("0");
    EXPECT_EQ(stage.last<intent::ChooseReport>(), nullptr);
    stage.press(Qt::Key_F2);
    EXPECT_EQ(focused(), QStringLiteral("code-line"));
}

TEST_F(AtTheReports, TakeTheDaysThatAreTyped)
{
    stage.type("d");
    EXPECT_EQ(focused(), QStringLiteral("reports.from"));
    stage.type("20210601");
    stage.press(Qt::Key_Return);
    EXPECT_EQ(focused(), QStringLiteral("reports.to"));
    stage.type("20210630");
    stage.press(Qt::Key_Return);
    const auto* wanted = stage.last<intent::ChooseDays>();
    ASSERT_NE(wanted, nullptr);
    EXPECT_EQ(wanted->from, QStringLiteral("20210601"));
    EXPECT_EQ(wanted->to, QStringLiteral("20210630"));
    stage.type("t");
    ASSERT_NE(stage.last<intent::ChooseDays>(), nullptr);
    EXPECT_TRUE(stage.last<intent::ChooseDays>()->from.isEmpty());
}

// First the days stand there again, then the page is left.
TEST_F(AtTheReports, LeadBackByEsc)
{
    stage.type("d");
    stage.type("1999");
    stage.press(Qt::Key_Escape);
    EXPECT_EQ(typed("reports.from"), QStringLiteral("2021-07-08"));
    EXPECT_EQ(stage.last<intent::Back>(), nullptr);
    stage.press(Qt::Key_Escape);
    EXPECT_NE(stage.last<intent::Back>(), nullptr);
}

TEST_F(AtTheReports, AreWrittenByALetter)
{
    for (const auto& [key, format] :
         {std::pair{Qt::Key_P, "pdf"}, {Qt::Key_X, "xlsx"}, {Qt::Key_C, "csv"}, {Qt::Key_J, "json"}}) {
        stage.press(key);
        ASSERT_NE(stage.last<intent::WriteReport>(), nullptr) << format;
        EXPECT_EQ(stage.last<intent::WriteReport>()->format, QLatin1String(format));
    }
    stage.press(Qt::Key_R);
    EXPECT_NE(stage.last<intent::CountAgain>(), nullptr);
}

TEST_F(AtTheReports, OpenTheCaseUnderTheBarByEnter)
{
    stage.intents.clear();
    stage.press(Qt::Key_Return);
    EXPECT_TRUE(stage.intents.empty()) << "a sum is no case";
    page.present(samples::reportsWritten(stage.language()));
    stage.settle();
    stage.press(Qt::Key_Return);
    EXPECT_FALSE(stage.intents.empty());
}

// While it is counted there is nothing to write, and nothing is written.
TEST_F(AtTheReports, AreNotWrittenBeforeTheyAreCounted)
{
    page.present(samples::reportsCounting(stage.language()));
    stage.settle();
    stage.intents.clear();
    stage.press(Qt::Key_P);
    EXPECT_EQ(stage.last<intent::WriteReport>(), nullptr);
    EXPECT_TRUE(stage.find<QWidget>("reports.empty")->isVisible());
}

TEST_F(AtTheReports, AreAKeyAwayFromEveryPage)
{
    for (const Page at : {pages::home, pages::person, pages::step, pages::dayEnd}) {
        stage.window.showPage(at);
        stage.press(Qt::Key_B, Qt::ControlModifier);
        ASSERT_NE(stage.last<intent::ShowPage>(), nullptr) << qPrintable(nameOf(at));
        EXPECT_EQ(stage.last<intent::ShowPage>()->page, pages::reports);
    }
}

}  // namespace
}  // namespace kapok::ui
