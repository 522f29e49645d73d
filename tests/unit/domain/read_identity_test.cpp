// What is taken for an identity card that was read, and what for garbled (A25).
#include "domain/read_identity.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

Json card()
{
    return {{"id", "440524188001010014"},
            {"name", "梁测试"},
            {"male", true},
            {"birth_date", "1880-01-01"},
            {"address", "广东省江门市蓬江区练习路1号"},
            {"valid_from", "2011-07-08"},
            {"valid_until", "2021-07-08"}};
}

struct Spoiled {
    const char* what;
    const char* key;
    Json value;  ///< null: the key is not there
};
void PrintTo(const Spoiled& spoiled, std::ostream* out) { *out << spoiled.what; }

class Garbled : public testing::TestWithParam<Spoiled> {};

TEST_P(Garbled, IsNotTaken)
{
    ASSERT_TRUE(readIdentityOf(card()));
    Json spoiled = card();
    if (GetParam().value.is_null()) spoiled.erase(GetParam().key);
    else spoiled[GetParam().key] = GetParam().value;
    const auto read = readIdentityOf(spoiled);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, Error::Kind::BadInput);
}

INSTANTIATE_TEST_SUITE_P(
    Of, Garbled,
    testing::Values(
        Spoiled{"check character", "id", "440524188001010015"}, Spoiled{"no number", "id", Json()},
        Spoiled{"sex of another", "male", false}, Spoiled{"birth of another", "birth_date", "1880-01-02"},
        Spoiled{"no such day", "birth_date", "1880-02-30"}, Spoiled{"blank name", "name", "  "},
        Spoiled{"no name", "name", Json()}, Spoiled{"ends before it begins", "valid_until", "2011-07-07"},
        Spoiled{"a name that turns about", "name", "梁\u202e试测"}, Spoiled{"a name of two lines", "name", "梁\n测试"},
        Spoiled{"an escape", "name", "梁\u001b[2J"}, Spoiled{"a C1 control", "name", "梁\u009b测"},
        Spoiled{"a zero byte", "name", std::string("梁\0测", 7)}, Spoiled{"nothing to be seen", "name", "\u200b\u2060"},
        Spoiled{"a half of a sign", "name", "梁\ufffd"}, Spoiled{"a book for a name", "name", std::string(3000, 'x')},
        Spoiled{"no door", "address", " "}, Spoiled{"a door that directs", "address", "练习路\u2028号"},
        Spoiled{"a street without end", "address", std::string(201, 'x')},
        Spoiled{"no beginning", "valid_from", Json()}, Spoiled{"unknown key", "fingerprint", "01"}));

TEST(ReadIdentity, CountsItsLastDay)
{
    const auto read = readIdentityOf(card());
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->isExpiredOn(QDate(2021, 7, 8)));
    EXPECT_TRUE(read->isExpiredOn(QDate(2021, 7, 9)));
}

TEST(ReadIdentity, WithoutAnEndNeverExpires)
{
    Json json = card();
    json.erase("valid_until");
    const auto read = readIdentityOf(json);
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->isExpiredOn(QDate(2999, 1, 1)));
    EXPECT_EQ(readIdentityOf(toJson(*read)), *read);
}

// D1, D3: who he is stands nowhere in clear, and his door nowhere on a page.
TEST(ReadIdentity, IsPersonalThroughout)
{
    const auto read = readIdentityOf(card());
    ASSERT_TRUE(read);
    const std::string kept = kapok::masked(toJson(*read)).dump();
    for (const char* secret : {"440524188001010014", "梁测试", "1880", "练习路"})
        EXPECT_EQ(kept.find(secret), std::string::npos) << secret;
    EXPECT_EQ(read->address.shown(), QStringLiteral("广东省江门市****"));
}

}  // namespace
}  // namespace kapok::domain
