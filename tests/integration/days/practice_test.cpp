// A day practised by hand: cards, line and days moved by the keys of the device page alone (23).
#include "played_day.h"

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

// Applied for, made, handed over: no act but keys moves the world.
TEST(Practice, ACardIsMadeHandedOverAndReadByKeysAlone)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"keys":"<F11>5"}
{"expect":{"page":"reader","text":["连不上"]}}
{"keys":"4"}
{"keys":"<Esc>"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"}}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"},"within_ms":15000}
{"keys":"<F11><Alt+0>"}
{"expect":{"page":"reader","text":["练习：到卡制好那天"]},"within_ms":20000}
{"keys":"<Esc>"}
{"person":"440783198705239028"}
{"keys":"<F11>1"}
{"expect":{"page":"reader","text":["练习：放上这个人的卡"]},"within_ms":15000}
{"keys":"<F4>"}
{"expect":{"page":"card"},"within_ms":15000}
{"keys":"<Esc>2"}
{"expect":{"page":"reader","text":["练习：拿走卡"]},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
}

// An instructor's exercise by keys alone: chosen, kept in sight, done, and said against the best run.
TEST(Practice, AnExerciseIsChosenDoneAndCountedByKeysAlone)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"keys":"<Shift+F11>"}
{"expect":{"page":"exercise","text":["电话挂失","监护人为未成年人挂失"]}}
{"keys":"<Enter>"}
{"expect":{"page":"home","text":["440704199806229397","先帮我停掉"]},"within_ms":15000}
{"keys":"440704199806229397<Enter>"}
{"expect":{"page":"person","text":["1301"]},"within_ms":15000}
{"keys":"1301<Enter>"}
{"expect":{"question":"channel"},"within_ms":15000}
{"keys":"2<Enter>"}
{"expect":{"question":"who"}}
{"keys":"1<Enter>"}
{"expect":{"question":"review"}}
{"keys":"<Enter>"}
{"expect":{"page":"paper","text":["练习完成"]},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
}

}  // namespace
}  // namespace kapok::days
