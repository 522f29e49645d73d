// Who approves had no hand in the case, and what he says is kept as he said it (L05, L06, E2, E5).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

const QString teller0102 = QStringLiteral("0102"), chief = QStringLiteral("9001"), deputy = QStringLiteral("9002");

struct AtTheVerdict : Counter {
    AtTheVerdict() : Counter(people::withoutCard(), {.workflows = &withPractice(), .rules = practiceRules}) {}

    void sits(const QString& number)
    {
        ASSERT_TRUE(done(desk().signIn(number, passwordOf(number))));
        ASSERT_TRUE(done(desk().reception().open(people::withoutCard())));
    }
    void toTheVerdict() { answerUntil("verdict"); }
    QString declines(const QString& by, const QString& reason)
    {
        const auto standing = done(desk().casework().approve(
            id, {.number = by, .granted = false, .reason = reason, .seen = now().toSign}, passwordOf(by)));
        return standing ? QString() : standing.error().happened.id;
    }
    ports::Entry last(const char* kind)
    {
        const auto all = life().entries();
        const auto found = std::find_if(all.rbegin(), all.rend(),
                                        [&](const ports::Entry& entry) { return entry.kind == QLatin1String(kind); });
        return found == all.rend() ? ports::Entry{} : *found;
    }
};

// L06: all who have begun or answered are meant, not the last who wrote.
TEST(SecondPerson, IsNobodyWhoHasBegunTheCase)
{
    AtTheVerdict counter;
    counter.sits(chief);
    counter.begin(Practice::business);
    counter.sits(teller0102);
    counter.answer("reason", "by_wish");
    counter.toTheVerdict();
    counter.approve("9001");
    EXPECT_EQ(counter.said(), QStringLiteral("error.approves_himself"));
    EXPECT_TRUE(counter.value("verdict").is_null());
    counter.approve("9002");
    EXPECT_EQ(counter.said(), QString());
}

TEST(SecondPerson, IsNobodyWhoHasAnsweredInTheCase)
{
    AtTheVerdict counter;
    counter.begin(Practice::business);
    counter.sits(chief);
    counter.answer("reason", "by_wish");
    counter.sits(teller0102);
    counter.answer("remark", counter.now().step.outcomes.front());
    counter.toTheVerdict();
    counter.losePower();
    counter.start();
    counter.goOn();
    counter.approve("9001");
    EXPECT_EQ(counter.said(), QStringLiteral("error.approves_himself"));
}

// Who only looked, and let what needs nobody go on, had no hand in it.
TEST(SecondPerson, MayHaveTakenTheCaseUp)
{
    AtTheVerdict counter;
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    counter.toTheVerdict();
    counter.sits(chief);
    ASSERT_TRUE(done(counter.desk().casework().takeUp(counter.id)));
    counter.sits(teller0102);
    counter.goOn();
    counter.approve("9001");
    EXPECT_EQ(counter.said(), QString());
}

TEST(SecondPerson, SaysNoInTheCasesOwnEntryWithHisReason)
{
    AtTheVerdict counter;
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    counter.toTheVerdict();
    EXPECT_EQ(counter.declines(chief, QStringLiteral("照片不是本人")), QString());
    const ports::Entry no = counter.last("filled");
    EXPECT_EQ(no.caseId, counter.id);
    const Json verdict = bare(counter.value("verdict"));
    EXPECT_EQ(text(verdict["declined"]), QStringLiteral("照片不是本人"));
    EXPECT_EQ(text(verdict["approved_by"]), chief);
    EXPECT_TRUE(isPersonal(counter.value("verdict")["declined"])) << "free text may name somebody";
    EXPECT_EQ(counter.last("approved").body["granted"], false);
    EXPECT_EQ(text(counter.last("approved").body["code"]), QStringLiteral("other"));
}

// L08: why not can be counted.
TEST(SecondPerson, SaysNoByACode)
{
    for (const auto& [said, kept] : {std::pair{QStringLiteral("identity"), QStringLiteral("identity")},
                                     {QStringLiteral("no such code"), QStringLiteral("other")}}) {
        AtTheVerdict counter;
        counter.begin(Practice::business);
        counter.answer("reason", "by_wish");
        counter.toTheVerdict();
        const desk::SecondPerson no{.number = chief,
                                    .granted = false,
                                    .reason = QStringLiteral("身份存疑"),
                                    .seen = counter.now().toSign,
                                    .code = said};
        ASSERT_TRUE(done(counter.desk().casework().approve(counter.id, no, passwordOf(chief))));
        EXPECT_EQ(text(counter.last("approved").body["code"]), kept);
    }
}

// Money stays owed where he says no, and the case says who and why.
TEST(SecondPerson, SaysNoToMoneyThatGoesBackInTheCasesOwnEntry)
{
    AtTheVerdict counter;
    counter.begin(Practice::business);
    counter.answer("reason", "lost");
    counter.answerUntil("fee");
    counter.pay("cash");
    counter.takeBack("reason");
    counter.answer("reason", "damaged");
    while (counter.now().waitsFor != desk::WaitsFor::SecondPerson) {
        const desk::Standing now = counter.now();
        ASSERT_FALSE(now.step.outcomes.empty()) << now.step.fills.toStdString();
        counter.answer(now.step.fills.toLatin1().constData(), now.step.outcomes.front());
        ASSERT_EQ(counter.said(), QString()) << now.step.fills.toStdString();
    }
    const auto before = counter.entries("declined");
    EXPECT_EQ(counter.declines(chief, QStringLiteral("先查收据")), QString());
    EXPECT_EQ(counter.entries("declined"), before + 1);
    const ports::Entry no = counter.last("declined");
    EXPECT_EQ(no.caseId, counter.id);
    EXPECT_EQ(text(bare(no.body["reason"])), QStringLiteral("先查收据"));
    EXPECT_EQ(text(no.body["by"]), chief);
    EXPECT_EQ(counter.now().waitsFor, desk::WaitsFor::SecondPerson) << "it stays owed";
    counter.losePower();
    counter.start();
    counter.goOn();
    counter.approve("9002");
    EXPECT_EQ(counter.said(), QString());
}

// E5: what the desk did not take is not written down as granted.
TEST(SecondPerson, IsNotRecordedAsGrantingWhatTheDeskDidNotTake)
{
    AtTheVerdict counter;
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    counter.toTheVerdict();
    counter.turnDays(1);
    counter.approve("9001");
    EXPECT_EQ(counter.said(), QStringLiteral("error.approval_is_stale"));
    const ports::Entry said = counter.last("approved");
    EXPECT_EQ(said.by, chief);
    EXPECT_EQ(said.body["granted"], false);
    EXPECT_EQ(text(said.body["refused"]), QStringLiteral("error.approval_is_stale"));
}

struct AtTheDesk : AtTheVerdict {
    AtTheDesk()
    {
        begin(Practice::business);
        answer("reason", "by_wish");
        toTheVerdict();
    }
    desk::Approval given(const QString& by = chief)
    {
        auto approval = done(life().signIn().approval(by, passwordOf(by), QStringLiteral("0101"), true)).value();
        approval.seen = now().toSign;
        return approval;
    }
    QString takes(const desk::Approval& approval)
    {
        const auto standing = done(life().runner().approve(id, approval, byTeller()));
        return standing ? QString() : standing.error().happened.id;
    }
};

// E2: his word counts for the page that he saw.
TEST(SecondPerson, SignsThePageThatHeSaw)
{
    AtTheDesk counter;
    desk::Approval blind = counter.given();
    blind.seen.clear();
    EXPECT_EQ(counter.takes(blind), QStringLiteral("error.approval_is_stale"));
    desk::Approval other = counter.given();
    other.seen.front() = other.seen.front() == u'0' ? u'1' : u'0';
    EXPECT_EQ(counter.takes(other), QStringLiteral("error.approval_is_stale"));
    const QString before = counter.now().toSign;
    counter.takeBack("reason");
    counter.answer("reason", "by_wish");
    counter.answer("remark", "another remark");
    counter.toTheVerdict();
    EXPECT_NE(counter.now().toSign, before) << "another answer is another page";
    desk::Approval ofBefore = counter.given();
    ofBefore.seen = before;
    EXPECT_EQ(counter.takes(ofBefore), QStringLiteral("error.approval_is_stale"));
    EXPECT_TRUE(counter.value("verdict").is_null());
    EXPECT_EQ(counter.entries("approved"), 3) << "every denial is kept";
    EXPECT_EQ(counter.takes(counter.given()), QString());
}

// E2: once, also where it was refused the first time; the second time is kept too (E5).
TEST(SecondPerson, IsHeardOnce)
{
    AtTheDesk counter;
    desk::Approval given = counter.given();
    const QString seen = std::exchange(given.seen, {});
    EXPECT_EQ(counter.takes(given), QStringLiteral("error.approval_is_stale"));
    given.seen = seen;
    EXPECT_EQ(counter.takes(given), QStringLiteral("error.approval_used"));
    EXPECT_EQ(text(counter.last("approved").body["refused"]), QStringLiteral("error.approval_used"));
    EXPECT_EQ(counter.last("approved").body["granted"], false);
    EXPECT_TRUE(counter.value("verdict").is_null());
    const desk::Approval good = counter.given(deputy);
    EXPECT_EQ(counter.takes(good), QString());
    EXPECT_EQ(counter.takes(good), QStringLiteral("error.approval_used"));
}

// E2: five minutes, and not before it was given.
TEST(SecondPerson, IsHeardInTime)
{
    constexpr qint64 minute = 60'000;
    for (const auto& [passed, why] : {std::pair{5 * minute, QString()},
                                      {5 * minute + 1, QStringLiteral("error.approval_late")},
                                      {-minute, QStringLiteral("error.approval_late")}}) {
        AtTheDesk counter;
        const desk::Approval given = counter.given();
        counter.world.now.utcMs += passed;
        EXPECT_EQ(counter.takes(given), why) << passed;
        EXPECT_EQ(!counter.value("verdict").is_null(), why.isEmpty());
    }
}

TEST(SecondPerson, IsRecordedAsGrantingBeforeItCounts)
{
    AtTheVerdict counter;
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    counter.toTheVerdict();
    counter.approve("9001");
    ASSERT_EQ(counter.said(), QString());
    const auto all = counter.life().entries();
    const auto said = std::ranges::find(all, QStringLiteral("approved"), &ports::Entry::kind);
    const auto verdict = std::ranges::find_if(all, [](const ports::Entry& entry) {
        return entry.kind == QLatin1String("filled") && entry.body.value("field", "") == "verdict";
    });
    ASSERT_NE(said, all.end());
    EXPECT_EQ(said->body["granted"], true);
    EXPECT_LT(said, verdict);
}

// Issue 16, "Bad input": a reason that nobody can read is none; the case waits as it did, and nobody has said no.
TEST(SecondPerson, DeclinesForAReasonThatCanBeRead)
{
    AtTheVerdict counter;
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    counter.toTheVerdict();
    EXPECT_EQ(counter.declines(chief, QString(10'000, u'长')), QStringLiteral("error.text_too_long"));
    EXPECT_EQ(counter.declines(chief, QStringLiteral("先查\u0007收据")), QStringLiteral("error.text_has_sign"));
    EXPECT_TRUE(counter.value("verdict").is_null());
    EXPECT_EQ(counter.declines(chief, QStringLiteral("先查收据")), QString());
}

}  // namespace
}  // namespace kapok::test
