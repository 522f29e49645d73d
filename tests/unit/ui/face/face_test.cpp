// K17: what a card's face says in its file is what is printed, place by place; every face that ships can be read.
#include "ui/face/face.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::ui;

namespace {

Face::Place placeOf(const Face& face, const char* name)
{
    const auto found = std::ranges::find(face.texts, QLatin1String(name), &Face::Text::name);
    return found == face.texts.end() ? Face::Place{} : found->place;
}

}  // namespace

// codes.md §9, in millimetres: photo 4,12 size 20 × 25; name 36,15.5; number 47,20; card number 36,24.5; date 41,29.
TEST(Face, OfTheThirdGenerationStandsAsInTheField)
{
    const auto face = Face::named(QStringLiteral("card.gen3"));
    ASSERT_TRUE(face) << face.error().detail.toStdString();
    EXPECT_TRUE(face->rotated);
    ASSERT_TRUE(face->photo);
    EXPECT_EQ(*face->photo, (Face::Place{4, 12, 20, 25}));
    const struct {
        const char* name;
        double x, y;
    } expected[] = {
        {"name", 36, 15.5}, {"social_security_number", 47, 20}, {"card_number", 36, 24.5}, {"issued", 41, 29}};
    for (const auto& one : expected) {
        EXPECT_DOUBLE_EQ(placeOf(*face, one.name).x, one.x) << one.name;
        EXPECT_DOUBLE_EQ(placeOf(*face, one.name).y, one.y) << one.name;
    }
}

TEST(Face, ThatShipsCanBeReadAndSaysTheSameAgain)
{
    for (const char* name : {"card.gen2", "card.gen3", "calibration", "test"}) {
        const auto face = Face::named(QLatin1String(name));
        ASSERT_TRUE(face) << name;
        const auto again = Face::fromJson(QLatin1String(name), face->toJson());
        ASSERT_TRUE(again) << name;
        EXPECT_TRUE(*again == *face) << name;
    }
}

// What does not lie on the card is no place: a printer would print it onto nothing.
TEST(Face, LiesOnTheCard)
{
    const auto beyond = Face::fromJson(QStringLiteral("x"), {{"rotated", false},
                                                             {"texts", Json::array()},
                                                             {"says", Json::array()},
                                                             {"marks", {{{"x", 850}, {"y", 10}, {"width", 10}}}}});
    ASSERT_FALSE(beyond);
    EXPECT_EQ(beyond.error().detail, QStringLiteral("marks[0]"));
}
