// D2, D3 at every pad of the counter: what was typed there stands afterwards neither in the memory of the workbench nor in
// journal, log or anything else of its folder, and a program that dies of it leaves no file that holds it.
#include "played_day.h"
#include "typed_figures.h"

#include <QDir>
#include <QThread>

#include <gtest/gtest.h>

#include <csignal>

#include <sys/types.h>

namespace kapok::days {
namespace {

// Neither is the card's: the practice card lives in the same process, and its own PIN with it.
constexpr const char* wrongOld = "730492";
constexpr const char* freshNew = "615283";

struct Pad {
    const char* name;
    QByteArray upToIt;
    bool asksOld;
    const char* saysAfterwards;
};
void PrintTo(const Pad& pad, std::ostream* out) { *out << pad.name; }

class EveryPad : public testing::TestWithParam<Pad> {};

TEST_P(EveryPad, KeepsNothingOfWhatWasTypedThere)
{
    const Pad& pad = GetParam();
    PlayedDay day;
    const int at = int(pad.upToIt.count('\n'));
    const QByteArray lines = pad.upToIt + R"({"expect":{"text":[")" + pad.saysAfterwards +
                             R"("]},"within_ms":20000}
{"expect":{"page":"home"},"within_ms":60000}
)";
    int copies = -1, control = 0;
    const auto type = [&](qint64) {
        press((pad.asksOld ? figuresOf(wrongOld) + tab : QStringList()) + figuresOf(freshNew) + tab +
              figuresOf(freshNew) + enter);
    };
    const auto scan = [&](qint64 process) {
        QThread::sleep(1);
        copies = copiesIn(process, wrongOld) + copiesIn(process, freshNew);
        control = copiesIn(process, "kapok0101");  // stands on the sign-in window in training: the scan sees
        ::kill(pid_t(process), SIGSEGV);
        QThread::sleep(1);
    };
    QByteArray heard;
    EXPECT_TRUE(day.whilePlaying(lines, {{at, type}, {at + 1, scan}}, &heard)) << heard.toStdString();
    EXPECT_EQ(copies, 0);
    EXPECT_GT(control, 0);
    EXPECT_FALSE(heard.contains(wrongOld) || heard.contains(freshNew));
    EXPECT_EQ(day.filesThatShow({QLatin1String(wrongOld), QLatin1String(freshNew)}).join(u'\n').toStdString(), "");
    EXPECT_TRUE(QDir::current().entryList({QStringLiteral("core*")}, QDir::Files).isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Of, EveryPad,
    testing::Values(Pad{"an activation", R"({"sign_in":"0101"}
{"person":"44070319651206956X"}
{"business":"1201"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card"]}}
{"insert":"training/cards/44070319651206956X.json","slot":0}
{"answer":{"review":true},"within_ms":15000}
{"expect":{"question":"pin_wish"},"within_ms":15000}
{"answer":{"pin_wish":"change"}}
{"expect":{"question":"pin"}}
)",
                        true, "密码错误"},
                    Pad{"a change", R"({"sign_in":"0101"}
{"person":"440705196203219598","within_ms":20000}
{"business":"1901","within_ms":20000}
{"answer":{"who":"holder"},"within_ms":20000}
{"answer":{"papers":["id_card"]},"within_ms":20000}
{"insert":"training/cards/440705196203219598.json","slot":0,"within_ms":20000}
{"expect":{"page":"step","question":"pin"},"within_ms":20000}
)",
                        true, "密码错误"},
                    // The card is pulled before it takes the PIN: one that took it would hold it, in this process.
                    Pad{"a reset, which also unlocks", R"({"sign_in":"0101"}
{"person":"440783195107269047"}
{"business":"1902"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card"]}}
{"approve":{"by":"9001","granted":true}}
{"insert":"training/cards/440783195107269047.json","slot":0}
{"expect":{"page":"step","question":"review"},"within_ms":20000}
{"answer":{"review":true}}
{"expect":{"page":"step","question":"pin"},"within_ms":15000}
{"fault":"pulled","at":1}
)",
                        false, "原密码仍然有效"}));

}  // namespace
}  // namespace kapok::days
