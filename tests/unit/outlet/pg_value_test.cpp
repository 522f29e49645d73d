// A list of byte arrays as PostgreSQL reads it (array_recv): big-endian words, then each with its length.
#include "outlet/pg_value.h"

#include <gtest/gtest.h>

namespace kapok::outlet {
namespace {

TEST(PgValue, AListIsSentInTheFormOfArrays)
{
    const PgValue value = PgValue::of(std::vector<QByteArray>{QByteArray("\x01\x00", 2), QByteArray()});
    EXPECT_TRUE(value.binary);
    EXPECT_EQ(value.bytes->toHex(), QByteArray("00000001"     // one dimension
                                               "00000000"     // no null in it
                                               "00000011"     // of bytea
                                               "00000002"     // two of them
                                               "00000001"     // counted from 1
                                               "00000002"     // two bytes
                                               "0100"         // which are these
                                               "00000000"));  // and none
}

TEST(PgValue, AnEmptyListHasNoDimension)
{
    EXPECT_EQ(PgValue::of(std::vector<QByteArray>{}).bytes->toHex(), QByteArray("000000000000000000000011"));
}

TEST(PgValue, NothingIsNull)
{
    EXPECT_EQ(PgValue::of(std::optional<qint64>{}).bytes, std::nullopt);
    EXPECT_EQ(PgValue::of(std::optional<qint64>(7)).bytes, QByteArray("7"));
}

}  // namespace
}  // namespace kapok::outlet
