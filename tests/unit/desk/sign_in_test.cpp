// Who sits here: tries, pauses, locks, and the code that unlocks (E2, E4, E5).
#include "desk/recovery.h"
#include "support/desk/counter.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

const QString teller0101 = QStringLiteral("0101"), teller0102 = QStringLiteral("0102"), chief = QStringLiteral("9001");

// What a task gave that had to wait for pauses.
template <class T>
T patiently(Counter& counter, Task<T> task)
{
    std::optional<T> result;
    const auto keep = [](Task<T> asked, std::optional<T>* into) -> Task<> { into->emplace(co_await std::move(asked)); };
    const Task<> kept = keep(std::move(task), &result);
    while (!result) {
        counter.wait();
        QCoreApplication::processEvents();
    }
    return std::move(*result);
}

Expected<desk::StaffMember> tries(Counter& counter, const QString& number, const char* password)
{
    static int none = 0;
    static const QCoreApplication application(none, nullptr);  // wakes who waits
    counter.wait();
    return patiently(counter, counter.desk().signIn(number, SecureBytes(QByteArrayView(password))));
}

// E4: what was typed wrongly is not forgotten by pulling the plug.
TEST(SignIn, LocksANumberAfterFiveWrongPasswordsThroughEveryRestart)
{
    Counter counter(people::withoutCard());
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    counter.losePower();
    counter.start();
    for (int i = 0; i < 2; ++i) EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    const auto locked = tries(counter, teller0102, "kapok0102");
    ASSERT_FALSE(locked);
    EXPECT_EQ(locked.error().happened.id, QStringLiteral("error.sign_in_locked"));
    EXPECT_TRUE(tries(counter, teller0101, "kapok0101"));  // nobody else is
}

// E3: the file that gives the staff says teller; the journal's last word is another, and holds through a restart.
TEST(SignIn, GivesTheRoleThatTheJournalSays)
{
    Counter counter(people::withoutCard());
    ASSERT_EQ(tries(counter, teller0101, "kapok0101")->role, desk::Role::Teller);
    const Instant now = counter.outside.clock.now();
    ASSERT_TRUE(done(counter.life().journal().append({now,
                                                      outletDay(now),
                                                      desk::StaffBook::changed,
                                                      {},
                                                      chief,
                                                      {{"number", "0101"}, {"change", "role"}, {"role", "auditor"}}})));
    counter.losePower();
    counter.start();
    EXPECT_EQ(tries(counter, teller0101, "kapok0101")->role, desk::Role::Auditor);
}

// What a cut between entry and file left of a new password counts until the new one is used, for a supervisor's word too.
TEST(SignIn, KeepsAnOldPasswordOnlyUntilTheNewOneIsUsed)
{
    Counter counter(people::withoutCard());
    const Instant now = counter.outside.clock.now();
    const auto says = [&](Json body) {
        ASSERT_TRUE(done(counter.life().journal().append(
            {now, outletDay(now), desk::StaffBook::changed, {}, chief, std::move(body)})));
    };
    std::vector<desk::StaffMember> old = staff(), changed = staff();
    const auto his = std::ranges::find(changed, chief, &desk::StaffMember::number);
    his->passwordHash =
        desk::hashOf(SecureBytes(QByteArrayView("new")), counter.life().chance(), desk::Hashing::Light);
    for (const auto& one : {old, changed})
        says({{"number", "9001"},
              {"password", toJson(desk::StaffBook::markOf(
                               std::ranges::find(one, chief, &desk::StaffMember::number)->passwordHash))}});
    const auto tryAs = [&](const std::vector<desk::StaffMember>& file, const char* password) {
        desk::SignIn signIn(file, counter.life().journal(), counter.outside.clock, counter.outside.scheduler);
        signIn.heedJournal();
        return patiently(counter, signIn.approval(chief, SecureBytes(QByteArrayView(password)), teller0101, true))
            .has_value();
    };
    EXPECT_TRUE(tryAs(old, "kapok9001"));
    EXPECT_TRUE(tryAs(changed, "new"));
    EXPECT_FALSE(tryAs(old, "kapok9001"));
    EXPECT_TRUE(tryAs(changed, "new"));
    EXPECT_EQ(counter.entries("staff_changed"), 3) << "said once";
}

// E4: counted by entry, whatever the clock says, and before the hash is computed.
TEST(SignIn, CountsATryBeforeItIsAnswered)
{
    Counter counter(people::withoutCard());
    EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    QStringList kinds;
    for (const auto& entry : counter.life().entries()) kinds.append(entry.kind);
    EXPECT_EQ(kinds.mid(kinds.size() - 2), (QStringList{"sign_in_tried", "sign_in_failed"}));
    counter.outside.world.now.utcMs -= qint64(400) * 24 * 3600 * 1000;  // the clock was wrong, and is put right
    for (int i = 0; i < 4; ++i) EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    EXPECT_EQ(counter.desk().seating().lockedNumbers(), QStringList(teller0102));
}

// Forty tries typed in a burst are forty tries, and each waits for the one before.
TEST(SignIn, TakesABurstOfTriesOneByOne)
{
    Counter counter(people::withoutCard());
    int denied = 0, locked = 0;
    const auto tryOnce = [](Counter* at, int* no, int* shut) -> Task<> {
        const auto member = co_await at->desk().signIn(teller0102, SecureBytes("wrong"));
        ++*no;
        *shut += member.error().happened.id == QLatin1String("error.sign_in_locked");
    };
    EXPECT_FALSE(tries(counter, QStringLiteral("9002"), "wrong"));  // an application stands
    counter.outside.scheduler.asked.clear();
    std::vector<Task<>> burst;
    for (int i = 0; i < 40; ++i) burst.push_back(tryOnce(&counter, &denied, &locked));
    EXPECT_EQ(denied, 1);
    while (denied < 40) {
        const int before = denied;
        counter.wait();
        QCoreApplication::processEvents();
        EXPECT_TRUE(denied <= before + 1 || counter.desk().seating().lockedNumbers() == QStringList(teller0102));
    }
    EXPECT_EQ(locked, 35);
    using std::chrono::seconds;
    EXPECT_EQ(counter.outside.scheduler.asked,
              (std::vector<std::chrono::milliseconds>{seconds(1), seconds(2), seconds(4), seconds(8)}));
    EXPECT_EQ(counter.entries("sign_in_tried"), 1 + 1 + 5);
    EXPECT_EQ(counter.entries("sign_in_failed"), 1 + 40);
}

// All that is done stays in the name of who sits here, however late another one's try is answered.
TEST(SignIn, ThatWaitedLeavesWhoSatDownMeanwhile)
{
    Counter counter(people::withoutCard());
    EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    std::optional<Expected<desk::StaffMember>> late;
    const auto tryLate = [](Counter* at, std::optional<Expected<desk::StaffMember>>* into) -> Task<> {
        into->emplace(co_await at->desk().signIn(teller0102, SecureBytes("kapok0102")));
    };
    const Task<> waiting = tryLate(&counter, &late);
    ASSERT_FALSE(late);
    ASSERT_TRUE(tries(counter, teller0101, "kapok0101"));
    while (!late) {
        counter.wait();
        QCoreApplication::processEvents();
    }
    ASSERT_FALSE(*late);
    EXPECT_EQ(late->error().happened.id, QStringLiteral("error.somebody_sits_here"));
    EXPECT_EQ(counter.desk().teller()->number, teller0101);
}

// A number that is nobody's is told by nothing: not by its sentence, not by its pause, not by the lock.
TEST(SignIn, TreatsANumberOfNobodyAsSomebodys)
{
    Counter counter(people::withoutCard());
    std::vector<QString> said[2];
    std::vector<std::chrono::milliseconds> asked[2];
    for (int i = 0; i < 2; ++i) {
        counter.outside.scheduler.asked.clear();
        for (int n = 0; n < 6; ++n) {
            const auto no = tries(counter, i == 0 ? teller0102 : QStringLiteral("0777"), "wrong");
            said[i].push_back(no ? QString() : no.error().happened.id);
        }
        asked[i] = counter.outside.scheduler.asked;
    }
    EXPECT_EQ(said[0], said[1]);
    EXPECT_EQ(said[0].back(), QStringLiteral("error.sign_in_locked"));
    EXPECT_EQ(asked[0], asked[1]);
    EXPECT_EQ(counter.desk().seating().lockedNumbers(), QStringList(teller0102));
}

// The outlet's only supervisor is unlocked by the code that was made for him, once.
TEST(Recovery, UnlocksASupervisorOnce)
{
    Counter counter(people::withoutCard());
    const auto recovery = [&] {
        return desk::Recovery(counter.life().signIn(), counter.life().journal(), counter.outside.clock,
                              counter.life().chance());
    };
    const auto refused = done(recovery().make(teller0101, SecureBytes("kapok0101")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().happened.id, QStringLiteral("error.not_a_supervisor"));
    const auto made = done(recovery().make(chief, SecureBytes("kapok9001")));
    ASSERT_TRUE(made);
    const QByteArray code(made->text->view().data(), qsizetype(made->text->size()));
    EXPECT_EQ(QByteArray(code).replace('-', "").size(), 20);
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(tries(counter, chief, "wrong"));
    EXPECT_EQ(counter.desk().seating().lockedNumbers(), QStringList(chief));
    counter.losePower();
    counter.start();

    QByteArray other = code;
    other[0] = other[0] == '0' ? '1' : '0';
    for (const QByteArray& wrong : {other, code.left(10), QByteArray(), QByteArray("kapok9001")})
        EXPECT_FALSE(done(recovery().use(chief, SecureBytes(wrong)))) << wrong.toStdString();
    EXPECT_FALSE(done(recovery().use(QStringLiteral("9002"), SecureBytes(code))));
    EXPECT_EQ(counter.desk().seating().lockedNumbers(), QStringList(chief));
    EXPECT_TRUE(done(recovery().use(chief, SecureBytes(' ' + code.toLower()))));
    EXPECT_TRUE(counter.desk().seating().lockedNumbers().isEmpty());
    EXPECT_TRUE(tries(counter, chief, "kapok9001"));
    EXPECT_FALSE(done(recovery().use(chief, SecureBytes(code))));
    for (const auto& entry : counter.life().entries())
        EXPECT_EQ(entry.body.dump().find(code.left(5).toStdString()), std::string::npos);
}

// Who is a supervisor no longer, or not in the staff any more, has no code either.
TEST(Recovery, DoesNotOutliveItsSupervisor)
{
    for (const bool isStaffStill : {true, false}) {
        Counter counter(people::withoutCard());
        const auto recovery = [&](desk::SignIn& signIn) {
            return desk::Recovery(signIn, counter.life().journal(), counter.outside.clock, counter.life().chance());
        };
        const auto made = done(recovery(counter.life().signIn()).make(chief, SecureBytes("kapok9001")));
        ASSERT_TRUE(made);
        std::vector<desk::StaffMember> others = staff();
        std::erase_if(others, [&](const desk::StaffMember& one) { return !isStaffStill && one.number == chief; });
        for (desk::StaffMember& one : others)
            if (one.number == chief) one.role = desk::Role::Teller;
        desk::SignIn without(others, counter.life().journal(), counter.outside.clock, counter.outside.scheduler);
        EXPECT_FALSE(done(recovery(without).use(chief, made->text->copy())));
        EXPECT_EQ(counter.entries("unlock_denied"), 1);
    }
}

// L04, E5: the supervisor unlocks, nobody else does, and both stands in the journal, through a restart too.
TEST(SignIn, IsUnlockedByASupervisorAndNobodyElse)
{
    Counter counter(people::withoutCard());
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    EXPECT_EQ(counter.desk().seating().lockedNumbers(), QStringList(teller0102));
    int denied = 0;
    for (const char* number : {"0101", "0103", "8001"}) {
        const QByteArray password = QByteArray("kapok") + number;
        ASSERT_TRUE(tries(counter, QString::fromLatin1(number), password.constData()));
        const auto unlocked = done(counter.desk().seating().unlock(teller0102));
        ASSERT_FALSE(unlocked) << number;
        EXPECT_EQ(unlocked.error().kind, Error::Kind::NotPermitted);
        EXPECT_EQ(counter.entries("unlock_denied"), ++denied);
    }
    ASSERT_TRUE(tries(counter, QStringLiteral("9001"), "kapok9001"));
    EXPECT_FALSE(done(counter.desk().seating().unlock(QStringLiteral("9001"))));  // never his own
    EXPECT_EQ(counter.desk().seating().lockedNumbers(), QStringList(teller0102));
    EXPECT_TRUE(done(counter.desk().seating().unlock(teller0102)));
    EXPECT_TRUE(counter.desk().seating().lockedNumbers().isEmpty());
    EXPECT_EQ(counter.entries("unlocked"), 1);
    counter.losePower();
    counter.start();
    EXPECT_TRUE(counter.desk().seating().lockedNumbers().isEmpty());
    EXPECT_TRUE(tries(counter, teller0102, "kapok0102"));
}

TEST(SignIn, ForgetsWrongPasswordsWhenTheRightOneComes)
{
    Counter counter(people::withoutCard());
    for (int i = 0; i < 4; ++i) EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    EXPECT_TRUE(tries(counter, teller0102, "kapok0102"));
    for (int i = 0; i < 4; ++i) EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    counter.losePower();
    counter.start();
    EXPECT_TRUE(tries(counter, teller0102, "kapok0102"));
}

// E4: a clock that goes back unlocks nothing (A13).
TEST(SignIn, StaysLockedWhenTheClockGoesBack)
{
    Counter counter(people::withoutCard());
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    counter.world.turnDays(-3000);
    EXPECT_FALSE(tries(counter, teller0102, "kapok0102"));
}

TEST(SignIn, TellsAnUnknownNumberNothing)
{
    Counter counter(people::withoutCard());
    const auto unknown = tries(counter, QStringLiteral("7777"), "kapok7777");
    const auto wrong = tries(counter, teller0102, "wrong");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error(), wrong.error());
}

// E5; D3: a password typed into the line of the number does not get into the journal.
TEST(SignIn, KeepsEveryGrantAndDenialButNoPassword)
{
    Counter counter(people::withoutCard());
    EXPECT_FALSE(tries(counter, QStringLiteral("my secret"), "x"));
    EXPECT_FALSE(tries(counter, teller0102, "wrong"));
    EXPECT_EQ(counter.entries("sign_in_failed"), 2);
    EXPECT_EQ(counter.entries("signed_in"), 1);
    for (const auto& entry : counter.life().entries()) EXPECT_EQ(entry.body.dump().find("secret"), std::string::npos);
}

}  // namespace
}  // namespace kapok::test
