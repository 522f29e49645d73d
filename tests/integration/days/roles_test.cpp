// What each role meets at the window, by keys alone (L01, L02, E1; decision 0057).
#include "played_day.h"

#include <QTemporaryFile>

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

// The sentences below are Chinese.
void expectHolds(const QByteArray& lines)
{
    PlayedDay day;
    QTemporaryFile file;
    ASSERT_TRUE(file.open() && file.write(lines) == lines.size() && file.flush());
    const Ended ended = day.play(file.fileName(), {QStringLiteral("--lang"), QStringLiteral("zh")});
    EXPECT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
}

// L01: an auditor opens nobody, is told who may, and reads a case that another one has begun.
TEST(Roles, AnAuditorReadsAndServesNobody)
{
    expectHolds(R"({"sign_in":"0101"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"sign_in":"9101"}
{"expect":{"page":"home","text":["当前柜员号不能办理持卡人的业务"],"not_text":["身份证号码"]}}
{"picture":"home-auditor"}
{"keys":"<F2>1101<Enter>"}
{"expect":{"page":"home","text":["请由柜员、制卡员或主管签到办理"]}}
{"keys":"<F6>"}
{"expect":{"page":"worklist","text":["1101"]}}
{"keys":"<Enter>"}
{"expect":{"page":"step","text":["只能查看"]}}
{"picture":"step-auditor"}
{"keys":"<Enter>"}
{"expect":{"page":"worklist"}}
)");
}

TEST(Roles, AnAdministratorSeesNothingOfACitizen)
{
    expectHolds(R"({"sign_in":"0101"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"sign_in":"9201"}
{"expect":{"page":"home","text":["管理员不能查看持卡人的业务"],"not_text":["申领"]}}
{"keys":"<F6>"}
{"expect":{"page":"worklist","text":["管理员不能查看持卡人的业务"],"not_text":["440783"]}}
)");
}

// L02: who steps away comes back to what he was doing; a teller does not sign him off, a supervisor does.
TEST(Roles, WhoStepsAwayComesBackOrIsSignedOffByASupervisor)
{
    expectHolds(R"({"sign_in":"0101"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"keys":"<Shift+F12>"}
{"expect":{"text":["窗口已锁上"]}}
{"picture":"stepped-away"}
{"keys":"<F12>kapok0101<Enter>"}
{"expect":{"page":"step","question":"papers","not_text":["窗口已锁上"]}}
{"keys":"<Shift+F12><Shift+Tab>0102<Tab>kapok0102<Enter>"}
{"expect":{"text":["只有主管能强制签退别人"]}}
{"keys":"<Shift+Tab><Ctrl+a>9001<Tab>kapok9001<Enter>"}
{"expect":{"page":"sign-in"}}
{"sign_in":"0102"}
{"person":"440783198705239028"}
{"business":"1101"}
{"expect":{"page":"step","question":"papers"}}
)");
}

// L02: two people sign the outlet in, one of them a supervisor.
TEST(Roles, TheOutletIsSignedInByTwo)
{
    expectHolds(R"({"sign_in":"9001"}
{"keys":"<Ctrl+F12>"}
{"expect":{"page":"sign-in"}}
{"keys":"0101<Enter>kapok0101<Enter>"}
{"expect":{"page":"sign-in","text":["网点还没有签到，要两个人"]}}
{"sign_in":"9001"}
{"expect":{"page":"home"}}
{"sign_in":"0101"}
{"expect":{"page":"home"}}
)");
}

}  // namespace
}  // namespace kapok::days
