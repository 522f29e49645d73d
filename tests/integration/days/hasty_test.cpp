// Days written without a look at the screen between two acts: each act waits until it can be done, and the
// world changes between two steps, never in one that everybody answers (contract.md §1).
#include "played_day.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

namespace kapok::days {
namespace {

TEST(HastyDay, TheClockWaitsForTheOrderThatIsOnItsWay)
{
    PlayedDay day;
    // The province has an order at the outlet after 20 days: of the day on which the citizen came.
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"answer":{"review":true}}
{"days":20,"within_ms":20000}
{"person":"440783198705239028"}
{"business":"1102"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","receipt"]}}
{"answer":{"review":true}}
{"expect":{"page":"step","state":"accepted"},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

TEST(HastyDay, DiesAfterTheStepThatWasAnswered)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"person":"440783198204259389"}
{"business":"1301"}
{"answer":{"channel":"phone"}}
{"answer":{"who":"holder"}}
{"answer":{"review":true}}
{"die":true}
{"sign_in":"0101"}
{"person":"440783198204259389"}
{"business":"1303"}
{"expect":{"page":"step","question":"who"}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

TEST(HastyDay, KeysGoWhereTheKeysBeforeThemLed)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"keys":"0101<Enter>kapok0101<Enter>"}
{"keys":"440783198705239028<Enter>1101<Enter>"}
{"keys":"1<Enter>"}
{"keys":"12<Enter>"}
{"keys":"<Enter>"}
{"expect":{"page":"paper"}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// What comes back from a slow line when somebody else is here does nothing for him (decision 0031). 200 ms each, so that
// the two seconds of every answer that never comes have passed.
const QByteArray threeSeconds = [] {
    QByteArray lines;
    for (int i = 0; i < 15; ++i) lines += "{\"picture\":\"waits\"}\n";
    return lines;
}();

QStringList casesOf(const PlayedDay& day)
{
    QStringList all;
    const Ended listed = day.ask({QStringLiteral("case"), QStringLiteral("list")});
    for (const QJsonValue one : QJsonDocument::fromJson(listed.out).object()["cases"].toArray())
        all.append(one["business"].toString() + u' ' + one["person"].toVariant().toString());
    return all;
}

// {"line":"mute"}, 1301<Enter>, sign-out: once a crash, and a citizen's page with nobody signed in.
TEST(HastyDay, WhoSignsOutWhileTheLineIsMuteLeavesNothingToTheNext)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"person":"440783198204259389"}
{"line":"mute"}
{"keys":"<F2>1301<Enter>"}
{"keys":"<F12>"}
{"expect":{"page":"sign-in"},"within_ms":1000}
{"sign_in":"0102"}
{"expect":{"page":"home"}}
)" + threeSeconds + R"({"expect":{"page":"home","text":["陈柜员"]}}
{"line":"up"}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(casesOf(day), QStringList());
}

// deaf, 1301, another person opened while it waits: once a loss for whoever came next.
TEST(HastyDay, WhoComesWhileTheLineIsDeafGetsNoBusinessOfTheOneBefore)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"person":"440783198204259389"}
{"line":"deaf"}
{"keys":"<F2>1301<Enter>"}
{"line":"up"}
{"person":"440783198705239028"}
)" + threeSeconds + R"({"expect":{"page":"person","text":["冯玉涵"]}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(casesOf(day), QStringList());
}

// Esc while it waits: nobody is called back to what he has left.
TEST(HastyDay, WhoGoesBackWhileTheLineIsDeafIsNotCalledBack)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"person":"440783198204259389"}
{"line":"deaf"}
{"keys":"<F2>1301<Enter>"}
{"keys":"<Esc>"}
{"expect":{"page":"home"},"within_ms":1000}
{"line":"up"}
)" + threeSeconds + R"({"expect":{"page":"home"}}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(casesOf(day), QStringList());
}

// The window is closed while the line is mute: what was under way stands in the journal, and it opens again.
TEST(HastyDay, WhoDiesWhileTheLineIsMuteOpensAgain)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"person":"440783198204259389"}
{"line":"mute"}
{"keys":"<F2>1301<Enter>"}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
    const Ended again = day.playLines("{\"sign_in\":\"0102\"}\n");
    EXPECT_EQ(again.code, 0) << told(again);
}

}  // namespace
}  // namespace kapok::days
