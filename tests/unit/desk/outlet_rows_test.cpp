// What another desk shows of a case, read here: by the names of its columns, and never more than it says.
#include "desk/outlet_rows.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

Json cells()
{
    return {{"id", "0197a3b2-0000-7000-8000-000000000001"},
            {"number", "0708-0102-0007-3"},
            {"business", "release_formal"},
            {"state", "draft"},
            {"step", "verdict"},
            {"teller", "0102"},
            {"day", "2021-07-08"},
            {"begun_at", 1625704200000},
            {"changed_at", 1625704260000},
            {"ended", 0},
            {"waits_for", "second_person"},
            {"first", 4},
            {"last", 9},
            {"open_state", "draft"},
            {"open_changed_at", 1625704260000},
            {"messages", nullptr},
            {"told_at", nullptr}};
}

TEST(CaseShown, IsReadByTheNamesOfItsColumns)
{
    const auto row = caseShown(cells());
    ASSERT_TRUE(row);
    EXPECT_EQ(*row, (CaseRow{.id = {QStringLiteral("0197a3b2-0000-7000-8000-000000000001")},
                             .number = QStringLiteral("0708-0102-0007-3"),
                             .business = domain::Business::ReleaseFormal,
                             .state = StateWord::Draft,
                             .step = QStringLiteral("verdict"),
                             .teller = QStringLiteral("0102"),
                             .day = QDate(2021, 7, 8),
                             .begunAt = {1625704200000},
                             .changedAt = {1625704260000},
                             .ended = false,
                             .waitsFor = WaitsFor::SecondPerson,
                             .first = 4,
                             .last = 9}));
}

// Of another version, of another type, or nothing at all.
TEST(CaseShown, WhatCannotBeReadIsSaidToBeDamaged)
{
    const std::pair<const char*, Json> changed[] = {
        {"business", "of_next_year"}, {"waits_for", "the_moon"}, {"state", 7}, {"first", "4"}, {"number", nullptr}};
    for (const auto& [column, value] : changed) {
        Json one = cells();
        one[column] = value;
        const auto row = caseShown(one);
        ASSERT_FALSE(row) << column;
        EXPECT_EQ(row.error().kind, Error::Kind::Damaged) << column;
    }
    EXPECT_FALSE(caseShown(Json::object()));
    EXPECT_FALSE(caseShown(Json("text")));
}

}  // namespace
}  // namespace kapok::desk
