// Who works here, as an administrator keeps it (L01; decision 0057).
#include "desk/staff_changes.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

StaffMember one(const char* number, Role role, bool disabled = false)
{
    return {QString::fromLatin1(number), QStringLiteral("陈一"), role, "hash", disabled};
}

Staff few()
{
    using enum Role;
    return {one("0101", Teller), one("9001", Supervisor), one("9002", Supervisor, true), one("9201", Administrator)};
}

const QString admin = QStringLiteral("9201");

QString idOf(const Expected<Staff>& changed) { return changed ? QString() : changed.error().happened.id; }

TEST(StaffChanges, GiveANumberOnce)
{
    EXPECT_EQ(withNew(few(), one("0102", Role::Teller))->size(), 5u);
    for (const char* taken : {"0101", "9002"})  // also who works here no longer
        EXPECT_EQ(idOf(withNew(few(), one(taken, Role::Teller))), QStringLiteral("error.staff_number_taken"));
    for (const char* unfit : {"", "101", "01011", "010a", "０１０２"})
        EXPECT_EQ(idOf(withNew(few(), {QString::fromUtf8(unfit), QStringLiteral("陈"), Role::Teller, "hash"})),
                  QStringLiteral("error.staff_unfit"))
            << unfit;
    // What the file of the staff would not be read with: nobody could sign in any more.
    for (const QString& unfit : {QStringLiteral(" "), QStringLiteral("x\x1b[31mred"), QString(51, u'陈')})
        EXPECT_EQ(idOf(withNew(few(), {QStringLiteral("0102"), unfit, Role::Teller, "hash"})),
                  QStringLiteral("error.staff_unfit"));
}

TEST(StaffChanges, KeepTheLastSupervisorAndTheLastAdministrator)
{
    EXPECT_EQ(idOf(withoutHim(few(), QStringLiteral("9001"), admin)), QStringLiteral("error.staff_last"));
    EXPECT_EQ(idOf(withRole(few(), QStringLiteral("9001"), Role::Teller, admin)), QStringLiteral("error.staff_last"));
    EXPECT_EQ(idOf(withoutHim(few(), admin, QStringLiteral("9202"))), QStringLiteral("error.staff_last"));
    Staff more = few();
    more.push_back(one("9003", Role::Supervisor));
    more.push_back(one("9202", Role::Administrator));
    EXPECT_EQ(idOf(withoutHim(more, QStringLiteral("9001"), admin)), QString());
    EXPECT_EQ(idOf(withoutHim(more, admin, QStringLiteral("9202"))), QString());
    EXPECT_EQ(idOf(withRole(few(), QStringLiteral("0101"), Role::Supervisor, admin)), QString());
}

TEST(StaffChanges, AreNeverOfHisOwnNumber)
{
    Staff more = few();
    more.push_back(one("9202", Role::Administrator));
    EXPECT_EQ(withoutHim(more, admin, admin).error().kind, Error::Kind::NotPermitted);
    EXPECT_EQ(withRole(more, admin, Role::Supervisor, admin).error().kind, Error::Kind::NotPermitted);
    EXPECT_EQ(idOf(withRole(more, QStringLiteral("7777"), Role::Teller, admin)), QStringLiteral("error.staff_nobody"));
}

TEST(StaffChanges, ComeBackFromTheFileAsTheyWere)
{
    Staff staff = few();
    for (StaffMember& each : staff)
        each.passwordHash = "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$"
                            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    const auto back = staffOf(staffFile(staff), Hashing::Full);
    ASSERT_TRUE(back) << back.error().happened.id.toStdString();
    for (std::size_t at = 0; at < staff.size(); ++at) {
        EXPECT_EQ((*back)[at].role, staff[at].role);
        EXPECT_EQ((*back)[at].disabled, staff[at].disabled);
    }
}

TEST(StaffChanges, SetThePasswordOfWhoeverWorksHere)
{
    const auto changed = withPassword(few(), admin, "another");
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->at(3).passwordHash, "another");
    EXPECT_EQ(changed->at(0).passwordHash, "hash");
    for (const char* nobody : {"9002", "7777"})  // who left, and who never was
        EXPECT_EQ(idOf(withPassword(few(), QString::fromLatin1(nobody), "another")),
                  QStringLiteral("error.staff_nobody"));
}

}  // namespace
}  // namespace kapok::desk
