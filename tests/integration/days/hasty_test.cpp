// Days written without a look at the screen between two acts: each act waits until it can be done, and the
// world changes between two steps, never in one that everybody answers (contract.md §1).
#include "played_day.h"

#include <gmock/gmock.h>

namespace kapok::days {
namespace {

std::string told(const Ended& ended) { return ended.out.right(600).toStdString() + ended.err.right(600).toStdString(); }

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

}  // namespace
}  // namespace kapok::days
