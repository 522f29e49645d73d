// N12, contract.md §3: each report holds what was told, in the days that were asked for, and its totals are its rows'.
#include "support.h"

#include <gmock/gmock.h>

namespace kapok::reports {
namespace {

using namespace tests;
using testing::ElementsAre;

std::string shown(const Cell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell)) return text->toStdString();
    if (const auto* word = std::get_if<Named>(&cell)) return word->code.toStdString();
    if (const auto* day = std::get_if<QDate>(&cell)) return day->toString(Qt::ISODate).toStdString();
    if (const auto* time = std::get_if<QTime>(&cell)) return time->toString(Qt::ISODate).toStdString();
    if (const auto* number = std::get_if<qint64>(&cell)) return std::to_string(*number);
    return "";
}

std::vector<std::string> shown(const std::vector<Cell>& cells)
{
    std::vector<std::string> all;
    for (const Cell& cell : cells) all.push_back(shown(cell));
    return all;
}

Report made(const char* name, Span span = {first, second}) { return *make(QLatin1String(name), twoDays(), span); }

TEST(Reports, AreTheFirstNineOfTheContract)
{
    EXPECT_THAT(names(),
                ElementsAre(QStringLiteral("day_book"), QStringLiteral("by_business"), QStringLiteral("by_teller"),
                            QStringLiteral("fees"), QStringLiteral("rejections"), QStringLiteral("waiting"),
                            QStringLiteral("uncollected"), QStringLiteral("stock"), QStringLiteral("spoiled")));
    EXPECT_FALSE(make(QStringLiteral("by_mood"), twoDays(), {first, second}));
}

// Every row has a cell for each column, of its kind (what nobody counted has no figure), and every title is said in both languages.
TEST(Reports, FitTheirColumns)
{
    for (const QString& name : names()) {
        const Report report = *make(name, twoDays(), {first, second});
        EXPECT_FALSE(report.rows.empty()) << name.toStdString();
        for (const Language language : {Language::Chinese, Language::English})
            EXPECT_FALSE(titleOf(name, dictionary(), language).contains(u'_')) << name.toStdString();
        for (const Column& column : report.columns)
            EXPECT_TRUE(dictionary().knows(QStringLiteral("report.column.") + QLatin1String(column.name)))
                << column.name;
        for (const auto& row : report.rows) {
            ASSERT_EQ(row.size(), report.columns.size()) << name.toStdString();
            for (std::size_t i = 0; i < row.size(); ++i) {
                const Kind kind = report.columns[i].kind;
                const std::size_t index = row[i].index();
                const bool fits = kind == Kind::Date   ? index == 3
                                  : kind == Kind::Time ? index == 4
                                  : kind == Kind::Text ? index <= 2
                                                       : index == 5 || (index == 0 && !report.columns[i].summed);
                EXPECT_TRUE(fits) << name.toStdString() << ' ' << report.columns[i].name;
            }
        }
    }
}

TEST(DayBook, HoldsEveryCaseThatBeganInItsDays)
{
    const Report book = made("day_book");
    ASSERT_EQ(book.rows.size(), 3u);
    EXPECT_THAT(shown(book.rows[2]), ElementsAre("2021-07-09", "09:03:05", "0708-20210708-0101-0003", "1401", "replace",
                                                 "**************9028", "0102", "recorded", "2000"));
    EXPECT_EQ(shown(book.totals()).back(), "2000");
    EXPECT_EQ(made("day_book", {first, first}).rows.size(), 2u);
    EXPECT_TRUE(made("day_book", {first.addDays(-9), first.addDays(-1)}).rows.empty());
}

// code, business, cases, accepted, recorded, in_doubt, refused, draft, fees; the most first.
TEST(ByBusiness, CountsCasesStatesAndMoney)
{
    const Report report = made("by_business");
    ASSERT_EQ(report.rows.size(), 2u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("1401", "replace", "2", "0", "1", "0", "1", "0", "2000"));
    EXPECT_THAT(shown(report.rows[1]), ElementsAre("1101", "apply", "1", "1", "0", "0", "0", "0", "0"));
    EXPECT_THAT(shown(report.totals()), ElementsAre("", "", "3", "1", "1", "0", "1", "0", "2000"));
}

// The money counts for who had it in his hand, the case for who began it.
TEST(ByTeller, CountsTheSame)
{
    const Report report = made("by_teller", {second, second});
    ASSERT_EQ(report.rows.size(), 1u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("0102", "1", "0", "1", "0", "0", "0", "0"));
    EXPECT_THAT(shown(made("by_teller").totals()), ElementsAre("", "3", "1", "1", "0", "1", "0", "2000"));
}

// contract.md §4: negative is given back.
TEST(Fees, AreEveryMovementWithWhatWasGivenBack)
{
    const Report report = made("fees");
    ASSERT_EQ(report.rows.size(), 3u);
    EXPECT_THAT(shown(report.rows[1]), ElementsAre("2021-07-09", "11:00:05", "0708-20210708-0101-0002", "1401",
                                                   "replace", "0102", "cash", "9001", "-2000"));
    EXPECT_EQ(shown(report.totals()).back(), "2000");
    EXPECT_EQ(shown(made("fees", {second, second}).totals()).back(), "0");
}

TEST(Rejections, SayByWhomAndWhyOnTheDayOfTheNo)
{
    EXPECT_TRUE(made("rejections", {first, first}).rows.empty());
    const Report report = made("rejections", {second, second});
    ASSERT_EQ(report.rows.size(), 1u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("2021-07-09", "10:02:05", "0708-20210708-0101-0002", "1401",
                                                   "replace", "**************9028", "0101", "province", "wrong_state"));
}

TEST(Waiting, SaysWhatIsOpenAndForHowLong)
{
    const Report report = made("waiting");
    ASSERT_EQ(report.rows.size(), 2u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("2021-07-08", "0708-20210708-0101-0001", "1101", "apply",
                                                   "**************9028", "0101", "accepted", "citizen", "1"));
    EXPECT_EQ(shown(report.totals()).back(), "");  // days of several cases are no sum
}

TEST(Uncollected, AreCardsThatWaitHere)
{
    const Report report = made("uncollected", {first, second.addDays(30)});
    ASSERT_EQ(report.rows.size(), 1u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("2021-07-09", "0708-20210708-0101-0001", "1101", "apply",
                                                   "**************9028", "0101", "30"));
}

// K09, K12: day, kind, start, received, issued, spoiled, test, returned, destroyed, here, counted, difference, missing.
TEST(Stock, IsTheEquationOfEachDayWithWhatWasCounted)
{
    const Report report = made("stock");
    ASSERT_EQ(report.rows.size(), 2u);
    EXPECT_THAT(shown(report.rows[0]),
                ElementsAre("2021-07-08", "card.gen3", "0", "50", "0", "1", "0", "0", "0", "49", "", "", ""));
    EXPECT_THAT(shown(report.rows[1]),
                ElementsAre("2021-07-09", "card.gen3", "49", "10", "1", "1", "2", "0", "0", "55", "54", "-1", "1"));
    EXPECT_THAT(shown(report.totals()), ElementsAre("", "", "", "60", "1", "2", "2", "0", "0", "", "", "", ""));
    EXPECT_EQ(made("stock", {second, second}).rows.size(), 1u);
}

// W40, W41, K13: every bad card with its reason, and which one it is of his; ribbons that are used up beside them.
TEST(Spoiled, CountsTheBadCardsOfEachCitizen)
{
    const Report report = made("spoiled");
    ASSERT_EQ(report.rows.size(), 3u);
    EXPECT_THAT(shown(report.rows[1]),
                ElementsAre("2021-07-09", "12:02:05", "card.gen3", "00000002", "00000002", "1", "chip_silent",
                            "0708-20210708-0101-0001", "apply", "**************9028", "2", "0103", ""));
    EXPECT_THAT(shown(report.rows[2]), ElementsAre("2021-07-09", "17:00:05", "ribbon", "00000011", "00000012", "2",
                                                   "used_up", "", "", "", "", "0103", "9001"));
    EXPECT_EQ(shown(report.totals())[5], "4");
    EXPECT_EQ(made("spoiled", {first, first}).rows.size(), 1u);
}

}  // namespace
}  // namespace kapok::reports
