// Where an entry stands in a text of JSON, told to whoever has to put it right by hand.
#include "base/json_place.h"

#include <gtest/gtest.h>

namespace kapok {
namespace {

const QByteArray text = R"({
  "name": "one \" two",
  "cfg": {
    "fee.lost": 2000,
    "list": [1,
      2, {"deep": true}]
  },
  "rows": [
    {"a": [], "b": "x"},
    {"a": {},
     "b": -7}
  ]
})";

struct Wanted {
    const char* place;
    qsizetype line;
    qsizetype found;
};

void PrintTo(const Wanted& wanted, std::ostream* out) { *out << wanted.place; }

class PlaceIn : public testing::TestWithParam<Wanted> {};

TEST_P(PlaceIn, IsTheLineOnWhichItStands)
{
    const JsonPlace place = placeIn(text, QLatin1String(GetParam().place));
    EXPECT_EQ(place.line, GetParam().line);
    EXPECT_EQ(place.found, GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(Of, PlaceIn,
                         testing::Values(Wanted{"", 1, 0}, Wanted{"name", 2, 4}, Wanted{"cfg", 3, 3},
                                         Wanted{"cfg.fee.lost", 4, 12}, Wanted{"cfg.list[1]", 6, 11},
                                         Wanted{"cfg.list[2].deep", 6, 16}, Wanted{"rows[0].b", 9, 9},
                                         Wanted{"rows[1].b", 11, 9},
                                         // What is not there is looked for around it.
                                         Wanted{"cfg.fee.tea", 3, 3}, Wanted{"rows[1].c", 10, 7},
                                         Wanted{"rows[7]", 8, 4}, Wanted{"nam", 1, 0}, Wanted{"the document", 1, 0}));

TEST(PlaceIn, EndsWhereTheTextEnds)
{
    for (const char* broken : {"", "{", "{\"a\"", "{\"a\":", "[", "[1", "\"", "{\"a\":\"\\"})
        EXPECT_EQ(placeIn(broken, QStringLiteral("a.b")).line, 1) << broken;
}

}  // namespace
}  // namespace kapok
