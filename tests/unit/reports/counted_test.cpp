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

// contract.md §3, `report`: these, in this order.
TEST(Reports, AreThoseOfTheContract)
{
    QStringList all;
    for (const QString& name : names()) all.append(name);
    EXPECT_EQ(all.join(u' ').toStdString(),
              "day_book by_business by_teller by_hour by_channel by_bank by_reason fees waiting exceptions rejections "
              "stock spoiled teller_day person_trail expiring uncollected");
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
                const bool fits = kind == Kind::Date   ? index == 3 || index == 0
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
    EXPECT_THAT(shown(report.rows[0]),
                ElementsAre("2021-07-08", "0708-20210708-0101-0001", "1101", "apply", "**************9028", "0101",
                            "accepted", "citizen", "1", "2021-07-29", ""));
    EXPECT_EQ(shown(report.totals())[8], "");  // days of several cases are no sum
    EXPECT_EQ(shown(report.rows[1])[9], "");   // nothing was promised
    // The promised day is in time, the day behind it is not.
    for (const auto& [days, late] : {std::pair{20, ""}, {21, "1"}, {30, "10"}})
        EXPECT_EQ(shown(made("waiting", {first, second.addDays(days)}).rows[0]).back(), late) << days;
}

TEST(Uncollected, AreCardsThatWaitHere)
{
    const Report report = made("uncollected", {first, second.addDays(30)});
    ASSERT_EQ(report.rows.size(), 1u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("2021-07-09", "0708-20210708-0101-0001", "1101", "apply",
                                                   "**************9028", "0101", "30", "2021-07-09"));
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

// N12: whatever cases are grouped by, the same cases and the same money add up.
TEST(Sums, AddUpToTheSameWhateverTheyAreGroupedBy)
{
    const std::vector<std::string> all = shown(made("by_business").totals());
    const std::vector<std::string> figures(all.end() - 7, all.end());
    EXPECT_THAT(figures, ElementsAre("3", "1", "1", "0", "1", "0", "2000"));
    for (const char* name : {"by_teller", "by_hour", "by_channel", "by_bank", "by_reason"}) {
        const std::vector<std::string> totals = shown(made(name).totals());
        EXPECT_EQ(std::vector(totals.end() - 7, totals.end()), figures) << name;
    }
}

// Cases began at nine, money moved at eleven; what lies between stands there empty.
TEST(ByHour, HasARowForEachHourBetween)
{
    const Report report = made("by_hour");
    ASSERT_EQ(report.rows.size(), 3u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("09:00", "3", "1", "1", "0", "1", "0", "0"));
    EXPECT_THAT(shown(report.rows[1]), ElementsAre("10:00", "0", "0", "0", "0", "0", "0", "0"));
    EXPECT_THAT(shown(report.rows[2]), ElementsAre("11:00", "0", "0", "0", "0", "0", "0", "2000"));
}

TEST(ByChannelAndBank, HaveARowForEach)
{
    const Report channels = made("by_channel"), banks = made("by_bank");
    ASSERT_EQ(channels.rows.size(), 2u);
    EXPECT_THAT(shown(channels.rows[0]), ElementsAre("normal", "2", "1", "0", "0", "1", "0", "0"));
    EXPECT_THAT(shown(channels.rows[1]), ElementsAre("instant", "1", "0", "1", "0", "0", "0", "2000"));
    ASSERT_EQ(banks.rows.size(), 2u);
    EXPECT_THAT(shown(banks.rows[1]), ElementsAre("ABC", "1", "0", "1", "0", "0", "0", "2000"));
}

// N13: of one business the same reason, once refused and once not.
TEST(ByReason, TellsApartWhyItWasRefused)
{
    const Report report = made("by_reason");
    ASSERT_EQ(report.rows.size(), 3u);
    EXPECT_THAT(shown(report.rows[1]),
                ElementsAre("1401", "replace", "lost", "", "1", "0", "1", "0", "0", "0", "2000"));
    EXPECT_THAT(shown(report.rows[2]),
                ElementsAre("1401", "replace", "lost", "wrong_state", "1", "0", "0", "0", "1", "0", "0"));
}

TEST(Exceptions, AreThoseOfTheirDays)
{
    EXPECT_TRUE(made("exceptions", {first, first}).rows.empty());
    ASSERT_EQ(made("exceptions").rows.size(), 1u);
    EXPECT_THAT(shown(made("exceptions").rows[0]),
                ElementsAre("2021-07-09", "11:00:05", "given_back", "0708-20210708-0101-0002", "replace",
                            "**************9028", "0101", "9001", "", "-2000"));
}

// N14: one teller below another, each in the order of his day.
TEST(TellerDay, IsAllThatEachOfThemDidInOrder)
{
    const Report report = made("teller_day");
    ASSERT_EQ(report.rows.size(), 4u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("0101", "2021-07-08", "09:01:05", "filled",
                                                   "0708-20210708-0101-0001", "apply", "**************9028", "5"));
    EXPECT_EQ(shown(report.rows[2])[0], "0102");
    EXPECT_EQ(shown(report.totals()).back(), "16");
    const Report his =
        *make(QStringLiteral("teller_day"), filtered(twoDays(), {.teller = QStringLiteral("0102")}), {first, second});
    ASSERT_EQ(his.rows.size(), 2u);
    EXPECT_EQ(shown(his.totals()).back(), "7");
}

// One person below another; of one of them his visit and his cases as they came.
TEST(PersonTrail, IsWhatWasDoneForEach)
{
    const Report report = made("person_trail");
    ASSERT_EQ(report.rows.size(), 4u);
    EXPECT_THAT(shown(report.rows[0]),
                ElementsAre("**************9028", "2021-07-08", "08:59:05", "", "", "", "0101", "", "", "0"));
    EXPECT_EQ(shown(report.rows[1])[3], "0708-20210708-0101-0001");
    EXPECT_EQ(shown(report.rows[2])[8], "wrong_state");
    EXPECT_EQ(shown(report.rows[3])[3], "0708-20210708-0101-0003");
    EXPECT_EQ(shown(report.totals()).back(), "2000");
    const auto ofOne = [](qint64 person) {
        return make(QStringLiteral("person_trail"), filtered(twoDays(), {.person = person}), {first, second})
            ->rows.size();
    };
    EXPECT_EQ(ofOne(1), 3u);
    EXPECT_EQ(ofOne(2), 1u);
    EXPECT_EQ(ofOne(-1), 0u) << "he never was here";
}

// E02: ninety days are counted from the last day, and of a merged card nobody is called.
TEST(Expiring, AreCardsInUseThatExpireWithinNinetyDays)
{
    const Report report = made("expiring");
    ASSERT_EQ(report.rows.size(), 2u);
    EXPECT_THAT(shown(report.rows[0]), ElementsAre("2021-07-11", "2", "**************9028", "*******0001", "ABC",
                                                   "formal_loss", "", "2021-07-09", "0708-20210708-0101-0003"));
    EXPECT_EQ(shown(report.rows[1])[1], "90");
    EXPECT_EQ(made("expiring", {first, first}).rows.size(), 1u);
}

// What is narrowed holds a part, and the parts are the whole.
TEST(Filtered, HoldsAPartOfEachReport)
{
    const Told told = twoDays();
    const auto cases = [&](const Only& only) {
        return shown(make(QStringLiteral("by_business"), filtered(told, only), {first, second})->totals());
    };
    EXPECT_EQ(cases({.channel = QStringLiteral("normal")})[2], "2");
    EXPECT_EQ(cases({.channel = QStringLiteral("instant")})[2], "1");
    EXPECT_EQ(cases({.bank = QStringLiteral("ABC")}).back(), "2000");
    EXPECT_EQ(cases({.bank = QStringLiteral("BOC")}).back(), "0");
    EXPECT_EQ(cases({.state = QStringLiteral("refused")})[2], "1");
    // Who had the money in his hand is not who began the case.
    EXPECT_EQ(cases({.teller = QStringLiteral("0101")}).back(), "0");
    EXPECT_EQ(cases({.teller = QStringLiteral("0101")})[2], "2");
    EXPECT_EQ(cases({.teller = QStringLiteral("0102")}).back(), "2000");
    EXPECT_TRUE(filtered(told, {.state = QStringLiteral("refused")}).visits.empty());
    EXPECT_EQ(filtered(told, {.bank = QStringLiteral("ABC")}).cards.size(), 2u);
    EXPECT_EQ(filtered(told, {}).deeds.size(), told.deeds.size());
}

}  // namespace
}  // namespace kapok::reports
