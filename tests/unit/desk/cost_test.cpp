// A business costs what the first one cost, however many wait for their cards (design.md §1, "Rows").
#include "support/desk/cost.h"
#include "support/desk/many.h"
#include "support/desk/past.h"
#include "support/desk/scripts.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <iostream>

namespace kapok::test {
namespace {

struct Spent {
    Cost business, lists, dayList;
    Said atProvince, atBank;
    bool operator==(const Spent&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Said& said)
{
    return out << said.asks << " asks, " << said.demands << " demands, " << said.finds << " finds, " << said.rounds
               << " rounds, " << said.bytes << " bytes";
}

std::ostream& operator<<(std::ostream& out, const Spent& spent)
{
    return out << "business: " << spent.business << "; lists: " << spent.lists << "; day: " << spent.dayList
               << "; province: " << spent.atProvince << "; bank: " << spent.atBank;
}

// One application on a desk with so many behind it: from the number that is typed until the card is waited for.
Spent spentWith(int waiting, int ended)
{
    const CountedDatabases counted;
    const QTemporaryDir folder;
    Outside outside{World()};
    writePast(folder.path(), {.waiting = waiting, .ended = ended}, outside);
    Life life(outside, folder.path(), 9);
    auto& counter = life.counter();
    EXPECT_TRUE(done(counter.signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber)))));
    EXPECT_TRUE(done(counter.sync()));
    EXPECT_EQ(counter.work().counts().all(), waiting);
    Script way = ordinaryWayOf(domain::Business::Apply, World());
    way.person = applicants(outside.world, 5).back();
    outside.province.countAnew();
    outside.bank.countAnew();
    Spent spent;
    spent.business = costOf([&] {
        if (!done(counter.reception().open(way.person))) throw Stuck("nobody is opened");
        const auto begun = done(counter.casework().start(domain::Business::Apply));
        if (!begun) throw Stuck(begun.error().happened.id.toStdString());
        Teller(way, life).leadUntil(begun->id, QStringLiteral("made"));
        if (!done(counter.reception().endVisit())) throw Stuck("the visit does not end");
    });
    spent.atProvince = outside.province.said();
    spent.atBank = outside.bank.said();
    spent.lists = costOf([&] {
        EXPECT_EQ(counter.work().of(desk::WorkList::Open).empty(), false);
        EXPECT_EQ(counter.work().of(desk::WorkList::Outbox).size(), 0u);
        EXPECT_EQ(counter.work().counts().all(), waiting + 1);
    });
    spent.dayList = costOf([&] { EXPECT_EQ(done(counter.dayList(outside.world.today()))->size(), 1u); });
    return spent;
}

TEST(CostOfABusiness, IsTheSameHoweverManyWait)
{
    const Spent few = spentWith(4, 12);
    std::cout << "cost of " << few << '\n';
    EXPECT_EQ(few.business.scanned, 0);
    EXPECT_EQ(few.lists, Cost());
    EXPECT_LT(few.dayList.rows, 5);
    EXPECT_EQ(spentWith(40, 120), few);
    EXPECT_EQ(spentWith(400, 1200), few);
}

TEST(LongCostOfABusiness, IsTheSameWithFiveThousandWaiting) { EXPECT_EQ(spentWith(5000, 2500), spentWith(4, 12)); }

}  // namespace
}  // namespace kapok::test
