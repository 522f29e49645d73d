#include "base/working_days.h"

#include <QFile>
#include <gtest/gtest.h>

namespace kapok {
namespace {

WorkingDays calendar()
{
    QFile file(QStringLiteral(KAPOK_SOURCE_DIR "/resources/workdays.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return WorkingDays::parse(file.readAll()).value();
}

// rules.md §5; dates of shared cases promise-spring-festival-2021 and apply-first-adult.
TEST(WorkingDays, CountTwentyFiveOverTheSpringFestivalOf2021)
{
    EXPECT_EQ(calendar().after(QDate(2021, 1, 29), 25), QDate(2021, 3, 10));
    EXPECT_EQ(calendar().after(QDate(2021, 11, 8), 25), QDate(2021, 12, 13));
}

TEST(WorkingDays, CountASaturdayThatIsWorkedAndNoHoliday)
{
    EXPECT_EQ(calendar().isWorked(QDate(2021, 10, 9)), true);
    EXPECT_EQ(calendar().isWorked(QDate(2021, 10, 4)), false);
    EXPECT_EQ(calendar().isWorked(QDate(2021, 7, 10)), false);
}

TEST(WorkingDays, PromiseNothingIntoAYearWithoutCalendar)
{
    EXPECT_EQ(calendar().after(QDate(2026, 12, 21), 25), std::nullopt);
}

TEST(WorkingDays, RefuseADayThatIsNotOfItsYear)
{
    EXPECT_FALSE(WorkingDays::parse(R"({"years":{"2021":{"off":["2022-01-03"],"worked":[]}}})"));
}

}  // namespace
}  // namespace kapok
