// The citizen's screen at real windows: he reads and signs there, the strokes are sealed and printed, and nothing of him
// stays when he is gone (contract.md §4; ui.md).
#include "played_day.h"
#include "x_server.h"

#include <QDir>
#include <QTemporaryFile>

#include <gmock/gmock.h>

namespace kapok::days {
namespace {

// The sentences below are Chinese.
Ended playInChinese(PlayedDay& day, const QByteArray& lines, const QStringList& more = {})
{
    QTemporaryFile file;
    EXPECT_TRUE(file.open() && file.write(lines) == lines.size() && file.flush());
    return day.play(file.fileName(), QStringList{QStringLiteral("--lang"), QStringLiteral("zh")} + more);
}

Ended playWithHisScreen(PlayedDay& day, const QByteArray& lines)
{
    return playInChinese(day, lines, {QStringLiteral("--citizen-screen")});
}

const QByteArray toTheReview = R"({"sign_in":"0101"}
{"expect":{"screen":"citizen","text":["您好"]}}
{"person":"440783198705239028"}
{"expect":{"screen":"citizen","not_text":["冯","4407"]}}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"expect":{"page":"step","question":"review","text":["还没有签名"]}}
{"expect":{"screen":"citizen","text":["请您核对","冯玉涵","440783","9028"],"not_text":["19870523","P1."]}}
)";

}  // namespace

TEST(CitizensScreenAtTheWindow, IsReadSignedOnAndErased)
{
    PlayedDay day;
    const Ended ended = playWithHisScreen(day, toTheReview + R"({"keys":"<Enter>"}
{"expect":{"page":"step","question":"review","text":["持卡人还没有签名"]}}
{"sign":true}
{"expect":{"page":"step","text":["持卡人已签名"]}}
{"keys":"<Enter>"}
{"expect":{"page":"paper"},"within_ms":15000}
{"expect":{"screen":"citizen","text":["请记住","0708"],"not_text":["冯","4407"]}}
{"keys":"<Enter>"}
{"expect":{"page":"step","state":"accepted"}}
{"keys":"<F12>"}
{"expect":{"page":"sign-in"}}
{"expect":{"screen":"citizen","text":["您好"],"not_text":["冯","0708-","签名"]}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(QDir(day.folder() + QStringLiteral("/papers")).entryList({QStringLiteral("*-receipt*.pdf")}).size(), 1);
    const Ended shown = day.ask({QStringLiteral("journal"), QStringLiteral("verify")});
    EXPECT_NE(shown.code, -1);
    EXPECT_EQ(day.filesThatShow({QStringLiteral("冯玉涵")}), QStringList());
}

TEST(CitizensScreenAtTheWindow, IsDoneWithoutForAReason)
{
    PlayedDay day;
    const Ended ended = playWithHisScreen(day, toTheReview + R"({"keys":"u"}
{"expect":{"page":"step","text":["为什么不在屏幕上签"]}}
{"keys":"<Esc>"}
{"expect":{"page":"step","question":"review","not_text":["为什么不在屏幕上签"]}}
{"keys":"u1"}
{"expect":{"page":"step","text":["持卡人写不了字"]}}
{"expect":{"screen":"citizen","text":["不用在屏幕上签名"]}}
{"keys":"<Enter>"}
{"expect":{"page":"paper"},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

class SecondDisplay : public testing::TestWithParam<bool> {};

// 11, 15b: over the whole of the second display, whichever way the two are put together.
TEST_P(SecondDisplay, IsTheCitizens)
{
    const XServer server({QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1366x768x24"),
                          QStringLiteral("-screen"), QStringLiteral("1"), QStringLiteral("1280x800x24"),
                          GetParam() ? QStringLiteral("+xinerama") : QStringLiteral("-xinerama")});
    const Variable display("DISPLAY", server.display());
    PlayedDay day;
    const Ended ended = playWithHisScreen(day, toTheReview + R"({"sign":true}
{"expect":{"page":"step","text":["持卡人已签名"]}}
{"keys":"<Enter>"}
{"expect":{"page":"paper"},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

INSTANTIATE_TEST_SUITE_P(AsOneAndApart, SecondDisplay, testing::Bool());

// Opened by C on the device page, and closed there: without it nothing is asked.
TEST(CitizensScreenAtTheWindow, IsOpenedAndClosedByAKey)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"sign_in":"0101"}
{"keys":"<F11>c"}
{"expect":{"screen":"citizen","text":["您好"]}}
{"keys":"<Esc>"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"expect":{"page":"step","question":"review","text":["还没有签名"]}}
{"keys":"<F11>c"}
{"keys":"<Esc>"}
{"expect":{"page":"step","question":"review","not_text":["还没有签名"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// Esc, another page and a sign-out while he signs: what he wrote is gone, and is asked for anew.
TEST(CitizensScreenAtTheWindow, ForgetsWhatWasSignedForSomethingThatIsLeft)
{
    PlayedDay day;
    const Ended ended = playWithHisScreen(day, toTheReview + R"({"sign":true}
{"expect":{"page":"step","text":["持卡人已签名"]}}
{"keys":"<Esc>"}
{"expect":{"screen":"citizen","not_text":["冯","4407","签名"]}}
{"business":"1101"}
{"expect":{"page":"step","question":"review","text":["还没有签名"]}}
{"sign":true}
{"keys":"<F6>"}
{"expect":{"page":"worklist"}}
{"expect":{"screen":"citizen","not_text":["冯","4407","签名"]}}
{"keys":"<Esc>"}
{"expect":{"page":"step","question":"review","text":["还没有签名"]}}
{"sign":true}
{"keys":"<F12>"}
{"expect":{"page":"sign-in"}}
{"expect":{"screen":"citizen","not_text":["冯","4407","签名"]}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

}  // namespace kapok::days
