// A desk whose key its staff hold, asked by kapokctl: whoever signs in opens it for his call, and nobody else does
// (contract.md §4, Keys; docs/decisions/0064).
#include "cli/desk_journal.h"
#include "cli/reveal.h"
#include "cli/sealed.h"
#include "cli/staffed_desk.h"
#include "db/vault/staff_door.h"
#include "desk/password_key.h"
#include "desk/stand_ins.h"
#include "domain/person.h"
#include "domain/read_identity.h"
#include "support/desk_folder/real_desk.h"
#include "support/journal/desk_journal.h"

#include <QFile>

namespace kapok::cli {
namespace {

using namespace db::test;

SecureBytes secret(const char* text) { return SecureBytes(QByteArrayView(text)); }

class SealedDesk : public testing::Test {
protected:
    QTemporaryDir folder;
    SeededRandomness randomness{3};

    void SetUp() override
    {
        test::writeRealDesk(folder.path(), {{QStringLiteral("8001"), QStringLiteral("审计员"), desk::Role::Auditor,
                                             test::hashOf("right")}});
        ASSERT_TRUE(db::layKeyForStaff(onDisk(folder), dataKey(), {wrapping("8001", "right")}));
        db::JournalPlace place = onDisk(folder);
        place.dataKey = dataKey();
        Parts parts;
        ASSERT_TRUE(done(openOrFail(place, parts)->append(begun(1, 1))));
    }
    static SecretKey dataKey() { return SecretKey(QByteArray(32, 'd')); }
    db::FirstWrapping wrapping(const char* number, const char* password)
    {
        const ports::Stretch with = desk::freshStretch(randomness, desk::Hashing::Light);
        return {QString::fromLatin1(number), with, desk::keyOf(secret(password), with)};
    }
    Expected<SecretKey> signedIn(const char* user, const char* password)
    {
        return signedInFor(folder.path(), QString::fromLatin1(user), secret(password), QStringLiteral("case"));
    }
    QStringList journalled() const
    {
        QStringList kinds;
        auto reader = db::JournalReader::open(folder.filePath(QStringLiteral("journal.db")));
        if (!reader) return {reader.error().happened.id};
        (void)reader->each([&](const ports::Entry& entry) -> Expected<void> {
            if (entry.seq > 2) kinds.append(entry.kind);  // behind whose journal it is, and the case
            return {};
        });
        return kinds;
    }
};

TEST_F(SealedDesk, IsOpenedForWhoSignsInAndThatIsKept)
{
    EXPECT_FALSE(db::JournalReader::open(folder.filePath(QStringLiteral("journal.db")))->hasKeys());
    const auto key = signedIn("8001", "right");
    ASSERT_TRUE(key) << key.error().happened.id.toStdString();
    EXPECT_TRUE(db::JournalReader::open(folder.filePath(QStringLiteral("journal.db")), {}, *key)->hasKeys());
    EXPECT_EQ(journalled(),
              (QStringList{QStringLiteral("sign_in_tried"), QStringLiteral("signed_in"), QStringLiteral("unsealed"),
                           QStringLiteral("staff_known"), QStringLiteral("revealed"), QStringLiteral("signed_out")}));
}

TEST_F(SealedDesk, StaysShutForAWrongPassword)
{
    EXPECT_EQ(signedIn("8001", "wrong").error().kind, Error::Kind::NotPermitted);
    EXPECT_EQ(journalled(), (QStringList{QStringLiteral("sign_in_tried"), QStringLiteral("sign_in_failed")}));
}

// E1: an auditor looks, and sends nothing; nor does he keep anything back.
TEST_F(SealedDesk, OpensForSendingOnlyForWhoServes)
{
    const auto key = signedInFor(folder.path(), QStringLiteral("8001"), secret("right"), {});
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().kind, Error::Kind::NotPermitted);
    EXPECT_FALSE(journalled().contains(QStringLiteral("revealed")));
}

// E3: whoever writes himself into staff.json signs in by his own hash, and opens nothing.
TEST_F(SealedDesk, StaysShutForWhoeverWroteHimselfIntoTheStaff)
{
    test::writeStaff(
        folder.path(),
        {{QStringLiteral("8001"), QStringLiteral("审计员"), desk::Role::Auditor, test::hashOf("right")},
         {QStringLiteral("9999"), QStringLiteral("陌生人"), desk::Role::Supervisor, test::hashOf("right")}});
    const auto key = signedIn("9999", "right");
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().kind, Error::Kind::NotPermitted);
    EXPECT_EQ(key.error().happened.id, QStringLiteral("error.holds_no_key"));
    EXPECT_EQ(journalled(), (QStringList{QStringLiteral("sign_in_tried"), QStringLiteral("signed_in"),
                                         QStringLiteral("unseal_denied"), QStringLiteral("signed_out")}));
}

// E3: a hash put in the place of a member's own lets his number in, and his wrapping does not open with it.
TEST_F(SealedDesk, StaysShutForAHashThatWasPutInAnothersPlace)
{
    test::writeStaff(folder.path(),
                     {{QStringLiteral("8001"), QStringLiteral("审计员"), desk::Role::Auditor, test::hashOf("forged")}});
    EXPECT_EQ(signedIn("8001", "forged").error().happened.id, QStringLiteral("error.holds_no_key"));
}

// E3: the first who opened it has let the journal say who works here; from then on the file is no door any more.
TEST_F(SealedDesk, KeepsToTheStaffThatItsJournalKnows)
{
    ASSERT_TRUE(signedIn("8001", "right"));
    test::writeStaff(
        folder.path(),
        {{QStringLiteral("8001"), QStringLiteral("审计员"), desk::Role::Administrator, test::hashOf("right")},
         {QStringLiteral("9999"), QStringLiteral("陌生人"), desk::Role::Supervisor, test::hashOf("right")}});
    for (const char* number : {"8001", "9999"}) {
        const auto refused = signedIn(number, "right");
        ASSERT_FALSE(refused) << number;
        EXPECT_EQ(refused.error().happened.id, QStringLiteral("error.sign_in_wrong")) << number;
    }
    const auto desk = StaffedDesk::open(folder.path());
    ASSERT_TRUE(desk);
    EXPECT_EQ((*desk)->signIn->find(QStringLiteral("8001"))->role, desk::Role::Auditor);
    EXPECT_EQ((*desk)->otherwise(), (QStringList{QStringLiteral("8001"), QStringLiteral("9999")}));
}

// The power went while a password was changed, behind the file of the staff: the old wrapping goes with the next sign-in.
TEST_F(SealedDesk, DropsTheWrappingOfAnEarlierPasswordWithTheNextSignIn)
{
    ASSERT_TRUE(QFile::remove(folder.filePath(QStringLiteral("desk.key"))));
    ASSERT_TRUE(db::layKeyForStaff(onDisk(folder), dataKey(), {wrapping("8001", "former"), wrapping("8001", "right")}));
    ASSERT_TRUE(db::placeDeskKey(onDisk(folder)));
    ASSERT_TRUE(signedIn("8001", "right"));
    db::StaffDoor door(onDisk(folder), [](SecretKey) -> Task<Expected<void>> { co_return Expected<void>{}; });
    const auto left = door.wrappingsOf(QStringLiteral("8001"));
    ASSERT_EQ(left.size(), 1u);
    EXPECT_FALSE(*done(door.open(QStringLiteral("8001"), left[0], desk::keyOf(secret("former"), left[0]))));
    EXPECT_TRUE(*done(door.open(QStringLiteral("8001"), left[0], desk::keyOf(secret("right"), left[0]))));
}

TEST(WhatIsSealed, IsNothingToWhoeverReads)
{
    const Json sealed{{"$sealed", {{"key", "k"}, {"text", "t"}}}};
    const Json body{{"name", sealed}, {"list", {1, sealed}}, {"kind", "apply"}};
    EXPECT_EQ(withoutPersonal(body), Json({{"name", nullptr}, {"list", {1, nullptr}}, {"kind", "apply"}}));
    EXPECT_EQ(withoutPersonal(desk::withStandIns(body)), withoutPersonal(body));
}

// A case is folded all the same: what stands in is read where a person is.
TEST(WhatIsSealed, IsReadAsNobody)
{
    const Json sealed{{"$sealed", {{"key", "k"}, {"text", "t"}}}};
    for (const auto& [document, kind] : {std::pair{"id_card", "resident"},
                                         {"household_book", "resident"},
                                         {"travel_permit", "macao"},
                                         {"residence_permit", "taiwan"},
                                         {"passport", "foreigner"}}) {
        const Json person{{"id", sealed}, {"document", document}, {"name", sealed},
                          {"kind", kind}, {"birth_date", sealed}, {"mobile", sealed}};
        EXPECT_TRUE(domain::personOf(desk::withStandIns(person))) << document;
    }
    for (const bool male : {true, false})
        EXPECT_TRUE(domain::readIdentityOf(desk::withStandIns({{"id", sealed},
                                                               {"name", sealed},
                                                               {"male", male},
                                                               {"birth_date", sealed},
                                                               {"address", sealed},
                                                               {"valid_from", "2015-01-01"}})))
            << male;
}

}  // namespace
}  // namespace kapok::cli
