// Page 9009 as it is filled: nothing of what should be there before it was counted, who agrees to what, and the day as it
// was closed (L09–L11).
#include "tests/unit/ui/fake_counter.h"
#include "ui/day_end/day_end_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const QString cash = desk::cashItem, gen3 = QStringLiteral("card.gen3"), number = QStringLiteral("0708-0101-0023-7");

struct AtEvening : Desk {
    DayEndPresenter evening{work};

    AtEvening()
    {
        counter.signedIn = desk::StaffMember{.number = QStringLiteral("9001"), .role = desk::Role::Supervisor};
        add(desk::DayBook::openedKind, Json::object());
        counter.look.day = counter.businessDay();
        counter.look.number = 3;
        counter.look.cases = 5;
        counter.look.items = {{.what = cash}, {.what = gen3}};
        counter.look.carried = {{number, QStringLiteral("draft")},
                                {QStringLiteral("0708-0101-0024-5"), QStringLiteral("uncollected")}};
        work.way.begin({pages::dayEnd});
        evening.came({pages::home});
    }
    void add(const QString& kind, const Json& body)
    {
        counter.daysOfDesk.add({{counter.now(), counter.businessDay(), kind, {}, QStringLiteral("9001"), body}});
    }
    void counted(qint64 fen)
    {
        counter.look.items = {{.what = cash, .counted = fen, .expected = 2000},
                              {.what = gen3, .counted = 37, .expected = 37}};
        counter.look.figures = desk::DayFigures{};
        counter.look.figures->tills[QStringLiteral("0101")] = {.moves = 1, .cash = 2000};
        evening.came({pages::home});
    }
    static Secret password() { return std::make_shared<SecureBytes>(QByteArrayView("kapok9002")); }
};

TEST(DayEnd, AsksForEachFigureAndShowsNoneThatShouldBe)
{
    AtEvening desk;
    const DayEndPageView view = desk.evening.view();
    EXPECT_EQ(view.form, QStringLiteral("count"));
    EXPECT_TRUE(view.day.contains(QStringLiteral("2021-07-08")));
    EXPECT_TRUE(view.day.contains(u'3'));
    ASSERT_EQ(view.rows.size(), 2u);
    for (const DayCountRow& row : view.rows) {
        EXPECT_TRUE(row.asked);
        EXPECT_EQ(row.expected, desk.work.phrases.say("day.shown_once_counted"));
        EXPECT_TRUE(row.difference.isEmpty());
    }
    EXPECT_FALSE(view.tills);
}

// What is typed is shown to a second person, who sees what was found and nothing else; then the desk is asked.
TEST(DayEnd, IsCountedOnceASecondPersonHasAgreed)
{
    AtEvening desk;
    desk.evening.obey(intent::CountDay{{{cash, QStringLiteral("15.00")}, {gen3, QStringLiteral("37")}}});
    const auto second = desk.evening.view().secondPerson;
    ASSERT_TRUE(second);
    ASSERT_EQ(second->rows.size(), 2u);
    EXPECT_EQ(second->rows[0].value, QStringLiteral("15.00"));
    EXPECT_EQ(second->rows[1].value, QStringLiteral("37"));
    desk.evening.obey(intent::AgreeToDayEnd{QStringLiteral("9002"), AtEvening::password(), second->code});
    EXPECT_TRUE(desk.counter.asked.contains(
        QStringLiteral(R"(countDay {"cash":1500,"stock":{"counted":{"card.gen3":37}}} 9002)")))
        << desk.counter.asked.join(u'\n').toStdString();
    EXPECT_FALSE(desk.evening.view().secondPerson);
    EXPECT_EQ(desk.evening.view().remark, desk.work.phrases.say("day.was_counted"));
}

TEST(DayEnd, KeepsWhatWasTypedWhereItIsNoFigure)
{
    AtEvening desk;
    desk.evening.obey(intent::CountDay{{{cash, QStringLiteral("15.123")}}});
    EXPECT_FALSE(desk.evening.view().secondPerson);
    EXPECT_EQ(desk.evening.view().remark, desk.work.phrases.say("day.cash_wrong"));
    desk.evening.obey(intent::CountDay{{{gen3, QStringLiteral("x")}}});
    EXPECT_EQ(desk.evening.view().remark, desk.work.phrases.say("error.stock_count_wrong"));
}

// W27: the difference stands there, its reason is asked, and its word is the code that can be counted.
TEST(DayEnd, ClosesWithTheReasonOfADifference)
{
    AtEvening desk;
    desk.counted(1500);
    const DayEndPageView view = desk.evening.view();
    EXPECT_EQ(view.form, QStringLiteral("reasons"));
    EXPECT_EQ(view.rows[0].expected, QStringLiteral("20.00"));
    EXPECT_EQ(view.rows[0].difference, QStringLiteral("−5.00"));
    EXPECT_TRUE(view.rows[0].asksReason);
    EXPECT_FALSE(view.rows[1].asksReason);
    ASSERT_TRUE(view.tills);
    EXPECT_EQ(view.tills->rows(), 2);
    desk.evening.obey(intent::CloseDay{{{cash, QStringLiteral("2")}}});
    EXPECT_TRUE(desk.counter.asked.contains(QStringLiteral("closeDay cash=slip_lost")));
}

TEST(DayEnd, SaysWhatGoesOverByNumberAndWhy)
{
    AtEvening desk;
    const DayEndPageView view = desk.evening.view();
    ASSERT_GE(view.checks.size(), 2u);
    EXPECT_EQ(view.checks[0].name, number);
    EXPECT_EQ(view.checks[0].standing, desk.work.phrases.say("day.why.draft"));
    EXPECT_EQ(view.checks[1].standing, desk.work.phrases.say("day.why.uncollected"));
    for (const DeviceRow& check : view.checks) EXPECT_FALSE(check.usable.has_value());  // nothing looks like success
}

TEST(DayEnd, ShowsTheClosedDayAndIsOpenedAgainWithAReason)
{
    AtEvening desk;
    desk::DayClosing closing{.number = 3, .by = QStringLiteral("9001"), .with = QStringLiteral("9002")};
    closing.items = {{.what = cash, .counted = 1500, .expected = 2000, .reason = QStringLiteral("slip_lost")}};
    desk.add(desk::DayBook::closedKind, closing.body());
    const DayEndPageView view = desk.evening.view();
    EXPECT_EQ(view.form, QStringLiteral("closed"));
    EXPECT_FALSE(view.rows[0].asked);
    EXPECT_FALSE(view.rows[0].asksReason) << "no field of a closed day can be edited";
    EXPECT_EQ(view.rows[0].reason, desk.work.phrases.say("day.reason.slip_lost"));
    EXPECT_EQ(view.closed.front().value, QStringLiteral("3"));
    desk.evening.obey(intent::BeginDayEnd{QStringLiteral("reopen")});
    desk.evening.obey(intent::ReopenDay{QStringLiteral("  ")});
    EXPECT_EQ(desk.evening.view().remark, desk.work.phrases.say("error.reopening_needs_reason"));
    desk.evening.obey(intent::ReopenDay{QStringLiteral("漏记一笔")});
    const auto second = desk.evening.view().secondPerson;
    ASSERT_TRUE(second);
    EXPECT_EQ(second->code, desk::codeOfReopening(desk.counter.businessDay(), 3, QStringLiteral("漏记一笔")));
    desk.evening.obey(intent::AgreeToDayEnd{QStringLiteral("9002"), AtEvening::password(), second->code});
    EXPECT_TRUE(desk.counter.asked.contains(QStringLiteral("reopenDay 漏记一笔 9002")));
}

// L11: the clock was set back to a day that is closed, and the one behind it is open: page 9009 is of the closed one, says
// that the clock comes first, and offers nothing but what two supervisors open again.
TEST(DayEnd, IsOfTheClosedDayToWhichTheClockWasSetBack)
{
    AtEvening desk;
    desk.add(desk::DayBook::closedKind, desk::DayClosing{.number = 3}.body());
    const QDate next = desk.counter.businessDay().addDays(1);
    desk.counter.daysOfDesk.add(
        {{desk.counter.now(), next, desk::DayBook::openedKind, {}, QStringLiteral("9001"), {}}});
    const DayEndPageView view = desk.evening.view();
    EXPECT_EQ(view.form, QStringLiteral("closed"));
    EXPECT_TRUE(view.day.contains(QStringLiteral("2021-07-08"))) << view.day.toStdString();
    EXPECT_TRUE(view.note.contains(next.toString(Qt::ISODate))) << view.note.toStdString();
    desk.evening.obey(intent::BeginDayEnd{QStringLiteral("reopen")});
    desk.evening.obey(intent::ReopenDay{QStringLiteral("时钟没有错")});
    const auto second = desk.evening.view().secondPerson;
    ASSERT_TRUE(second);
    EXPECT_EQ(second->code, desk::codeOfReopening(desk.counter.businessDay(), 3, QStringLiteral("时钟没有错")));
}

// A teller is not asked why it should be opened again: he may not.
TEST(DayEnd, OffersNobodyWhatIsNotHis)
{
    AtEvening desk;
    desk.add(desk::DayBook::closedKind, desk::DayClosing{.number = 3}.body());
    desk.counter.signedIn->role = desk::Role::Teller;
    desk.evening.obey(intent::BeginDayEnd{QStringLiteral("reopen")});
    EXPECT_EQ(desk.evening.view().form, QStringLiteral("closed"));
    EXPECT_EQ(desk.evening.view().remark, desk.work.phrases.say("error.may_not_close_day"));
}

TEST(DayEnd, PrintsTheClosedDay)
{
    AtEvening desk;
    desk.add(desk::DayBook::closedKind, desk::DayClosing{.number = 3}.body());
    desk.evening.obey(intent::PrintDay{});
    EXPECT_TRUE(desk.counter.asked.contains(QStringLiteral("printDay")));
}

}  // namespace
}  // namespace kapok::ui
