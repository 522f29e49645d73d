// rules.md §5, §11, §12: days, dates and generations.
#include "open_requests.h"

#include "base/json.h"
#include "support/places/places.h"

namespace kapok::domain {
namespace {

using namespace tests;
using enum Business;

// workdays.json read and counted here a second time: a weekday that is not off, or a day off that is worked.
class Calendar {
public:
    Calendar() : m_years((*parseStrict(*readFile(clonePath("resources/workdays.json"))))["years"]) {}
    bool knows(QDate day) const { return m_years.contains(std::to_string(day.year())); }
    bool isWorked(QDate day) const
    {
        const Json& year = m_years[std::to_string(day.year())];
        const Json iso = day.toString(Qt::ISODate).toStdString();
        if (std::ranges::find(year["worked"], iso) != year["worked"].end()) return true;
        return day.dayOfWeek() < 6 && std::ranges::find(year["off"], iso) == year["off"].end();
    }
    std::optional<QDate> after(QDate day, int workingDays) const
    {
        for (int left = workingDays; left > 0;) {
            day = day.addDays(1);
            if (!knows(day)) return std::nullopt;
            if (isWorked(day)) --left;
        }
        return day;
    }

private:
    Json m_years;
};

struct Promise {
    Business business;
    int workingDays;
};

void PrintTo(const Promise& promise, std::ostream* out) { *out << nameOf(promise.business).toStdString(); }

class Promised : public testing::TestWithParam<Promise> {};

// A17: counted from the day the counter took it, over every holiday that the calendar knows.
TEST_P(Promised, ComesTheWorkingDaysOfItsBusinessLater)
{
    const Calendar counted;
    int promised = 0;
    for (QDate day(2019, 10, 31); day < QDate(2027, 1, 1); day = day.addDays(11)) {
        Facts facts = openRequest(GetParam().business);
        facts.today = day;
        if (!facts.cards.empty()) facts.cards[0].expires = day.addDays(GetParam().business == Renew ? 40 : 1200);
        const Ruling ruling = ask(facts);
        EXPECT_EQ(ruling.promised, counted.after(day, GetParam().workingDays)) << day.toString().toStdString();
        EXPECT_EQ(ruling.terms.workingDays, GetParam().workingDays);
        EXPECT_EQ(ruling.unknown.contains(QStringLiteral("calendar")), !ruling.promised);
        if (ruling.promised) ++promised;
    }
    EXPECT_GT(promised, 200);
}

INSTANTIATE_TEST_SUITE_P(Section5, Promised,
                         testing::Values(Promise{Apply, 25}, Promise{Replace, 20}, Promise{ChangeBank, 25},
                                         Promise{Renew, 20}),
                         [](const auto& info) { return nameOf(info.param.business).toStdString(); });

// §5, day 0 is the day the counter took it: the sentence names the day in both languages.
TEST(PromisedInWords, NamesFeeAndDay)
{
    Facts facts = openRequest(Replace);
    facts.today = QDate(2021, 7, 8);
    const Ruling ruling = ask(facts);
    EXPECT_EQ(ruling.promised, QDate(2021, 8, 5));
    EXPECT_TRUE(ruling.text.zh.contains(QStringLiteral("2021年8月5日"))) << ruling.text.zh.toStdString();
    EXPECT_TRUE(ruling.text.zh.contains(QStringLiteral("20.00")));
    EXPECT_TRUE(ruling.text.en.contains(QStringLiteral("2021-08-05"))) << ruling.text.en.toStdString();
    EXPECT_TRUE(ruling.text.en.contains(QStringLiteral("20.00")));
}

// "31 May − 3 months = 28/29 Feb": three calendar months back, and where that month is shorter, its last day.
QDate windowOf(QDate expires)
{
    const int month = (expires.month() + 8) % 12 + 1;
    const int year = expires.month() > 3 ? expires.year() : expires.year() - 1;
    return {year, month, std::min(expires.day(), QDate(year, month, 1).daysInMonth())};
}

Facts renewing(QDate expires, QDate today)
{
    Facts facts = openRequest(Renew);
    facts.cards[0].expires = expires;
    facts.today = today;
    return facts;
}

class Renewal : public testing::TestWithParam<int> {};

// E01: too early a day before the window, free from its first day to the day of expiry, then overdue and 20 yuan.
TEST_P(Renewal, OpensThreeMonthsBeforeTheLastDayOfEachMonth)
{
    for (const int month : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}) {
        const QDate expires(GetParam(), month, QDate(GetParam(), month, 1).daysInMonth()), opens = windowOf(expires);
        const std::string day = expires.toString(Qt::ISODate).toStdString();
        const Ruling early = ask(renewing(expires, opens.addDays(-1))), first = ask(renewing(expires, opens)),
                     last = ask(renewing(expires, expires)), late = ask(renewing(expires, expires.addDays(1)));
        EXPECT_EQ(said(early), "refuse too_early_to_renew") << day;
        EXPECT_EQ(thenOf(early), "replace") << day;
        for (const Ruling* inTime : {&first, &last}) {
            EXPECT_EQ(said(*inTime), "accept -") << day;
            EXPECT_EQ(inTime->feeFen, 0) << day;
            EXPECT_EQ(inTime->generationIssued, 3) << day;
        }
        EXPECT_EQ(said(late), "accept renewal_overdue") << day;
        EXPECT_EQ(late.feeFen, 2000) << day;
        EXPECT_EQ(late.generationIssued, 3) << day;
    }
}

INSTANTIATE_TEST_SUITE_P(Section11, Renewal, testing::Values(2022, 2023, 2024, 2025));

// §11: where the card is of the third generation already no reason fits the replacement that would be the other way.
TEST(RenewalTooEarly, NamesNoReplacementThatNobodyMayHave)
{
    Facts facts = renewing({2030, 5, 31}, {2022, 9, 14});
    facts.cards[0].generation = 3;
    EXPECT_EQ(said(ask(facts)), "refuse too_early_to_renew");
    EXPECT_EQ(thenOf(ask(facts)), "");
}

// §12, E03: third generation from 1 April 2021, for whatever makes a card; before that the second.
TEST(Generation, IsTheThirdFromTheDayOn)
{
    for (const Business business : {Apply, Replace, Renew, ChangeBank})
        for (const auto& [day, generation] : {std::pair{QDate(2021, 3, 31), 2}, {QDate(2021, 4, 1), 3}}) {
            Facts facts = openRequest(business);
            facts.today = day;
            if (business == Renew) facts.cards[0].expires = QDate(2021, 5, 31);
            EXPECT_EQ(ask(facts).generationIssued, generation) << nameOf(business).toStdString();
        }
}

// P5.3, E03: a second-generation card in date stays valid; nothing asks for another one, and a wish is for it alone.
TEST(Generation, IsNeverForcedUponACardInDate)
{
    for (const Business business : {LossTemporary, PinChange, EcardIssue, EcardPayment})
        EXPECT_EQ(said(ask(openRequest(business))), "accept -") << nameOf(business).toStdString();
    Facts wish = openRequest(Replace);
    wish.request.reason = QStringLiteral("by_wish");
    EXPECT_EQ(said(ask(wish)), "authorise fee_not_configured");
    wish.cards[0].generation = 3;
    EXPECT_EQ(said(ask(wish)), "refuse has_card_keep_using");
    wish.cards[0].generation = 1;
    EXPECT_EQ(said(ask(wish)), "authorise fee_not_configured");
    wish.today = QDate(2021, 3, 31);
    EXPECT_EQ(said(ask(wish)), "refuse has_card_keep_using");
}

}  // namespace
}  // namespace kapok::domain
