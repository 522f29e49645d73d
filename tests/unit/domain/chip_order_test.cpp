// What is written to a chip, as province, journal and hand give it to one another (K02, D3).
#include "domain/chip_order.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::domain;

namespace {

Json whole()
{
    return {{"card_number", "D40700014"},
            {"social_security_number", "440703199001010017"},
            {"name", "张三"},
            {"sex", "1"},
            {"nationality", "01"},
            {"birthplace", "440703"},
            {"birth_date", "1990-01-01"},
            {"issued", "2021-07-08"},
            {"expires", "2031-07-07"},
            {"person_number", "440700000017"},
            {"first_place", "440700"},
            {"generation", 3}};
}

}  // namespace

TEST(ChipOrder, IsTheSameBareAndMarked)
{
    const auto order = ChipOrder::fromJson(whole());
    ASSERT_TRUE(order) << order.error().detail.toStdString();
    EXPECT_EQ(order->birthDate, QDate(1990, 1, 1));
    EXPECT_EQ(bare(order->toJson()), whole());
    EXPECT_EQ(ChipOrder::fromJson(order->toJson()), order);
}

// What is the citizen's own is marked; what is not says nothing of him.
TEST(ChipOrder, MarksWhatIsTheCitizensOwn)
{
    const Json kept = ChipOrder::fromJson(whole())->toJson();
    for (const auto& [key, value] : kept.items()) {
        const bool isOpen = key == "issued" || key == "expires" || key == "generation";
        EXPECT_EQ(isPersonal(value), !isOpen) << key;
    }
}

TEST(ChipOrder, LeavesOutWhatIsEmpty)
{
    Json less = whole();
    for (const char* key : {"nationality", "birthplace", "person_number", "first_place"}) less.erase(key);
    const auto order = ChipOrder::fromJson(less);
    ASSERT_TRUE(order);
    EXPECT_EQ(bare(order->toJson()), less);
}

TEST(ChipOrder, NamesTheKeyThatNoChipHoldsSo)
{
    const std::pair<const char*, Json> spoilt[] = {{"card_number", "D4070001"},
                                                   {"card_number", "d40700014"},
                                                   {"social_security_number", ""},
                                                   {"name", " "},
                                                   {"sex", "3"},
                                                   {"nationality", "1"},
                                                   {"birthplace", "44070"},
                                                   {"birth_date", "1990-02-30"},
                                                   {"issued", "soon"},
                                                   {"expires", ""},
                                                   {"person_number", "44070A"},
                                                   {"first_place", "4407"},
                                                   {"generation", 1},
                                                   {"generation", "3"}};
    for (const auto& [key, value] : spoilt) {
        Json json = whole();
        json[key] = value;
        const auto order = ChipOrder::fromJson(json);
        ASSERT_FALSE(order) << key;
        EXPECT_EQ(order.error().kind, Error::Kind::BadInput);
    }
    for (const char* key : {"card_number", "name", "birth_date", "generation"}) {
        Json json = whole();
        json.erase(key);
        EXPECT_FALSE(ChipOrder::fromJson(json)) << key;
    }
}
