// A played day is JSON line by line, by the reader of all files (base/json.h).
#include "tests/support/json/kinds.h"
#include "training/play/act.h"

#include <gmock/gmock.h>

namespace kapok::training::play {
namespace {

class LineOfADay : public testing::TestWithParam<test::JsonText> {};

TEST_P(LineOfADay, IsRefusedForNotBeingJsonExactlyWhereItIsNone)
{
    const QByteArray& text = GetParam().text;
    if (text.contains('\n') || text.trimmed().isEmpty()) return;  // several lines, or none
    const auto day = dayOf("{\"days\":1}\n" + text + "\n");
    ASSERT_FALSE(day);
    const std::string said = day.error().detail.toStdString();
    EXPECT_THAT(said, testing::StartsWith("line 2: "));
    if (GetParam().kind == test::JsonKind::NotJson) EXPECT_THAT(said, testing::HasSubstr("not JSON at byte"));
    else EXPECT_THAT(said, testing::Not(testing::HasSubstr("not JSON")));
}

INSTANTIATE_TEST_SUITE_P(Of, LineOfADay, testing::ValuesIn(test::jsonTexts()),
                         [](const auto& info) { return std::string(info.param.called); });

}  // namespace
}  // namespace kapok::training::play
