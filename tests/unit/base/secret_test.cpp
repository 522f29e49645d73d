// D2, D3: bytes that must not outlive their use, values that show themselves masked, and where chance comes from.
#include "base/clock.h"
#include "base/randomness.h"
#include "base/redacted.h"
#include "base/secret_key.h"
#include "base/secure_bytes.h"
#include "base/uuid7.h"

#include <gtest/gtest.h>

#include <set>

namespace kapok {
namespace {

SecureBytes bytes(const char* text) { return SecureBytes(QByteArrayView(text)); }

TEST(SecureBytes, HoldWhatIsTypedUpToTheirEnd)
{
    SecureBytes typed;
    EXPECT_TRUE(typed.empty());
    for (std::size_t i = 0; i < SecureBytes::capacity; ++i) EXPECT_TRUE(typed.append('7'));
    EXPECT_FALSE(typed.append('7'));
    EXPECT_EQ(typed.size(), SecureBytes::capacity);
    typed.removeLast();
    EXPECT_EQ(typed.size(), SecureBytes::capacity - 1);
    EXPECT_TRUE(typed.append('8'));
    typed.wipe();
    EXPECT_TRUE(typed.empty());
    typed.removeLast();
    EXPECT_TRUE(typed.empty());
}

TEST(SecureBytes, MoveAndLeaveNothingBehind)
{
    SecureBytes one = bytes("888888");
    SecureBytes other = std::move(one);
    EXPECT_EQ(other, bytes("888888"));
    EXPECT_TRUE(one.empty());  // NOLINT: that it is empty is the promise
    other = bytes("246813");
    EXPECT_EQ(other, bytes("246813"));
    EXPECT_EQ(other.copy(), other);
}

// The place belongs to the value still, so it can be looked at: what stood there is gone.
TEST(SecureBytes, AreGoneWhenTheyAreWiped)
{
    SecureBytes secret = bytes("246813");
    const char* place = secret.view().data();
    secret.removeLast();
    EXPECT_EQ(place[5], '\0');
    secret.wipe();
    EXPECT_EQ(QByteArray(place, 6), QByteArray(6, '\0'));
}

// Whoever draws a secret holds the dice: they are zeros once it is taken out of them.
TEST(SecretKey, LeavesZerosWhereItWasTakenFrom)
{
    SystemRandomness randomness;
    QByteArray drawn = randomness.bytes(32);
    const QByteArray before(drawn.constData(), drawn.size());
    const char* place = drawn.constData();
    const SecretKey key = SecretKey::takenFrom(std::move(drawn));
    EXPECT_EQ(key.view(), QByteArrayView(before));
    EXPECT_EQ(drawn.constData(), place);  // NOLINT: what is left there is the question
    EXPECT_EQ(QByteArray(place, 32), QByteArray(32, '\0'));
}

TEST(SecureBytes, AreComparedByAllTheyHold)
{
    for (const char* other : {"88888", "888889", "788888", "8888888", ""})
        EXPECT_FALSE(bytes("888888") == bytes(other)) << other;
    EXPECT_TRUE(bytes("") == SecureBytes());
}

// ui.md: a name shows its first character, a number its first six and last four figures.
TEST(Redacted, ShowsWhatMayBeShown)
{
    EXPECT_EQ(maskedName(QStringLiteral("梁嘉怡")), QStringLiteral("梁**"));
    EXPECT_EQ(maskedName(QStringLiteral("𠮷田")), QStringLiteral("𠮷**"));
    EXPECT_EQ(maskedName(QString()), QString());
    EXPECT_EQ(maskedNumber(QStringLiteral("440524188001010014")), QStringLiteral("440524 ******** 0014"));
}

// However short it is, the middle of a number is never shown.
TEST(Redacted, ShowsNoShortNumberWhole)
{
    for (const char* number : {"H12345678", "E1234567", "M1234567800", "FRA330098765432", "12345"}) {
        const QString shown = maskedNumber(QLatin1String(number));
        EXPECT_FALSE(shown.contains(QLatin1String(number))) << number;
        EXPECT_TRUE(shown.contains(u'*')) << number;
    }
}

// RFC 9562: forty-eight bits of milliseconds first, so that ids sort by their time; version and variant are theirs.
TEST(Uuid7, SortsByTimeAndIsNeverTwice)
{
    SeededRandomness randomness(1);
    QString before;
    for (qint64 ms = 1'625'704'200'000; ms < 1'625'704'200'500; ++ms) {
        const QString id = uuid7(Instant{ms}, randomness);
        ASSERT_EQ(id.size(), 36);
        EXPECT_EQ(id[14], u'7');
        EXPECT_TRUE(QStringLiteral("89ab").contains(id[19])) << id.toStdString();
        EXPECT_EQ((id.left(8) + id.mid(9, 4)).toLongLong(nullptr, 16), ms);
        EXPECT_LT(before, id);
        before = id;
    }
    EXPECT_NE(uuid7(Instant{1}, randomness), uuid7(Instant{1}, randomness));
}

// H1: a seed replays bit for bit; another one does not.
TEST(Randomness, IsReplayedByItsSeedAndByNothingElse)
{
    SeededRandomness one(7), same(7), other(8);
    const QByteArray first = one.bytes(32);
    EXPECT_EQ(first, same.bytes(32));
    EXPECT_NE(first, other.bytes(32));
    EXPECT_NE(first, one.bytes(32));
    SystemRandomness system;
    for (const int count : {0, 1, 16, 33}) EXPECT_EQ(system.bytes(count).size(), count);
    EXPECT_NE(system.bytes(16), system.bytes(16));
}

}  // namespace
}  // namespace kapok
