// The number that people use of a case: outlet, date, desk, serial of the day, check digit (contract.md §1).
#include "domain/case_number.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

#include <set>

namespace kapok::test {
namespace {

constexpr int casesOfADesk = 12;

/// The numbers that one desk of the outlet gives on one day, from a journal of its own.
QStringList numbersOf(const QString& desk)
{
    const QString person = people::withoutCard();
    Outside outside{World()};
    MemoryDisk disk;
    Life life(outside, disk, 7, {.desk = desk});
    QStringList numbers;
    for (int n = 0; n < casesOfADesk; ++n) {
        const auto begun =
            done(life.runner().begin(domain::Business::Apply, life.visitOf(person), std::nullopt, byTeller()));
        if (begun) numbers.append(life.runner().book().at(begun->id).number);
    }
    return numbers;
}

// Paper, message and enquiry name a case by its number: two cases under one would be one to everybody.
TEST(CaseNumber, OfTwoDesksOfOneOutletAreNeverTheSame)
{
    const QStringList first = numbersOf(QStringLiteral("0101")), second = numbersOf(QStringLiteral("0102"));
    std::set<QString> all(first.begin(), first.end());
    all.insert(second.begin(), second.end());
    EXPECT_EQ(all.size(), 2u * casesOfADesk);
    EXPECT_TRUE(second.back().startsWith(QStringLiteral("0708-20210708-0102-0012-"))) << second.back().toStdString();
    EXPECT_TRUE(domain::checks(second.back()));
}

}  // namespace
}  // namespace kapok::test
