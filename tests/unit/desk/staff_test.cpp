// DIR/staff.json: who may work here, and what is no such file.
#include "desk/staff.h"
#include "support/desk/life.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::Hashing;

TEST(Staff, IsReadBackAsItIsWritten)
{
    const auto read = desk::staffOf(desk::staffFile(staff()), Hashing::Light);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), staff().size());
    for (std::size_t at = 0; at < read->size(); ++at) EXPECT_EQ(read->at(at).role, staff()[at].role) << at;
}

constexpr const char* salt = "$c2FsdHNhbHRzYWx0c2FsdA$";
constexpr const char* result = "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE";

struct Kept {
    const char* why;
    std::string head;  // of the hash
    const char* role = "teller";
    const char* second = "0102";
    const char* refused;  // "": it is taken
    std::string tail = std::string(salt) + result;
};

std::ostream& operator<<(std::ostream& out, const Kept& kept) { return out << kept.why; }

class RealStaff : public testing::TestWithParam<Kept> {};

TEST_P(RealStaff, IsTakenOrRefusedAsAWhole)
{
    const Kept& kept = GetParam();
    const std::string hash = kept.head + kept.tail;
    const auto one = [&](const char* number, const std::string& password) {
        return Json{{"number", number}, {"name", "x"}, {"role", kept.role}, {"password", password}};
    };
    const std::string good = std::string("$argon2id$v=19$m=65536,t=3,p=1") + salt + result;
    const Json file{{"staff", {one("0101", good), one(kept.second, hash)}}};
    const auto read = desk::staffOf(QByteArray::fromStdString(file.dump()), Hashing::Full);
    EXPECT_EQ(read ? "" : read.error().happened.id.toStdString(), kept.refused);
    if (!read) EXPECT_EQ(read.error().kind, Error::Kind::BadInput);
}

INSTANTIATE_TEST_SUITE_P(
    Of, RealStaff,
    testing::Values(
        Kept{"as it must be", "$argon2id$v=19$m=65536,t=3,p=1", "teller", "0102", ""},
        Kept{"dearer", "$argon2id$v=19$m=131072,t=4,p=2", "teller", "0102", ""},
        Kept{"too little memory", "$argon2id$v=19$m=65535,t=3,p=1", "teller", "0102", "error.staff_hash"},
        Kept{"training's", "$argon2id$v=19$m=1024,t=1,p=1", "teller", "0102", "error.staff_hash"},
        Kept{"too few passes", "$argon2id$v=19$m=65536,t=2,p=1", "teller", "0102", "error.staff_hash"},
        Kept{"another Argon2", "$argon2i$v=19$m=65536,t=3,p=1", "teller", "0102", "error.staff_hash"},
        Kept{"an old version", "$argon2id$v=16$m=65536,t=3,p=1", "teller", "0102", "error.staff_hash"},
        Kept{"a number that overflows", "$argon2id$v=19$m=99999999999999999999,t=3,p=1", "teller", "0102",
             "error.staff_hash"},
        Kept{"all the memory there is", "$argon2id$v=19$m=999999999,t=3,p=1", "teller", "0102", "error.staff_hash"},
        Kept{"a try that never ends", "$argon2id$v=19$m=65536,t=999999999,p=1", "teller", "0102", "error.staff_hash"},
        Kept{"no lane", "$argon2id$v=19$m=65536,t=3,p=0", "teller", "0102", "error.staff_hash"},
        Kept{"a thousand lanes", "$argon2id$v=19$m=65536,t=3,p=999", "teller", "0102", "error.staff_hash"},
        Kept{"no number", "$argon2id$v=19$m=65536,t=3,p=1", "teller", "", "error.json_key"},
        Kept{"a number that turns about", "$argon2id$v=19$m=65536,t=3,p=1", "teller", "0\u202e201", "error.json_key"},
        Kept{"a number of two lines", "$argon2id$v=19$m=65536,t=3,p=1", "teller", "0102\n", "error.json_key"},
        Kept{"a password in clear", "kapok0102", "teller", "0102", "error.staff_hash", ""},
        Kept{"none at all", "", "teller", "0102", "error.staff_hash", ""},
        Kept{"a number twice", "$argon2id$v=19$m=65536,t=3,p=1", "teller", "0101", "error.staff_twice"},
        Kept{"no such role", "$argon2id$v=19$m=65536,t=3,p=1", "king", "0102", "error.json_key"}));

// A name that a screen obeys could stand as somebody else's in the frame, on a paper, in a report.
TEST(Staff, WithANameThatDirectsIsRefused)
{
    for (const char* name : {"", "  ", "\u202e陈", "陈\u001b[2J", "陈\u2028丽", "陈\u200b"}) {
        auto all = staff();
        all.front().name = QString::fromUtf8(name);
        EXPECT_FALSE(desk::staffOf(desk::staffFile(all), Hashing::Light)) << name;
    }
    auto all = staff();
    all.front().name = QString(51, u'x');
    EXPECT_FALSE(desk::staffOf(desk::staffFile(all), Hashing::Light));
}

TEST(Staff, OfNobodyIsRefused)
{
    for (const char* file : {"{\"staff\":[]}", "{}", "[]", "", "{\"staff\":{}}"})
        EXPECT_FALSE(desk::staffOf(file, Hashing::Light)) << file;
    EXPECT_EQ(desk::staffOf("{\"staff\":[]}", Hashing::Light).error().happened.id, QStringLiteral("error.staff_empty"));
}

}  // namespace
}  // namespace kapok::test
