// A stall is what the thread works for between two looks at its events, and not what it sleeps.
#include "training/play/loop_watch.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace kapok::training::play {
namespace {

void turns()
{
    for (int i = 0; i < 20; ++i) QCoreApplication::processEvents();
}

void post(const std::function<void()>& act) { QMetaObject::invokeMethod(qApp, act, Qt::QueuedConnection); }

TEST(LoopWatch, TellsTheLongestTurn)
{
    turns();
    LoopWatch watch;
    post([] {
        const std::clock_t end = std::clock() + CLOCKS_PER_SEC * 60 / 1000;
        while (std::clock() < end) {
        }
    });
    turns();
    EXPECT_GE(watch.longest(), 50);
    EXPECT_LT(watch.longest(), 500);
    EXPECT_TRUE(watch.said().startsWith(QStringLiteral("the window worked for "))) << watch.said().toStdString();
}

// A machine that runs somebody else meanwhile is no stall of ours.
TEST(LoopWatch, CountsNoTimeThatItSleeps)
{
    turns();
    LoopWatch watch;
    post([] { std::this_thread::sleep_for(std::chrono::milliseconds(120)); });
    turns();
    EXPECT_LT(watch.longest(), 60);
}

}  // namespace
}  // namespace kapok::training::play
