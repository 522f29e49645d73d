// What the journal tells of a day: each teller's till, money that stands on no paper, and the closes with their numbers
// (L13, W26).
#include "desk/day_book.h"
#include "desk/day_told.h"
#include "till_entries.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

const QDate thursday(2021, 7, 8);
const QString chief = QStringLiteral("9001"), other = QStringLiteral("9002"), first = QStringLiteral("0101"),
              slip = QStringLiteral("slip_lost");

ports::NewEntry printed(const char* id, QDate day)
{
    return ofCase(id, day, "intent", first, {{"field", "fee_receipt"}, {"step", "print"}, {"operation", "op-1"}});
}
ports::NewEntry verdict(const char* id, Json request, qint64 feeFen, const char* approver)
{
    const Json value{{"facts", {{"request", std::move(request)}}},
                     {"ruling", {{"fee_fen", feeFen}}},
                     {"approved_by", approver},
                     {"refused", ""}};
    return ofCase(id, thursday, "filled", first, {{"field", "verdict"}, {"value", value}});
}

desk::DayFigures toldOf(const std::vector<ports::NewEntry>& entries)
{
    desk::DayTelling telling(thursday);
    for (const ports::NewEntry& entry : entries) telling.take({entry});
    return telling.figures();
}

// L13: each teller's till, by what he took in cash and by card, gave back and let go of.
TEST(DayTelling, TellsTheTillOfEachTeller)
{
    const QString second = QStringLiteral("0102");
    const desk::DayFigures figures =
        toldOf({begun("a", thursday, "0708-0101-0001-1"), fee("a", thursday, first, 2000),
                begun("b", thursday, "0708-0101-0002-9"), fee("b", thursday, second, 2000, "card"),
                fee("b", thursday, second, 0, "card"), begun("c", thursday, "0708-0101-0003-7"),
                verdict("c", Json::object(), 2000, ""), verdict("c", {{"waiver", "hardship"}}, 0, "9001")});
    EXPECT_EQ(figures.cases, 3);
    EXPECT_EQ(figures.tills.at(first), (desk::TillFigures{.moves = 2, .cash = 2000, .waived = 2000}));
    EXPECT_EQ(figures.tills.at(second), (desk::TillFigures{.moves = 2, .card = 2000, .cardBack = 2000}));
    EXPECT_EQ(figures.all().cashHere(), 2000);
}

// W26: money that moved and stands on no paper since is named by its case.
TEST(DayTelling, NamesMoneyThatStandsOnNoPaper)
{
    const auto paid = [](bool isPrinted) {
        std::vector<ports::NewEntry> entries{begun("a", thursday, "0708-0101-0001-1"), fee("a", thursday, first, 2000)};
        if (isPrinted) entries.push_back(printed("a", thursday));
        entries.push_back(ofCase("a", thursday, "ended", first, {{"how", "done"}}));
        return toldOf(entries).withoutReceipt;
    };
    EXPECT_EQ(paid(false), QStringList{QStringLiteral("0708-0101-0001-1")});
    EXPECT_EQ(paid(true), QStringList());
}

// A journal of a time when a close said nothing has numbers all the same; and a checkpoint says all that is known.
TEST(DayBook, IsTheSameBehindACheckpoint)
{
    desk::DayBook book;
    qint64 seq = 0;
    const auto add = [&](const QString& kind, QDate day, Json body) {
        ports::Entry entry{{instantOf(day, QTime(17, 30)), day, kind, {}, chief, std::move(body)}};
        entry.seq = ++seq;
        entry.hash = QByteArray(32, char(seq));
        book.add(entry);
        const auto again = desk::DayBook::fromJson(book.toJson());
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, book) << seq;
    };
    add(desk::DayBook::openedKind, thursday, Json::object());
    add(desk::DayBook::closedKind, thursday, Json::object());
    add(desk::DayBook::openedKind, thursday.addDays(1), Json::object());
    add(desk::DayBook::cashKind, thursday.addDays(1), {{"fen", 1500}, {"expected", 2000}, {"second", "9002"}});
    desk::DayClosing closing{.number = 2, .by = chief, .with = other, .first = 3, .last = 4};
    closing.figures.tills[first].cash = 2000;
    closing.items = {{.what = desk::cashItem, .counted = 1500, .expected = 2000, .reason = slip},
                     {.what = QStringLiteral("ribbon")}};
    closing.carried = {{QStringLiteral("0708-0101-0023-7"), QStringLiteral("draft")}};
    add(desk::DayBook::closedKind, thursday.addDays(1), closing.body());
    EXPECT_EQ(book.last()->number, 2);
    EXPECT_EQ(book.last()->items, closing.items);
    EXPECT_EQ(book.last()->carried, closing.carried);
    add(desk::DayBook::reopenedKind, thursday.addDays(1),
        {{"number", 2}, {"head", "05"}, {"second", "9002"}, {"reason", "漏记"}});
    EXPECT_EQ(book.open(), thursday.addDays(1));
    EXPECT_EQ(book.cash()->fen, 1500);
}

}  // namespace
}  // namespace kapok::test
