// What the window is shown of the outlet's desks, made of what they show (L08, W25).
#include "app/outlet_lookout.h"

#include <QCoroTask>

#include <gtest/gtest.h>

namespace kapok::app {
namespace {

struct Desks final : ports::Outlet {
    bool fails = false;

    Task<Expected<ports::DesksOfOutlet>> desks() override
    {
        if (fails) co_return failure(Error::Kind::Unavailable, words("ledger.not_reached"));
        co_return ports::DesksOfOutlet{
            {{.desk = QStringLiteral("0708-0101")}, {.desk = QStringLiteral("0708-0102"), .behind = 17}}};
    }
};

struct Shown final : ports::OutletRows {
    bool fails = false;

    static Json cells(const char* business)
    {
        return {{"id", "b"},
                {"number", "0708-0102-0007-3"},
                {"business", business},
                {"state", "draft"},
                {"step", "verdict"},
                {"teller", "0102"},
                {"day", "2021-07-08"},
                {"begun_at", 1},
                {"changed_at", 2},
                {"ended", 0},
                {"waits_for", "second_person"},
                {"first", 4},
                {"last", 9}};
    }
    Task<Expected<ports::RowsOfOutlet>> rowsAfter(QString, ports::RowMark, int) override
    {
        if (fails) co_return failure(Error::Kind::Unavailable, words("ledger.not_reached"));
        co_return ports::RowsOfOutlet{{{QStringLiteral("0708-0102"), QStringLiteral("a"), cells("of_next_year")},
                                       {QStringLiteral("0708-0102"), QStringLiteral("b"), cells("release_formal")}}};
    }
};

// A desk that was upgraded first takes no row of the others away.
TEST(OutletLookout, ARowThatCannotBeReadIsCountedAndHidesNoOther)
{
    Desks desks;
    Shown rows;
    const auto work = QCoro::waitFor(workSeen(desks, rows));
    ASSERT_TRUE(work);
    EXPECT_EQ(work->unread, 1);
    EXPECT_EQ(work->open, std::vector{(ui::OpenAtDesk{.desk = QStringLiteral("0708-0102"),
                                                      .id = {QStringLiteral("b")},
                                                      .number = QStringLiteral("0708-0102-0007-3"),
                                                      .business = domain::Business::ReleaseFormal,
                                                      .state = desk::StateWord::Draft,
                                                      .step = QStringLiteral("verdict"),
                                                      .teller = QStringLiteral("0102"),
                                                      .waitsFor = desk::WaitsFor::SecondPerson,
                                                      .changedAt = {2}})});
    EXPECT_EQ(work->desks,
              (std::vector<ui::DeskOfList>{{QStringLiteral("0708-0101"), 0}, {QStringLiteral("0708-0102"), 17}}));
}

TEST(OutletLookout, WhatCouldNotBeAskedIsNoList)
{
    for (const bool ofDesks : {true, false}) {
        Desks desks;
        Shown rows;
        (ofDesks ? desks.fails : rows.fails) = true;
        const auto work = QCoro::waitFor(workSeen(desks, rows));
        ASSERT_FALSE(work);
        EXPECT_EQ(work.error().kind, Error::Kind::Unavailable);
    }
}

}  // namespace
}  // namespace kapok::app
