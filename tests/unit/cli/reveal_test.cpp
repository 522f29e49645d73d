// contract.md §3: --reveal at a desk asks for sign-in, and is journalled before anything is shown.
#include "cli/reveal.h"
#include "db/journal/reader.h"
#include "desk/sign_in.h"
#include "support/desk_folder/real_desk.h"

#include <QDir>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace kapok;

namespace {

SecureBytes secret(const char* text) { return SecureBytes(QByteArrayView(text)); }

struct RevealAtADesk : testing::Test {
    QTemporaryDir folder;

    void SetUp() override
    {
        const QByteArray hash = test::hashOf("right");
        test::writeRealDesk(folder.path(),
                            {{QStringLiteral("8001"), QStringLiteral("审计员"), desk::Role::Auditor, hash},
                             {QStringLiteral("9201"), QStringLiteral("管理员"), desk::Role::Administrator, hash}});
    }
    Expected<void> reveal(const char* user, const char* password)
    {
        return cli::permitReveal(folder.path(), QString::fromLatin1(user), secret(password), QStringLiteral("card"));
    }
    QStringList journalled() const
    {
        QStringList kinds;
        auto reader = db::JournalReader::open(folder.filePath(QStringLiteral("journal.db")));
        if (!reader) return kinds;
        (void)reader->each([&](const ports::Entry& entry) -> Expected<void> {
            if (entry.seq > 1) kinds.append(entry.kind);  // the first says whose journal it is
            return {};
        });
        return kinds;
    }
};

}  // namespace

// E1, L01: an administrator sees no citizen, here as little as at the window.
TEST_F(RevealAtADesk, IsNotForAnAdministrator)
{
    const auto no = reveal("9201", "right");
    ASSERT_FALSE(no);
    EXPECT_EQ(no.error().happened.id, QStringLiteral("error.may_not_look"));
    EXPECT_TRUE(journalled().contains(QStringLiteral("denied")));
    EXPECT_FALSE(journalled().contains(QStringLiteral("revealed")));
}

TEST_F(RevealAtADesk, IsJournalledWithWhoSawWhat)
{
    const auto permitted = reveal("8001", "right");
    ASSERT_TRUE(permitted) << permitted.error().happened.id.toStdString();
    EXPECT_EQ(journalled(),
              (QStringList{QStringLiteral("sign_in_tried"), QStringLiteral("signed_in"), QStringLiteral("staff_known"),
                           QStringLiteral("revealed"), QStringLiteral("signed_out")}));
}

TEST_F(RevealAtADesk, IsDeniedToAWrongPasswordAndToAnUnknownNumberAndThatIsKept)
{
    for (const auto& [user, password] : {std::pair{"8001", "wrong"}, {"7777", "right"}}) {
        const auto permitted = reveal(user, password);
        ASSERT_FALSE(permitted);
        EXPECT_EQ(permitted.error().kind, Error::Kind::NotPermitted);
    }
    const QStringList once{QStringLiteral("sign_in_tried"), QStringLiteral("sign_in_failed")};
    EXPECT_EQ(journalled(), once + once);
}

// E4: five wrong passwords lock the number here as at the window, after the same pauses.
TEST_F(RevealAtADesk, LocksANumberAfterFiveWrongPasswords)
{
    for (int i = 0; i < desk::SignIn::mostTries; ++i) EXPECT_FALSE(reveal("8001", "wrong"));
    EXPECT_FALSE(reveal("8001", "right"));
}

TEST_F(RevealAtADesk, IsNotPossibleBesideATrainingClock)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("training")));
    EXPECT_EQ(reveal("8001", "right").error().kind, Error::Kind::Unavailable);
    EXPECT_TRUE(journalled().isEmpty());
}
