// E3: who works here is the journal's word from the first on, whatever the file says.
#include "desk/password_use.h"
#include "desk/staff_changes.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

StaffMember one(const char* number, Role role, const char* hash = "hash")
{
    return {QString::fromLatin1(number), QStringLiteral("陈一"), role, hash};
}

Staff few() { return {one("0101", Role::Teller), one("9001", Role::Supervisor), one("9201", Role::Administrator)}; }

ports::Entry entry(const QString& kind, Json body)
{
    ports::Entry one;
    one.kind = kind;
    one.body = std::move(body);
    return one;
}

StaffBook made()
{
    StaffBook book;
    book.add(entry(StaffBook::made, StaffBook::bodyOf(few())));
    return book;
}

const StaffMember& of(const Staff& staff, const char* number)
{
    return *std::ranges::find(staff, QString::fromLatin1(number), &StaffMember::number);
}

TEST(StaffBook, BelievesTheFileWhereTheJournalHasSaidNothing)
{
    Staff file = few();
    file[1].disabled = true;
    const StaffBook empty;
    EXPECT_FALSE(empty.isWhole());
    const Staff holds = empty.over(file);
    EXPECT_TRUE(of(holds, "9001").disabled);
    EXPECT_FALSE(of(holds, "0101").disabled);
    EXPECT_EQ(empty.otherwise(file), QStringList());
}

TEST(StaffBook, HoldsAgainstWhoeverGivesHimselfARoleANameOrHisPlaceBack)
{
    StaffBook book = made();
    book.add(entry(StaffBook::changed, {{"number", "9001"}, {"change", "disable"}}));
    Staff file = few();
    file[0].role = Role::Administrator;
    file[2].name = QStringLiteral("别人");
    const Staff holds = book.over(file);
    EXPECT_EQ(of(holds, "0101").role, Role::Teller);
    EXPECT_EQ(of(holds, "9201").name, QStringLiteral("陈一"));
    EXPECT_TRUE(of(holds, "9001").disabled);
    EXPECT_EQ(book.otherwise(file),
              (QStringList{QStringLiteral("0101"), QStringLiteral("9001"), QStringLiteral("9201")}));
}

TEST(StaffBook, LetsNobodyInWhomTheJournalDoesNotKnow)
{
    Staff file = few();
    file.push_back(one("9999", Role::Supervisor));
    EXPECT_TRUE(of(made().over(file), "9999").disabled);
    EXPECT_EQ(made().otherwise(file), QStringList(QStringLiteral("9999")));
}

// A password of one's own in a supervisor's line is not his.
TEST(StaffBook, LetsNobodyInByAPasswordThatWasPutInAnothersPlace)
{
    Staff file = few();
    file[1].passwordHash = "forged";
    EXPECT_TRUE(of(made().over(file), "9001").disabled);
    EXPECT_TRUE(made().works(QStringLiteral("9001")));
    EXPECT_FALSE(made().works(QStringLiteral("9999")));
}

// A new password is an entry before it stands in the file: between the two the power may go.
TEST(StaffBook, KnowsThePasswordBeforeTheLastAndNoOther)
{
    StaffBook book = made();
    for (const char* hash : {"second", "third"})
        book.add(entry(StaffBook::changed,
                       {{"number", "0101"}, {"change", "password"}, {"password", toJson(StaffBook::markOf(hash))}}));
    for (const auto& [hash, isHis] : {std::pair{"hash", false}, {"second", true}, {"third", true}}) {
        Staff file = few();
        file[0].passwordHash = hash;
        EXPECT_EQ(of(book.over(file), "0101").disabled, !isHis) << hash;
    }
}

// Whoever knows an old password and can write the file puts the old line back.
TEST(StaffBook, ForgetsThePasswordBeforeOnceTheNewOneWasUsed)
{
    const QString number = QStringLiteral("9001");
    StaffBook book = made();
    EXPECT_FALSE(isFirstUse(book, number, "hash"));
    book.add(entry(StaffBook::changed,
                   {{"number", "9001"}, {"change", "password"}, {"password", toJson(StaffBook::markOf("second"))}}));
    EXPECT_FALSE(isFirstUse(book, number, "hash")) << "the old one is used";
    EXPECT_TRUE(isFirstUse(book, number, "second"));
    EXPECT_FALSE(of(book.over(few()), "9001").disabled);
    book.add(entry(StaffBook::changed, {{"number", "9001"}, {"change", toJson(passwordInUse)}}));
    EXPECT_FALSE(isFirstUse(book, number, "second"));
    EXPECT_TRUE(of(book.over(few()), "9001").disabled);
    EXPECT_EQ(book.otherwise(few()), QStringList(number));
    EXPECT_EQ(StaffBook::fromJson(book.toJson()).value(), book);
}

TEST(StaffBook, FollowsWhatWasChangedByItsEntries)
{
    StaffBook book = made();
    book.add(entry(StaffBook::changed, {{"number", "0102"},
                                        {"change", "add"},
                                        {"role", "teller"},
                                        {"name", "李二"},
                                        {"password", toJson(StaffBook::markOf("hash"))}}));
    book.add(entry(StaffBook::changed, {{"number", "0101"}, {"change", "role"}, {"role", "supervisor"}}));
    book.add(entry(QStringLiteral("signed_in"), {{"number", "9201"}, {"role", "teller"}}));
    Staff file = few();
    file.push_back({QStringLiteral("0102"), QStringLiteral("李二"), Role::Teller, "hash"});
    const Staff holds = book.over(file);
    EXPECT_EQ(of(holds, "0101").role, Role::Supervisor);
    EXPECT_EQ(of(holds, "9201").role, Role::Administrator);
    EXPECT_EQ(book.otherwise(file), QStringList(QStringLiteral("0101")));
    EXPECT_EQ(StaffBook::fromJson(book.toJson()).value(), book);
    EXPECT_FALSE(StaffBook::fromJson({{"all", true}}));
}

}  // namespace
}  // namespace kapok::desk
