// One number in many ways of writing it, and names that a person calls the same.
#include "base/typed.h"

#include <gtest/gtest.h>

namespace kapok {
namespace {

struct Written {
    const char* as;
    const char* is;
};

void PrintTo(const Written& written, std::ostream* out) { *out << written.as; }

class Number : public testing::TestWithParam<Written> {};

TEST_P(Number, IsTheSameHoweverItIsWritten)
{
    EXPECT_EQ(numberTyped(QString::fromUtf8(GetParam().as)), QString::fromUtf8(GetParam().is)) << GetParam().as;
}

INSTANTIATE_TEST_SUITE_P(Typed, Number,
                         testing::Values(Written{"440703 1990", "4407031990"}, Written{"４４０７０３", "440703"},
                                         Written{"\u00a0440703\u30001990\u2009", "4407031990"},
                                         Written{"\u200b44\u200d07\ufeff03\u2060", "440703"},
                                         Written{"\u202a440703\u202c\u200e\u061c\u2066", "440703"},
                                         Written{"44\u00ad07", "4407"}, Written{"①②", "12"}, Written{"𝟜𝟜", "44"},
                                         Written{"Ｈ12345678", "H12345678"}, Written{"12３Ⅹ", "123Ⅹ"},
                                         Written{"123×", "123×"}, Written{"", ""}, Written{"１１０１", "1101"}));

struct Pair {
    const char* one;
    const char* other;
    bool same;
};

void PrintTo(const Pair& pair, std::ostream* out) { *out << pair.one << " / " << pair.other; }

class Name : public testing::TestWithParam<Pair> {};

TEST_P(Name, IsComparedAsAPersonWould)
{
    EXPECT_EQ(comparable(QString::fromUtf8(GetParam().one)) == comparable(QString::fromUtf8(GetParam().other)),
              GetParam().same)
        << GetParam().one << " / " << GetParam().other;
}

INSTANTIATE_TEST_SUITE_P(
    Pairs, Name,
    testing::Values(Pair{"阿卜杜拉·买买提", "阿卜杜拉•买买提", true}, Pair{"阿卜杜拉·买买提", "阿卜杜拉・买买提", true},
                    Pair{"阿卜杜拉·买买提", "阿卜杜拉･买买提", true}, Pair{"阿卜杜拉·买买提", "阿卜杜拉‧买买提", true},
                    Pair{"阿卜杜拉·买买提", "阿卜杜拉买买提", false}, Pair{"LI XIAO", "Ｌｉ　Ｘｉａｏ", true},
                    Pair{"LI XIAO", "li  xiao ", true}, Pair{"LI XIAO", "LIXIAO", false},
                    Pair{"李晓\u200b", "李晓", true}, Pair{"李晓", "李小", false}, Pair{"x", "X", true},
                    Pair{"梁嘉怡", "梁嘉怡", true}, Pair{"ﾘ", "リ", true}));

}  // namespace
}  // namespace kapok
