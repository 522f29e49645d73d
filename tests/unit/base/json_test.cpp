#include "base/json.h"

#include "tests/support/json/kinds.h"

#include <gmock/gmock.h>

namespace kapok {
namespace {

using test::JsonKind;

class EveryJson : public testing::TestWithParam<test::JsonText> {
protected:
    const QByteArray& text() const { return GetParam().text; }
};

// P16: what QJsonDocument and nlohmann let pass, and a province must not.
TEST_P(EveryJson, IsTakenOrRefusedAsItIs)
{
    const auto parsed = parseStrict(text());
    ASSERT_EQ(parsed.has_value(), GetParam().kind == JsonKind::Taken);
    if (parsed) return;
    const std::string detail = parsed.error().detail.toStdString();
    EXPECT_EQ(parsed.error().kind, Error::Kind::BadInput);
    if (GetParam().kind == JsonKind::NotJson)
        EXPECT_THAT(detail, testing::MatchesRegex("line [0-9]+: not JSON at byte [0-9]+.*"));
    else EXPECT_THAT(detail, testing::MatchesRegex(".+ \\(line [0-9]+, byte [0-9]+\\)"));
}

// The kinder reader lets pass what is JSON, and nothing else.
TEST_P(EveryJson, IsJsonForTheKinderReaderToo)
{
    // Beyond what any number holds here.
    const bool isBeyond = GetParam().text == "[1e400]";
    EXPECT_EQ(parseKindly(text()).has_value(), GetParam().kind != JsonKind::NotJson && !isBeyond);
}

INSTANTIATE_TEST_SUITE_P(Json, EveryJson, testing::ValuesIn(test::jsonTexts()),
                         [](const auto& info) { return std::string(info.param.called); });

// One line further down, one byte further on: the byte that is named is the byte that is wrong.
TEST(Json, NamesLineAndByteWhereTheTextGoesWrong)
{
    const QByteArray nul(1, '\0');
    const std::pair<QByteArray, const char*> wrong[] = {
        {"\xEF\xBB\xBF{}", "line 1: not JSON at byte 1, a byte order mark"},
        {"{\n\"a\":1}" + nul + "x", "line 2: not JSON at byte 9, a NUL byte"},
        {"{\n  \"a\": 1,\n  \"b\": x\n}", "line 3: not JSON at byte 20"},
        {"{\n\n\n", "line 4: not JSON at byte 5"},
        {"", "line 1: not JSON at byte 1"},
        {"[1]\n\n!", "line 3: not JSON at byte 6"},
    };
    for (const auto& [text, detail] : wrong) {
        EXPECT_EQ(parseStrict(text).error().detail.toStdString(), detail);
        EXPECT_EQ(parseKindly(text).error().detail.toStdString(), detail);
    }
}

// contract.md: standard error names the line or key, and what was expected.
TEST(Json, NamesThePlaceAndWhatWasExpected)
{
    const std::pair<const char*, const char*> wrong[] = {
        {R"({"person":{"age":18.5}})", "person.age: expected a whole number (line 1, byte 22)"},
        {R"({"a":1,"reasons":[1,{"b":[]},2.5]})", "reasons[2]: expected a whole number (line 1, byte 33)"},
        {R"({"list":[[0],[0,{"deep":1e3}]]})", "list[1][1].deep: expected a whole number (line 1, byte 28)"},
        {R"({"ok":[{"x":[1,2]},{}],"after":9007199254740993})",
         "after: expected a number of at most 53 bits (line 1, byte 48)"},
        {R"({"big":1e400})", "big: expected a number of at most 53 bits (line 1, byte 13)"},
        {R"([0,{"a":{"b":1,"b":2}}])", "[1].a.b: the key stands twice (line 1, byte 18)"},
        {"{\n\"a\":1,\n\"a\":2}", "a: the key stands twice (line 3, byte 12)"},
    };
    for (const auto& [text, detail] : wrong) EXPECT_EQ(parseStrict(text).error().detail.toStdString(), detail) << text;
}

TEST(Json, RefusesNestingThatNobodyMeans)
{
    EXPECT_FALSE(parseStrict(QByteArray(65, '[') + QByteArray(65, ']')));
    EXPECT_TRUE(parseStrict(QByteArray(64, '[') + QByteArray(64, ']')));
}

TEST(Json, IsCanonical)
{
    const auto parsed = parseStrict("{ \"b\" : [ true , null ] , \"a\" : \"\\u00e9\\u001f\\n\" }");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(canonical(*parsed), QByteArray("{\"a\":\"é\\u001f\\n\",\"b\":[true,null]}"));
}

TEST(Json, KeepsPersonalValuesOutOfLogsAndInTheMessage)
{
    const Json message{{"name", personal(QStringLiteral("梁嘉怡"))}, {"list", {personal(QStringLiteral("x"))}}};
    EXPECT_EQ(bare(message), (Json{{"name", "梁嘉怡"}, {"list", {"x"}}}));
    EXPECT_FALSE(canonical(masked(message)).contains("梁"));
}

}  // namespace
}  // namespace kapok
