// What a thief of memory gets: no core, and no look from another program of this user (D4).
#include "base/process.h"
#include "started.h"
#include "support/places/places.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kapok::programs {
namespace {

using testing::HasSubstr;

TEST(AProcess, WritesNoCoreAndLetsNobodyLook)
{
    const pid_t child = ::fork();
    if (child == 0) {
        beginProcess();
        rlimit core{};
        const bool closed = ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 && ::getrlimit(RLIMIT_CORE, &core) == 0 &&
                            core.rlim_cur == 0 && core.rlim_max == 0;
        ::_exit(closed ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

// Before anything is in memory: the first statement of each main.
TEST(EveryMain, BeginsSo)
{
    int mains = 0;
    static const QRegularExpression first(QStringLiteral("int main\\([^)]*\\)\\s*\\{\\s*kapok::beginProcess\\(\\);"));
    for (const char* room : {"src", "cardio", "ui", "db"}) {
        QDirIterator files(clonePath(room), {QStringLiteral("*_main.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            EXPECT_TRUE(first.match(QString::fromUtf8(file.readAll())).hasMatch()) << file.fileName().toStdString();
            ++mains;
        }
    }
    EXPECT_EQ(mains, 5);
}

TEST(ARunningProvince, LeavesNoCoreWhereItDies)
{
    const QTemporaryDir folder;
    const Ended ended =
        shell(QStringLiteral("cd $dir; ulimit -c unlimited; $province --data $dir/province > $dir/said & "
                             "pid=$!; while ! grep -q authority $dir/said; do sleep 0.1; done; "
                             "grep 'core file' /proc/$pid/limits; kill -SEGV $pid; wait; ls $dir"),
              folder.path());
    EXPECT_THAT(ended.out, testing::ContainsRegex("Max core file size +0 +0"));
    EXPECT_THAT(ended.out, testing::Not(HasSubstr("core.")));
    EXPECT_THAT(ended.out, testing::EndsWith("province\nsaid\n"));
}

}  // namespace
}  // namespace kapok::programs
