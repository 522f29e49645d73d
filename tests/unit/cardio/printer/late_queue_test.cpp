// Nobody waits at a start for what only a print queue needs, and a queue that cannot be asked says why.
#include "cardio/printer/late_queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <dlfcn.h>

using namespace kapok::cardio;

TEST(LateQueue, LoadsTheLibrariesOfCupsWithTheFirstQuestion)
{
    const auto isLoaded = [] { return dlopen("libcups.so.2", RTLD_LAZY | RTLD_NOLOAD) != nullptr; };
    qputenv("CUPS_SERVER", "/nowhere/cups.sock");
    const auto queue = lateQueue(QStringLiteral("desk"));
    EXPECT_FALSE(isLoaded());
    const auto report = queue->look();
    EXPECT_TRUE(isLoaded());
    ASSERT_FALSE(report);
    EXPECT_THAT(report.error().detail.toStdString(), ::testing::StartsWith("no connection"));
    const auto sent = queue->send({.title = QStringLiteral("op-1"), .pdf = QByteArrayLiteral("%PDF")});
    ASSERT_FALSE(sent);
    EXPECT_FALSE(sent.error().mayBeDone);
}
