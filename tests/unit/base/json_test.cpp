#include "base/json.h"

#include <gtest/gtest.h>

namespace kapok {
namespace {

class RefusedJson : public testing::TestWithParam<const char*> {};

// P16: what QJsonDocument lets pass and a province must not.
TEST_P(RefusedJson, IsRefusedWithAReason)
{
    const auto parsed = parseStrict(GetParam());
    ASSERT_FALSE(parsed);
    EXPECT_FALSE(parsed.error().detail.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Json, RefusedJson,
                         testing::Values("", "{", R"({"a":1,"a":2})", "1.5", "1e3", "9223372036854775808",
                                         "9007199254740993", "-9007199254740993", R"("\x")", "\"\n\"", R"("\ud800")",
                                         "[1,]", "01", "{\"a\":1} x", "\"\xff\"", "nul"));

// A parser that takes a NUL byte for the end would file what stands before it, and nobody sees what stands behind.
TEST(Json, EndsWhereItsTextEnds)
{
    const QByteArray nul(1, '\0');
    for (const QByteArray& text : {R"({"a":1})" + nul, R"({"a":1})" + nul + R"({"b":2})", nul + R"({"a":1})",
                                   R"({"a":"x)" + nul + R"(y"})", "1" + nul})
        EXPECT_FALSE(parseStrict(text)) << text.toHex(' ').constData();
    EXPECT_EQ(parseStrict("{\n\"a\":1}" + nul + "x").error().detail, QStringLiteral("line 2: not JSON at byte 9"));
}

// contract.md: standard error names the line or key, and what was expected.
TEST(Json, NamesThePlaceAndWhatWasExpected)
{
    const std::pair<const char*, const char*> wrong[] = {
        {R"({"person":{"age":18.5}})", "person.age: expected a whole number"},
        {R"({"a":1,"reasons":[1,{"b":[]},2.5]})", "reasons[2]: expected a whole number"},
        {R"({"list":[[0],[0,{"deep":1e3}]]})", "list[1][1].deep: expected a whole number"},
        {R"({"ok":[{"x":[1,2]},{}],"after":9007199254740993})", "after: expected a number of at most 53 bits"},
        {R"({"big":1e400})", "big: expected a number of at most 53 bits"},
        {R"([0,{"a":{"b":1,"b":2}}])", "[1].a.b: the key stands twice"},
        {"1.5", "expected a whole number"},
        {"{\n  \"a\": 1,\n  \"b\": x\n}", "line 3: not JSON at byte 20"},
        {"", "line 1: not JSON at byte 1"},
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
