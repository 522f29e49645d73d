// Home as the day, and the end of it: who is greeted, what waits, and what becomes of what is open (12, L09).
#include "tests/unit/ui/fake_counter.h"
#include "ui/home/home_presenter.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using desk::StateWord;

struct AtHome : Desk {
    AtHome() { work.way.begin({pages::home}); }
    HomePresenter home{work};
};

TEST(HomePage, GreetsTheTellerAndNamesTheDayWithItsWeekday)
{
    AtHome desk;
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101"), .name = QStringLiteral("李柜员")};
    const HomePageView view = desk.home.view();
    EXPECT_TRUE(view.greeting.contains(QStringLiteral("李柜员")));
    EXPECT_TRUE(view.dayLine.contains(QStringLiteral("2021-07-08")));
    EXPECT_TRUE(view.dayLine.contains(desk.work.phrases.weekday(QDate(2021, 7, 8))));
}

// Who is still open is named masked: on the home page nothing is compared with a paper.
TEST(HomePage, NamesWhoIsStillHereMasked)
{
    AtHome desk;
    EXPECT_TRUE(desk.home.view().stillHere.isEmpty());
    desk.counter.here = somebody();
    const QString still = desk.home.view().stillHere;
    EXPECT_TRUE(still.contains(QStringLiteral("梁**"))) << qPrintable(still);
    EXPECT_FALSE(still.contains(QStringLiteral("测试")));
    EXPECT_FALSE(still.contains(QStringLiteral("19880")));
}

TEST(HomePage, SaysWhereOpenWorkStandsAndSinceWhen)
{
    AtHome desk;
    desk.counter.work = {{.id = {QStringLiteral("a")},
                          .number = {},
                          .business = domain::Business::Apply,
                          .shownName = QStringLiteral("梁**"),
                          .shownNumber = {},
                          .state = StateWord::Draft,
                          .step = QStringLiteral("review"),
                          .changedAt = {1625704200000}}};
    ASSERT_EQ(desk.home.view().openWork.size(), 1);
    const OpenWorkRow row = desk.home.view().openWork.front();
    EXPECT_TRUE(row.text.contains(desk.work.phrases.word("field", QStringLiteral("review"))));
    EXPECT_EQ(row.state, State::Draft);
    EXPECT_EQ(row.id, QStringLiteral("a"));
}

// 12: what is done or goes on by itself is a number; only what needs a hand is a row.
TEST(HomePage, ListsOnlyWhatNeedsAHandAndCountsTheRest)
{
    AtHome desk;
    for (const auto& [id, state] : {std::pair{"draft", StateWord::Draft},
                                    {"doubt", StateWord::InDoubt},
                                    {"refused", StateWord::Refused},
                                    {"recorded", StateWord::Recorded},
                                    {"made", StateWord::Accepted},
                                    {"pin", StateWord::Accepted}}) {
        const domain::CaseId one{QString::fromLatin1(id)};
        desk.counter.work.push_back({.id = one, .number = {}, .business = domain::Business::Apply, .state = state});
        desk.counter.cases[one] = {.id = one};
        desk.counter.cases[one].standing.waitsFor = desk::WaitsFor::World;
    }
    desk.counter.cases[{QStringLiteral("pin")}].standing.waitsFor = desk::WaitsFor::Citizen;
    QStringList rows;
    for (const OpenWorkRow& row : desk.home.view().openWork) rows.append(row.id);
    EXPECT_EQ(rows, (QStringList{QStringLiteral("draft"), QStringLiteral("doubt"), QStringLiteral("refused"),
                                 QStringLiteral("pin")}));
    const auto counts = desk.home.view().counts;
    EXPECT_EQ(std::ranges::find(counts, State::Accepted, &DayCount::state)->count, QStringLiteral("2"));
    EXPECT_EQ(std::ranges::find(counts, State::Draft, &DayCount::state)->count, QStringLiteral("1"));
}

// K25: what is ready to be printed and what is ready to be activated is counted, and nothing is said where there is none.
TEST(HomePage, CountsCardsThatWaitForTheirFaceAndForTheirHolder)
{
    AtHome desk;
    const auto said = [&](const char* print, const char* activate) {
        return desk.work.phrases.say("making.counts",
                                     {{"print", QLatin1String(print)}, {"activate", QLatin1String(activate)}});
    };
    for (const char* step : {"review", "looked.1"})
        desk.counter.work.push_back(
            {.id = {}, .number = {}, .business = domain::Business::Apply, .step = QLatin1String(step)});
    EXPECT_FALSE(desk.home.view().dayLine.contains(said("0", "0")));
    for (const char* step : {"print_it.1", "face.2", "activate"})
        desk.counter.work.push_back(
            {.id = {}, .number = {}, .business = domain::Business::Apply, .step = QLatin1String(step)});
    EXPECT_TRUE(desk.home.view().dayLine.contains(said("2", "1"))) << qPrintable(desk.home.view().dayLine);
}

struct WithACard : AtHome {
    WithACard()
    {
        counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101"), .name = QStringLiteral("李柜员")};
        counter.chip.name = QStringLiteral("梁测试");
        counter.chip.socialSecurityNumber = QStringLiteral("440524188001010014");
        work.readers = {
            {.name = QStringLiteral("Reader 1"), .cardPresent = true, .cardKind = QStringLiteral("social_security")}};
        counter.next = somebody();
    }
};

// 12: the holder of the card that lies there is offered by name, and not opened by himself.
TEST(HomePage, OffersTheHolderOfTheCardOnTheReader)
{
    WithACard desk;
    desk.home.sawReaders();
    EXPECT_TRUE(desk.home.view().holder.contains(QStringLiteral("梁测试")));
    EXPECT_FALSE(desk.home.view().holder.contains(QStringLiteral("18800101")));
    EXPECT_EQ(desk.counter.person(), nullptr);
    desk.home.sawReaders();  // it is read once
    EXPECT_EQ(desk.counter.asked.count(QStringLiteral("readCard")), 1);
    desk.home.obey(intent::OpenHolder{});
    EXPECT_EQ(desk.work.way.page(), pages::person);
    desk.work.readers.front().cardPresent = false;
    desk.home.sawReaders();
    EXPECT_TRUE(desk.home.view().holder.isEmpty());
}

TEST(HomePage, OffersNobodyWhereTheCardCannotBeRead)
{
    WithACard desk;
    desk.counter.fails = trouble();
    desk.home.sawReaders();
    EXPECT_TRUE(desk.home.view().holder.isEmpty());
    desk.home.obey(intent::OpenHolder{});
    EXPECT_EQ(desk.counter.person(), nullptr);
}

// ui.md "Take your card": what is called for is given back, and not offered to be opened.
TEST(HomePage, OffersNobodyWhoseCardIsCalledFor)
{
    WithACard desk;
    desk.home.sawReaders();
    EXPECT_FALSE(desk.home.view().holder.isEmpty());
    desk.counter.left = desk::CardLeft{QStringLiteral("Reader 1"), *somebody().visit.person};
    EXPECT_TRUE(desk.home.view().holder.isEmpty());
    desk.home.obey(intent::OpenHolder{});
    EXPECT_EQ(desk.counter.person(), nullptr);
}

// Another citizen's papers are not handed to the next one.
TEST(HomePage, LeavesNoPaperOfTheLastCitizenToTheNext)
{
    AtHome desk;
    desk.counter.next = somebody();
    desk.work.papers.push_back({{QStringLiteral("a")}, QStringLiteral("slip"), Json::object()});
    desk.home.obey(intent::OpenPerson{QStringLiteral("440524188001010014")});
    EXPECT_TRUE(desk.work.papers.empty());
    EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("openPerson 440524188001010014")));
}

// A number that is wrong is named; the next try begins without that sentence.
TEST(HomePage, ForgetsTheSentenceOfTheLastNumber)
{
    AtHome desk;
    desk.counter.fails = trouble();
    desk.home.obey(intent::OpenPerson{QStringLiteral("1")});
    EXPECT_FALSE(desk.home.view().problem.isEmpty());
    EXPECT_TRUE(desk.home.view().asking.isEmpty());
    desk.counter.next = somebody();
    desk.home.obey(intent::OpenPerson{QStringLiteral("440524188001010014")});
    EXPECT_TRUE(desk.home.view().problem.isEmpty());
}

// W8: the first screen of the next day names what the close has left open, as long as it is.
TEST(AtHomeNextDay, NamesWhatWasCarriedOver)
{
    AtHome desk;
    const QString number = QStringLiteral("0708-0101-0023-7"), ended = QStringLiteral("0708-0101-0024-5");
    desk.counter.work.push_back({.id = {QStringLiteral("a")},
                                 .number = number,
                                 .business = domain::Business::Replace,
                                 .shownName = QStringLiteral("叶**"),
                                 .state = StateWord::Draft});
    desk::DayClosing closing{.number = 3, .by = QStringLiteral("9001")};
    closing.carried = {{number, QStringLiteral("draft")}, {ended, QStringLiteral("unsent")}};
    const QDate before = desk.counter.businessDay().addDays(-1);
    const auto add = [&](const QString& kind, QDate day, const Json& body) {
        desk.counter.daysOfDesk.add({{desk.counter.now(), day, kind, {}, {}, body}});
    };
    add(desk::DayBook::closedKind, before, closing.body());
    add(desk::DayBook::openedKind, desk.counter.businessDay(), Json::object());
    const QString said = desk.home.view().carried;
    EXPECT_TRUE(said.contains(number)) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("叶**")));
    EXPECT_TRUE(said.contains(desk.work.phrases.say("day.why.draft")));
    EXPECT_FALSE(said.contains(ended)) << "it is done since";
}

// L11: a closed day takes no business, and home says who opens it again.
TEST(AtHomeNextDay, TakesNobodyOnADayThatIsClosed)
{
    AtHome desk;
    const desk::DayClosing closing{.number = 3, .by = QStringLiteral("9001")};
    desk.counter.daysOfDesk.add(
        {{desk.counter.now(), desk.counter.businessDay(), desk::DayBook::closedKind, {}, {}, closing.body()}});
    EXPECT_EQ(desk.home.view().barred, desk.work.phrases.say("day.closed_at_home", {{"number", QStringLiteral("3")}}));
}

// The clock was set back to it, and the next day is open: the clock comes first.
TEST(AtHomeNextDay, SaysThatTheClockStandsOnADayThatIsClosed)
{
    AtHome desk;
    const QDate today = desk.counter.businessDay(), next = today.addDays(1);
    const desk::DayClosing closing{.number = 3, .by = QStringLiteral("9001")};
    desk.counter.daysOfDesk.add({{desk.counter.now(), today, desk::DayBook::closedKind, {}, {}, closing.body()}});
    desk.counter.daysOfDesk.add({{desk.counter.now(), next, desk::DayBook::openedKind, {}, {}, Json::object()}});
    EXPECT_EQ(desk.home.view().barred,
              desk.work.phrases.say("day.other_open_at_home", {{"day", today.toString(Qt::ISODate)},
                                                               {"number", QStringLiteral("3")},
                                                               {"open", next.toString(Qt::ISODate)}}));
}

}  // namespace
}  // namespace kapok::ui
