// Rare characters of names: found by code point, parts, reading and eye; matched across private code points and variants;
// kept as they were given (N10).
#include "domain/characters.h"

#include "base/resources.h"
#include "domain/person.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

const Characters& all() { return Characters::ofThisHouse(); }

QStringList found(const char* typed)
{
    QStringList characters;
    for (const RareCharacter& one : all().find(QString::fromUtf8(typed))) characters << one.character;
    return characters;
}

struct Typed {
    const char* typed;
    const char* first;  ///< empty: nothing is found
};
void PrintTo(const Typed& typed, std::ostream* out) { *out << typed.typed; }

class RareInput : public testing::TestWithParam<Typed> {};

TEST_P(RareInput, FindsTheCharacter)
{
    EXPECT_EQ(found(GetParam().typed).value(0), QString::fromUtf8(GetParam().first));
}

INSTANTIATE_TEST_SUITE_P(By, RareInput,
                         testing::Values(Typed{"U+4DAE", "䶮"}, Typed{"u+4dae", "䶮"}, Typed{"4DAE", "䶮"},
                                         Typed{"ｕ＋４ＤＡＥ", "䶮"}, Typed{"20BB7", "𠮷"},
                                         Typed{"U+6881", "梁"},  // no rare one, and a code point all the same
                                         Typed{"U+E863", "䶮"},  // where GBK kept it
                                         Typed{"U+E000", ""}, Typed{"U+0041", ""}, Typed{"U+D800", ""},
                                         Typed{"U+110000", ""}, Typed{"龙天", "䶮"}, Typed{"天龙", "䶮"},
                                         Typed{"土口", "𠮷"}, Typed{"火火火木", "燊"}, Typed{"吉吉", "喆"},
                                         Typed{"吉吉吉", ""}, Typed{"shen", "燊"}, Typed{"KUN", "堃"},
                                         Typed{"nothing", ""}));

TEST(RareTable, ByEyeShowsAll)
{
    const QStringList pictures = found("");
    EXPECT_GE(pictures.size(), 40);
    // Those of the invented population, too: who has one can be found by hand.
    for (const char* one : {"𠮷", "㛃", "䶮", "堃"}) EXPECT_TRUE(pictures.contains(QString::fromUtf8(one))) << one;
}

TEST(RareTable, NamesTheCodePoint)
{
    EXPECT_EQ(all().find(QStringLiteral("龙天")).front().code(), QStringLiteral("U+4DAE"));
    EXPECT_EQ(all().find(QStringLiteral("土口")).front().code(), QStringLiteral("U+20BB7"));
}

struct Pair {
    const char* one;
    const char* other;
    bool same;
};
void PrintTo(const Pair& pair, std::ostream* out) { *out << pair.one << " / " << pair.other; }

class RareName : public testing::TestWithParam<Pair> {};

TEST_P(RareName, IsTheSamePersonsHoweverARegisterKeepsIt)
{
    const PersonName one{QString::fromUtf8(GetParam().one)}, other{QString::fromUtf8(GetParam().other)};
    EXPECT_EQ(one == other, GetParam().same);
    EXPECT_EQ(other == one, GetParam().same);
}

INSTANTIATE_TEST_SUITE_P(Of, RareName,
                         testing::Values(Pair{"赵\uE863", "赵䶮", true},          // GB 18030-2000, FE9F
                                         Pair{"\uE81E小明", "\u9FB4小明", true},  // GB 18030-2022, FE59
                                         Pair{"\uE816", "\U00020087", true},      // and FE51
                                         Pair{"梁\u9AD9", "梁高", true}, Pair{"黃伟", "黄伟", true},
                                         Pair{"𠮷祥", "吉祥", true}, Pair{"\u5F37", "\u5F3A", true},
                                         Pair{"靑ｃ", "青C", true},
                                         Pair{"陈伟", "陳偉", false},  // simplified and traditional are two characters
                                         Pair{"赵䶮", "赵龙", false}, Pair{"\uE863", "\uE864", false},
                                         Pair{"\uE000", "\uE001", false}, Pair{"堃", "坤", false}));

TEST(RareTable, IsKeptAsItWasGiven)
{
    const PersonName name{QStringLiteral("赵\uE863")};
    EXPECT_EQ(name.text, QStringLiteral("赵\uE863"));
    EXPECT_EQ(all().written(name.text), QStringLiteral("赵䶮")) << "a font knows no other";
    EXPECT_EQ(all().written(QStringLiteral("黃\uE000")), QStringLiteral("黃\uE000")) << "what nobody knows stays";
}

struct Spoiled {
    const char* what;
    const char* json;
};
void PrintTo(const Spoiled& spoiled, std::ostream* out) { *out << spoiled.what; }

class BadCharacters : public testing::TestWithParam<Spoiled> {};

TEST_P(BadCharacters, AreNamed) { EXPECT_FALSE(Characters::parse(GetParam().json)); }

INSTANTIATE_TEST_SUITE_P(
    Of, BadCharacters,
    testing::Values(
        Spoiled{"no JSON", "{"}, Spoiled{"no list", R"({"private_use":{}})"},
        Spoiled{"not private", R"({"private_use":{"4DAE":"4DAF"},"variants":[],"characters":[]})"},
        Spoiled{"no code", R"({"private_use":{"E863":"dae"},"variants":[],"characters":[]})"},
        Spoiled{"one form", R"({"private_use":{},"variants":["吉"],"characters":[]})"},
        Spoiled{"in two groups", R"({"private_use":{},"variants":["吉𠮷","高吉"],"characters":[]})"},
        Spoiled{"two characters",
                R"({"private_use":{},"variants":[],"characters":[{"character":"吉吉","parts":"吉","reading":"ji"}]})"},
        Spoiled{"no parts", R"({"private_use":{},"variants":[],"characters":[{"character":"吉","reading":"ji"}]})"}));

TEST(Characters, OfTheHouseAreWhole)
{
    const auto read = Characters::parse(readResource(QStringLiteral("characters.json")).value());
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    // GBK kept eighty Chinese characters and radicals under private code points, FE50 to FEA0.
    for (char32_t sign = 0xE815; sign <= 0xE864; ++sign) EXPECT_TRUE(read->knowsPrivate(sign)) << int(sign);
}

}  // namespace
}  // namespace kapok::domain
