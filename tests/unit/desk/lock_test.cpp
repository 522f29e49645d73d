// One at a time, in the order of asking, whatever becomes of those who wait.
#include "desk/lock.h"

#include <QCoroTask>

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

Task<> use(std::shared_ptr<Lock> lock, std::shared_ptr<QStringList> order, QString name)
{
    co_await lock->take();
    const Held held(lock);
    order->append(name);
}

struct Taken : testing::Test {
    std::shared_ptr<Lock> lock = std::make_shared<Lock>();
    std::shared_ptr<QStringList> order = std::make_shared<QStringList>();

    Taken() { QCoro::waitFor(lock->take()); }
};

TEST_F(Taken, GoesOnInTheOrderOfAsking)
{
    auto first = use(lock, order, QStringLiteral("first")), second = use(lock, order, QStringLiteral("second"));
    EXPECT_TRUE(order->isEmpty());
    lock->release();
    QCoro::waitFor(std::move(second));
    EXPECT_EQ(*order, (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    EXPECT_TRUE(lock->idle());
}

// A wish that nobody awaits any more (a page that was left) still takes its turn, and gives it back.
TEST_F(Taken, IsGivenBackByAWaiterWhomNobodyAwaits)
{
    {
        const auto dropped = use(lock, order, QStringLiteral("dropped"));
    }
    auto next = use(lock, order, QStringLiteral("next"));
    lock->release();
    QCoro::waitFor(std::move(next));
    EXPECT_EQ(*order, (QStringList{QStringLiteral("dropped"), QStringLiteral("next")}));
    EXPECT_TRUE(lock->idle());
}

// Whoever waits keeps it alive: its owner may be gone by his turn.
TEST_F(Taken, OutlivesItsOwner)
{
    auto waits = use(lock, order, QStringLiteral("waits"));
    Lock* const was = lock.get();
    lock.reset();
    was->release();
    QCoro::waitFor(std::move(waits));
    EXPECT_EQ(*order, QStringList{QStringLiteral("waits")});
}

}  // namespace
}  // namespace kapok::desk
