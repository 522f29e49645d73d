// What a teller meets off the straight road, at the real window: every sentence says what happened, what
// is kept and where it goes on (ui.md "Words"), and nothing on the screen is of somebody else.
#include "played_day.h"

#include <QDir>
#include <QTemporaryFile>

#include <gmock/gmock.h>

namespace kapok::days {
namespace {

// The sentences below are Chinese.
Ended playInChinese(PlayedDay& day, const QByteArray& lines)
{
    QTemporaryFile file;
    EXPECT_TRUE(file.open() && file.write(lines) == lines.size() && file.flush());
    return day.play(file.fileName(), {QStringLiteral("--lang"), QStringLiteral("zh")});
}

const QByteArray applied = R"({"sign_in":"0101"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"}}
)";

}  // namespace

// contract.md §1: a reprint is a file of its own, and it says that it is one, and which.
// N11; rules.md §19: beyond the first a second person agrees on the spot.
TEST(Screen, PPrintsAPaperOnceMoreAndSaysWhichCopyItIs)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, applied + R"({"keys":"p"}
{"expect":{"page":"paper","text":["补打第 1 次"]}}
{"keys":"p"}
{"expect":{"page":"paper","text":["再补打须主管在这里授权","同意补打"]}}
{"approve":{"by":"9001","granted":true}}
{"expect":{"page":"paper","text":["补打第 2 次"]}}
{"keys":"<Enter>"}
{"expect":{"page":"step","state":"accepted"}}
{"keys":"p"}
{"expect":{"page":"paper","not_text":["补打第"]}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(QDir(day.folder() + QStringLiteral("/papers")).entryList({QStringLiteral("*-receipt*.pdf")}).size(), 3);
}

// contract.md §4, "Pages": each page that is opened by its name shows itself under it, and under no other.
TEST(Screen, EachPageIsOpenedByItsNameAndIsTheOneThatItIsCalled)
{
    QByteArray lines = "{\"sign_in\":\"9001\"}\n";
    for (const char* page :
         {"home", "worklist", "outbox", "outlet", "messages", "reader", "exercise", "handbook", "directory", "reports",
          "stock", "approval", "card", "citizen", "home", "day-end", "home", "locked"})
        lines +=
            QByteArray("{\"open\":\"") + page + "\"}\n{\"expect\":{\"page\":\"" + page + "\"},\"within_ms\":15000}\n";
    PlayedDay day;
    const Ended ended = day.playLines(lines);
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// The sentence of the rules, that nothing was begun, and the road.
TEST(Screen, ABusinessThatDoesNotBeginSaysWhyAndWhereTheRoadGoes)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"sign_in":"0101"}
{"person":"440783198705239028"}
{"keys":"1201<Enter>"}
{"expect":{"page":"person","text":["没有开始这项业务","可以这样办：1101 申领"]}}
{"keys":"1101<Enter>"}
{"expect":{"page":"step"}}
{"keys":"<Esc>"}
{"expect":{"page":"person","not_text":["没有开始这项业务"]}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// The list is what is so, not what was so when it was opened: a supervisor may leave it standing all day.
TEST(Screen, TheDayListFollowsWhatBecomesOfItsCases)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"sign_in":"0101"}
{"line":"down"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"}}
{"answer":{}}
{"expect":{"page":"step","state":"recorded"}}
{"sign_in":"9001"}
{"keys":"<F6>"}
{"expect":{"page":"worklist","text":["已登记"]}}
{"line":"up"}
{"expect":{"page":"worklist","text":["省已受理"],"not_text":["已登记"]},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// The line is down and nobody knows this citizen here: that he has no card is not said, nor is he sent to
// apply for one (contract.md §2); a loss does not wait.
TEST(Screen, NobodyIsSaidToHaveNoCardWhoCouldNotBeAskedAbout)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"sign_in":"0101"}
{"line":"down"}
{"person":"440783198204259389"}
{"keys":"1303<Enter>"}
{"expect":{"page":"person","text":["本机也不知道此人有哪些卡"],"not_text":["您名下还没有社保卡"]}}
{"business":"1301"}
{"answer":{"channel":"phone"}}
{"answer":{"who":"holder"}}
{"answer":{"review":true}}
{"expect":{"page":"paper","state":"recorded","text":["卡号待省平台确认"]},"within_ms":10000}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// A number that is wrong stays to be corrected; the next one is asked about as if nothing had been.
TEST(Screen, AWrongNumberIsNamedAndTheNextOneOpens)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"sign_in":"0101"}
{"keys":"440703199001011230<Enter>"}
{"expect":{"page":"home","text":["440703199001011230","最后一位"]}}
{"keys":"440703199001011239<Enter>"}
{"expect":{"page":"home","text":["没有这个人"]}}
{"person":"440783198705239028"}
{"expect":{"page":"person","text":["冯玉涵"]}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// A case opened from the list shows its own person, whoever was open before.
TEST(Screen, ACaseOpenedFromAListShowsItsOwnPerson)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, applied + R"({"keys":"<Enter>"}
{"person":"440704199409189053"}
{"expect":{"page":"person","text":["林俊宗"]}}
{"keys":"<F6>"}
{"expect":{"page":"worklist","text":["冯**"]}}
{"keys":"<Enter>"}
{"expect":{"page":"step","text":["冯玉涵"],"not_text":["林俊宗"]}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// F8 on what was sent already breaks nothing off: the citizen can go, and it stays recorded.
TEST(Screen, WhatWasRecordedWithTheLineDownCannotBeBrokenOff)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"sign_in":"0101"}
{"person":"440704199409189053"}
{"line":"down"}
{"person":"440783198705239028"}
{"expect":{"page":"person","text":["省平台连不上"]}}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"answer":{"review":true}}
{"answer":{}}
{"expect":{"page":"step","state":"recorded","text":["线路恢复后自动发送"]}}
{"keys":"<F8>"}
{"expect":{"page":"step","state":"recorded","text":["持卡人先走"],"not_text":["持卡人不办了"]}}
{"keys":"<Esc>"}
{"expect":{"page":"step","state":"recorded"}}
{"leave":true}
{"expect":{"page":"home"}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// What is not built says so, and what to do instead; nothing there can be mistaken for done.
TEST(Screen, StockApprovalsAndDayEndSayWhatIsThere)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"sign_in":"0101"}
{"keys":"8001<Enter>"}
{"expect":{"page":"stock","text":["库存","托盘 0103","保险柜"]}}
{"keys":"<Esc>9001<Enter>"}
{"expect":{"page":"approval","text":["没有等待授权的业务"]}}
{"keys":"<Esc>9009<Enter>"}
{"expect":{"page":"day-end","text":["2021-07-08","第 1 号","点完显示"]}}
{"keys":"<Esc>"}
{"expect":{"page":"home"}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// L04: what the sign-in window says of a locked number is so: the supervisor unlocks it, by keys alone.
TEST(Screen, ALockedNumberIsUnlockedByTheSupervisor)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"keys":"0102<Enter>wrong<Enter>"}
{"expect":{"page":"sign-in","text":["柜员号或密码不对"]}}
{"keys":"wrong<Enter>"}
{"keys":"wrong<Enter>"}
{"keys":"wrong<Enter>"}
{"keys":"wrong<Enter>"}
{"keys":"kapok0102<Enter>"}
{"expect":{"page":"sign-in","text":["已锁定","9001"]},"within_ms":40000}
{"sign_in":"0101"}
{"keys":"9001<Enter>"}
{"expect":{"page":"approval","text":["没有等待授权的业务"]}}
{"sign_in":"9001"}
{"keys":"9001<Enter>"}
{"expect":{"page":"approval","text":["柜员号已锁定","0102","解锁"]}}
{"picture":"locked-number"}
{"keys":"<Enter>"}
{"expect":{"page":"approval","text":["没有等待授权的业务"]}}
{"sign_in":"0102"}
{"expect":{"page":"home"}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// desk.json names the desk, and the number that the paper bears is made of it (contract.md §1). A journal
// stays the one of its desk, so another desk is named before the first start.
TEST(Screen, ThePaperBearsTheNumberOfTheDeskThatDeskJsonNames)
{
    PlayedDay other;
    ASSERT_EQ(playInChinese(other, R"({"sign_in":"0101"})").code, 0);
    QFile written(other.folder() + QStringLiteral("/desk.json"));
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    QByteArray desk = written.readAll();
    ASSERT_TRUE(desk.contains(R"("desk": "0101")"));
    desk.replace(R"("desk": "0101")", R"("desk": "0102")");

    PlayedDay day;
    ASSERT_TRUE(QDir().mkpath(day.folder()));
    QFile file(day.folder() + QStringLiteral("/desk.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(desk) == desk.size());
    file.close();
    const Ended ended = playInChinese(day, applied);
    EXPECT_EQ(ended.code, 0) << told(ended);
    const QStringList papers = QDir(day.folder() + QStringLiteral("/papers")).entryList({QStringLiteral("*.pdf")});
    ASSERT_EQ(papers.size(), 1);
    EXPECT_TRUE(papers.front().startsWith(QStringLiteral("0708-20210708-0102-0001-"))) << papers.front().toStdString();

    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(desk.replace(R"("0102")", R"("0103")")) == desk.size());
    file.close();
    const Ended refused = playInChinese(day, R"({"sign_in":"0101"})");
    EXPECT_EQ(refused.code, 2) << told(refused);
    EXPECT_TRUE(refused.err.contains("0708-0102")) << told(refused);
}

// ui.md "Irreversible": at the release of a formal loss Enter does nothing but say which key, and F9 does it.
TEST(Screen, WhatCannotBeUndoneIsLeftByF9AndNotByEnter)
{
    PlayedDay day;
    const Ended ended = playInChinese(day, R"({"sign_in":"0101"}
{"person":"440783197503039381"}
{"business":"1302"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card"]}}
{"expect":{"page":"step","question":"review","text":["正式挂失"]}}
{"keys":"<Enter>"}
{"expect":{"page":"paper"}}
{"answer":{}}
{"person":"440783197503039381"}
{"business":"1304"}
{"approve":{"by":"9001","granted":true}}
{"expect":{"page":"step","question":"review","text":["正式挂失","挂失前的状态"],"not_text":["确认无误请按 F9"]}}
{"keys":"<Enter>"}
{"expect":{"page":"step","question":"review","text":["确认无误请按 F9"]}}
{"keys":"<F9>"}
{"expect":{"page":"paper"}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

}  // namespace kapok::days
