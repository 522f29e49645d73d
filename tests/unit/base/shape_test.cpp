#include "base/shape.h"

#include <gtest/gtest.h>

#include <functional>

using namespace kapok;
using namespace kapok::shapes;

namespace {

const Shape shape = object(
    {{"who", object({{"id", anyText()}})}, {"day", date()}, {"count?", whole()}, {"list", listOf(word({"a", "b"}))}});
Json good() { return {{"who", {{"id", "1"}}}, {"day", "2021-07-08"}, {"count", 1}, {"list", {"a"}}}; }

bool passes(const std::function<void(Json&)>& spoil)
{
    Json message = good();
    spoil(message);
    return fits(message, shape).has_value();
}

}  // namespace

TEST(Shape, TakesWhatTheTableSays)
{
    EXPECT_TRUE(passes([](Json&) {}));
    EXPECT_TRUE(passes([](Json& m) { m.erase("count"); }));
    EXPECT_TRUE(passes([](Json& m) { m["list"] = Json::array(); }));
}

// P16: nothing that only looks alike.
TEST(Shape, RefusesUnknownKeysWrongTypesAndWhatIsMissing)
{
    EXPECT_FALSE(passes([](Json& m) { m["more"] = 1; }));
    EXPECT_FALSE(passes([](Json& m) { m["who"]["more"] = "x"; }));
    EXPECT_FALSE(passes([](Json& m) { m.erase("day"); }));
    EXPECT_FALSE(passes([](Json& m) { m["count"] = 1.5; }));
    EXPECT_FALSE(passes([](Json& m) { m["count"] = -1; }));
    EXPECT_FALSE(passes([](Json& m) { m["count"] = "1"; }));
    EXPECT_FALSE(passes([](Json& m) { m["day"] = "2021-02-29"; }));
    EXPECT_FALSE(passes([](Json& m) { m["day"] = "2021-7-8"; }));
    EXPECT_FALSE(passes([](Json& m) { m["list"] = {"c"}; }));
    EXPECT_FALSE(passes([](Json& m) { m["who"] = "1"; }));
    EXPECT_FALSE(passes([](Json& m) { m["who"]["id"] = ""; }));
    EXPECT_FALSE(passes([](Json& m) { m["who"]["id"] = "a\nb"; }));
    EXPECT_FALSE(passes([](Json& m) { m["who"]["id"] = nullptr; }));
}

// D3: what stood there may be a person's.
TEST(Shape, NamesThePlaceAndNeverTheValue)
{
    Json message = good();
    message["who"]["id"] = 440703;
    const auto error = fits(message, shape).error();
    EXPECT_TRUE(error.detail.contains(QStringLiteral("body.who.id")));
    EXPECT_FALSE(error.detail.contains(QStringLiteral("440703")));
}

TEST(Shape, RefusesAListThatIsLongerThanItMayBe)
{
    const Shape pair = object({{"list", listOf(whole(), 2)}});
    EXPECT_TRUE(fits({{"list", {1, 2}}}, pair));
    EXPECT_FALSE(fits({{"list", {1, 2, 3}}}, pair));
}

// What the desk keeps of a message is marked where the shape says so, at every depth, and nowhere else.
TEST(Shape, MarksWhatItCallsPersonal)
{
    const Shape reply = object({{"cards", listOf(object({{"ref", anyText()}, {"number?", personal(anyText())}}))},
                                {"person", object({{"name", personal(anyText())}, {"born", personal(date())}})}});
    const Json body{{"cards", {{{"ref", "R"}, {"number", "D44070013"}}, {{"ref", "S"}}}},
                    {"person", {{"name", "N"}, {"born", "1990-01-01"}}}};
    const Json kept = marked(body, reply);
    EXPECT_TRUE(isPersonal(kept["cards"][0]["number"]));
    EXPECT_TRUE(isPersonal(kept["person"]["name"]));
    EXPECT_TRUE(isPersonal(kept["person"]["born"]));
    EXPECT_FALSE(isPersonal(kept["cards"][0]["ref"]));
    EXPECT_EQ(bare(kept), body);
}
