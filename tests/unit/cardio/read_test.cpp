// contract.md §3, `card read`: what a chip says of itself, and the sentence where it does not.
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

TEST(ChipReading, TellsAllOfAThirdGenerationCard)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    const auto read = desk.read();
    ASSERT_TRUE(read) << sentence(read.error()).toStdString() << read.error().detail.toStdString();
    EXPECT_EQ(read->generation, 3);
    EXPECT_EQ(read->version, QStringLiteral("3.00"));
    EXPECT_EQ(read->identification, QStringLiteral("440700D15600000500000003FFFFFFFF"));
    EXPECT_EQ(read->issuer, QStringLiteral("915600000244070044070001"));
    EXPECT_EQ(read->name, QStringLiteral("张三"));
    EXPECT_EQ(read->socialSecurityNumber, QStringLiteral("440703199001010017"));
    EXPECT_EQ(read->sex, QStringLiteral("1"));
    EXPECT_EQ(read->nationality, QStringLiteral("01"));
    EXPECT_EQ(read->birthDate, QDate(1990, 1, 1));
    EXPECT_EQ(read->issued, QDate(2021, 4, 1));
    EXPECT_EQ(read->expires, QDate(2031, 3, 31));
    EXPECT_EQ(read->pinTriesLeft, 6);
    EXPECT_TRUE(read->damaged.isEmpty());
}
