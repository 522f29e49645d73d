// What cannot be printed is not available: exit 3, and never a document cut short that looks whole (P46).
#include "started.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::programs {
namespace {

using testing::HasSubstr;

struct Printing {
    const char* name;
    const char* call;
};

void PrintTo(const Printing& printing, std::ostream* out) { *out << printing.call; }

/// Where the answer goes, as the shell writes it.
struct Into {
    const char* name;
    const char* shell;
};
void PrintTo(const Into& into, std::ostream* out) { *out << into.shell; }
constexpr Into nowhere[] = {{"Full", ">/dev/full"}, {"Closed", ">&-"}};

constexpr Printing printing[] = {
    {"help", "$kapokctl --help"},
    {"version", "$kapok --version"},
    {"business", "$kapokctl business show 1301"},
    {"doctor", "$kapokctl doctor"},
    {"people", "$province people"},
    {"messages", "$province messages"},
    {"province", "$province --data $dir/province"},
    {"card", "$card --help"},
    {"day", "$kapok --training --data $dir/desk --play $dir/day.jsonl"},
};

class Output : public testing::TestWithParam<std::tuple<Printing, Into>> {};

TEST_P(Output, ThatCannotBeWrittenIsExitThree)
{
    const auto& [program, into] = GetParam();
    const QTemporaryDir folder;
    QFile day(folder.filePath(QStringLiteral("day.jsonl")));
    ASSERT_TRUE(day.open(QIODevice::WriteOnly));
    day.write("{\"expect\":{\"page\":\"sign-in\"},\"within_ms\":30000}\n{\"expect\":{\"page\":\"sign-in\"}}\n");
    day.close();
    const Ended ended =
        shell(QStringLiteral("%1 %2").arg(QLatin1String(program.call), QLatin1String(into.shell)), folder.path());
    EXPECT_EQ(ended.code, 3) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("could not be written"));
}

INSTANTIATE_TEST_SUITE_P(Of, Output, testing::Combine(testing::ValuesIn(printing), testing::ValuesIn(nowhere)),
                         [](const auto& info) {
                             return std::string(std::get<0>(info.param).name) + std::get<1>(info.param).name;
                         });

// Whoever reads no further gets a failed write, and no program that died of a signal.
TEST(OutputOfKapokctl, ThatNobodyReadsIsExitThree)
{
    const QTemporaryDir folder;
    // The reader has gone before anything is written.
    const Ended ended = shell(
        QStringLiteral("{ sleep 1; $kapokctl rules show jiangmen-2021; echo $? > $dir/code; } | true; cat $dir/code"),
        folder.path());
    EXPECT_EQ(ended.out, "3\n") << ended.err;
}

// A closed standard output is no file of the desk's: what is printed must not land in one.
TEST(OutputOfKapokctl, ThatIsClosedLandsInNoFile)
{
    const QTemporaryDir folder;
    const Ended ended = shell(
        QStringLiteral("$kapok --training --data $dir/desk --play /dev/null; $kapokctl case list --data $dir/desk >&-"),
        folder.path());
    EXPECT_EQ(ended.code, 3) << ended.err;
    EXPECT_EQ(shell(QStringLiteral("$kapokctl journal verify $dir/desk/journal.db"), folder.path()).code, 0);
}

}  // namespace
}  // namespace kapok::programs
