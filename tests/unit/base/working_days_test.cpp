#include "base/working_days.h"
#include "support/places/places.h"

#include <QFile>
#include <gtest/gtest.h>

namespace kapok {
namespace {

WorkingDays calendar()
{
    QFile file(clonePath("resources/workdays.json"));
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

// What is wrong in a calendar is named: a date that is none, a year that is none, a list that is missing.
TEST(WorkingDays, SayWhatIsWrongInTheirFile)
{
    const std::pair<const char*, const char*> files[]{
        {R"({})", "years: expected an object"},
        {R"({"years":[]})", "years: expected an object"},
        {R"({"years":{"MMXXI":{"off":[],"worked":[]}}})", "MMXXI"},
        {R"({"years":{"0":{"off":[],"worked":[]}}})", "0"},
        {R"({"years":{"2021":{"worked":[]}}})", "off: expected a list"},
        {R"({"years":{"2021":{"off":[]}}})", "worked: expected a list"},
        {R"({"years":{"2021":{"off":"2021-10-01","worked":[]}}})", "off: expected a list"},
        {R"({"years":{"2021":{"off":["2021-02-30"],"worked":[]}}})", "2021-02-30"},
        {R"({"years":{"2021":{"off":[],"worked":[20210926]}}})", "20210926"},
        {R"({"years":{"2021":[]}})", "off: expected"},
        {"{\n", "line 2: not JSON"},
    };
    for (const auto& [file, complaint] : files) {
        const auto read = WorkingDays::parse(file);
        ASSERT_FALSE(read) << file;
        EXPECT_TRUE(read.error().detail.contains(QLatin1String(complaint)))
            << file << ": " << read.error().detail.toStdString();
    }
}

// A promise over a year that is not known is none, though the year behind it is.
TEST(WorkingDays, DoNotLeapOverAYearWithoutCalendar)
{
    const auto gap = WorkingDays::parse(R"({"years":{"2021":{"off":[],"worked":[]},"2023":{"off":[],"worked":[]}}})");
    ASSERT_TRUE(gap);
    EXPECT_EQ(gap->after(QDate(2021, 12, 30), 1), QDate(2021, 12, 31));
    EXPECT_EQ(gap->after(QDate(2021, 12, 30), 2), std::nullopt);
    EXPECT_EQ(gap->after(QDate(2022, 6, 1), 3), std::nullopt);
    EXPECT_EQ(gap->after(QDate(2022, 12, 31), 1), QDate(2023, 1, 2));
    EXPECT_EQ(gap->isWorked(QDate(2022, 6, 1)), std::nullopt);
    EXPECT_EQ(gap->after(QDate(2021, 6, 5), 0), QDate(2021, 6, 5));
}

}  // namespace
}  // namespace kapok
