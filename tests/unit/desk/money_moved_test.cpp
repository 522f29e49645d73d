// What went over the counter in one case, and what was let go: a waiver that was taken back let go of nothing, and one
// that stands in the place of another counts once (P1.7; rules.md §19).
#include "desk/day_told.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

const QDate thursday(2021, 7, 8), friday(2021, 7, 9);
const QString teller = QStringLiteral("0101"), chief = QStringLiteral("9001");

/// One case, entry by entry.
struct OneCase {
    std::vector<ports::Entry> entries{};

    void add(const char* kind, Json body, QDate day = thursday)
    {
        ports::Entry entry{{instantOf(day, QTime(10, 0)),
                            day,
                            QLatin1String(kind),
                            {QStringLiteral("0197f3a0-0000-7000-8000-000000000001")},
                            teller,
                            std::move(body)}};
        entry.seq = qint64(entries.size()) + 2;
        entries.push_back(std::move(entry));
    }
    void fill(const char* field, Json value, QDate day = thursday)
    {
        add("filled", {{"field", field}, {"value", std::move(value)}}, day);
    }
    void rule(const char* field, Json request, qint64 fen, const char* approver, QDate day = thursday)
    {
        fill(field,
             {{"facts", {{"request", std::move(request)}}},
              {"ruling", {{"fee_fen", fen}}},
              {"approved_by", approver},
              {"refused", ""}},
             day);
    }
    /// 20.00 are due, and 9001 lets them go.
    void waive(QDate day = thursday)
    {
        fill("waive", "hardship", day);
        rule("waived", {{"waiver", "hardship"}}, 0, "9001", day);
    }
    void due(QDate day = thursday)
    {
        fill("reason", "lost", day);
        rule("verdict", Json::object(), 2000, "", day);
    }
    void takeBack(const char* field, QDate day = thursday) { add("taken_back", {{"field", field}}, day); }
    TillFigures till(QDate day = thursday) const
    {
        DayTelling telling(day);
        for (const ports::Entry& entry : entries) telling.take(entry);
        return telling.figures().all();
    }
};

TEST(Waiver, CountsAsWhatWasDue)
{
    OneCase one;
    one.due();
    one.waive();
    EXPECT_EQ(one.till(), (TillFigures{.moves = 1, .waived = 2000}));
}

// Whatever was asked before it takes it along, and then he pays.
TEST(Waiver, ThatIsTakenBackLetGoOfNothing)
{
    for (const char* answer : {"waive", "reason"}) {
        OneCase one;
        one.due();
        one.waive();
        one.takeBack(answer);
        EXPECT_EQ(one.till().waived, 0) << answer;
        one.fill("fee", {{"fen", 2000}, {"method", "cash"}, {"approved_by", ""}});
        EXPECT_EQ(one.till().waived, 0) << answer;
        EXPECT_EQ(one.till().cash, 2000) << answer;
    }
}

TEST(Waiver, StandsWhereSomethingBehindItIsTakenBack)
{
    OneCase one;
    one.due();
    one.waive();
    one.fill("old_card", "punched");
    one.takeBack("old_card");
    EXPECT_EQ(one.till().waived, 2000);
}

TEST(Waiver, IsCountedOnceHoweverOftenItWasGranted)
{
    OneCase again;
    again.due();
    again.waive();
    again.takeBack("waive");
    again.waive();
    EXPECT_EQ(again.till().waived, 2000);
    OneCase instead;
    instead.due();
    instead.rule("waived", {{"waiver", "hardship"}}, 500, "9001");
    instead.rule("waived", {{"waiver", "disaster"}}, 0, "9001");
    EXPECT_EQ(instead.till().waived, 2000) << "of the second only the difference is new";
}

// What was decided yesterday is decided anew: then the first day has it, and the second has it not twice.
TEST(Waiver, ThatHasLapsedIsOfTheDayOnWhichItWasGranted)
{
    OneCase one;
    one.due();
    one.waive();
    one.add("lapsed", Json::object(), friday);
    EXPECT_EQ(one.till(friday).waived, -2000) << "nothing is let go any more";
    one.rule("verdict", Json::object(), 2000, "", friday);
    one.rule("waived", {{"waiver", "hardship"}}, 0, "9001", friday);
    EXPECT_EQ(one.till(thursday).waived, 2000);
    EXPECT_EQ(one.till(friday).waived, 0);
}

TEST(Waiver, IsNoneWhereTheSecondPersonDeclines)
{
    OneCase one;
    one.due();
    one.fill("waived", {{"facts", {{"request", {{"waiver", "hardship"}}}}},
                        {"ruling", {{"fee_fen", 0}}},
                        {"approved_by", "9001"},
                        {"refused", "not_entitled"}});
    EXPECT_EQ(one.till(), TillFigures{});
}

// A look at the day asks what was before it of every entry that may move money, or undo a waiver.
TEST(Waiver, IsLookedForBeforeTheDayWhereItMayBeUndone)
{
    OneCase one;
    one.takeBack("waive");
    one.add("lapsed", Json::object());
    one.fill("who", "holder");
    EXPECT_TRUE(mayMoveMoney(one.entries[0]));
    EXPECT_TRUE(mayMoveMoney(one.entries[1]));
    EXPECT_FALSE(mayMoveMoney(one.entries[2]));
}

}  // namespace
}  // namespace kapok::desk
