// Reports by keys alone: R and the arrows take one, the days are typed, a digit narrows it, a letter writes it (N12;
// picture 24; ui.md "Code line": digits choose here, and a code begins with F2).
#include "tests/ui/stage.h"

#include "ui/reports/reports_page.h"

#include "reports/report.h"

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

// All of them: the bar goes through the list, and each that it comes to is asked for.
TEST_F(AtTheReports, AreAllChosenByTheArrows)
{
    const auto names = reports::names();
    ReportsPageView view = samples::reports(stage.language());
    ASSERT_EQ(view.reports.size(), names.size()) << "the sample shows all of them";
    const auto choose = [&](std::size_t at) {
        for (std::size_t each = 0; each < names.size(); ++each) view.reports[each].chosen = each == at;
        page.present(view);
        stage.settle();
    };
    choose(0);
    stage.type("r");
    EXPECT_EQ(focused(), QStringLiteral("reports.list"));
    for (std::size_t at = 1; at < names.size(); ++at) {
        stage.press(Qt::Key_Down);
        const auto* wanted = stage.last<intent::ChooseReport>();
        ASSERT_NE(wanted, nullptr);
        EXPECT_EQ(wanted->name, names[at]);
        choose(at);
    }
    EXPECT_EQ(focused(), QStringLiteral("reports.list"));
    stage.press(Qt::Key_Return);
    EXPECT_EQ(focused(), QStringLiteral("rows"));
}

// Whoever leads back with Esc has left the list, and not the page.
TEST_F(AtTheReports, LeadOutOfTheListByEsc)
{
    stage.type("r");
    stage.press(Qt::Key_Escape);
    EXPECT_EQ(stage.last<intent::Back>(), nullptr);
    EXPECT_EQ(focused(), QStringLiteral("rows"));
}

TEST_F(AtTheReports, AreNarrowedByADigit)
{
    for (const auto& [digit, by] : {std::pair{"2", "teller"}, {"3", "channel"}, {"4", "bank"}, {"5", "state"}}) {
        stage.type(digit);
        ASSERT_NE(stage.last<intent::NarrowReport>(), nullptr) << digit;
        EXPECT_EQ(stage.last<intent::NarrowReport>()->by, QLatin1String(by));
    }
    stage.intents.clear();
    for (const char* digit : {"0", "6", "9"}) stage.type(digit);
    EXPECT_TRUE(stage.intents.empty());
    stage.press(Qt::Key_F2);
    EXPECT_EQ(focused(), QStringLiteral("code-line"));
}

TEST_F(AtTheReports, TakeTheDaysThatAreTyped)
{
    stage.type("1");
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
    stage.type("1");
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
    stage.press(Qt::Key_A);
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
