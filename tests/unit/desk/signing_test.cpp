// The citizen confirms with his own hand (rules.md §9; ui.md "customer-facing second window"): the strokes are kept
// with the answer that he confirms and printed; where he cannot, the reason is. Without his screen nothing is asked.
#include "support/desk/account.h"
#include "support/desk/counter.h"
#include "support/desk/scripts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::test {
namespace {

using domain::Business;
using domain::Signature;

desk::Signing signedWith(const char* strokes)
{
    return {.hand = Redacted(Signature::ofText(QString::fromLatin1(strokes)).value())};
}
constexpr const char* hisName = "100,40 180,200;220,60 400,210 480,30";

void confirm(Counter& counter, const char* field, const Json& value, const desk::Signing& signing,
             const char* said = "")
{
    const auto standing = done(counter.desk().casework().answer(counter.id, QLatin1String(field), value, signing));
    EXPECT_EQ(standing ? QString() : standing.error().happened.id, QLatin1String(said));
}

// The body of the entry that filled this field last.
Json entryOf(Counter& counter, const char* field)
{
    Json found;
    const auto all = done(counter.life().journal().ofCase(counter.id));
    for (const ports::Entry& entry : all.value().list)
        if (entry.kind == QLatin1String("filled") && entry.body["field"] == field) found = entry.body;
    return found;
}

// What stands as his hand on the last paper of this kind; null: it is empty there.
Json onPaper(const Counter& counter, const char* paper)
{
    Json found;
    for (const PrintedPaper& one : counter.world.papers)
        if (one.sheet.paper == QLatin1String(paper)) found = one.sheet.content["printed"].value("signed", Json());
    return found;
}

int papersOf(const Counter& counter, const char* paper)
{
    return int(std::ranges::count_if(counter.world.papers,
                                     [&](const PrintedPaper& one) { return one.sheet.paper == QLatin1String(paper); }));
}

void comeToTheReview(Counter& counter)
{
    counter.begin(Business::Apply);
    counter.show({"id_card", "photo"});
    ASSERT_EQ(counter.asked(), QStringLiteral("review"));
}

TEST(Signature, IsReadAsItWasWritten)
{
    const auto read = Signature::ofText(QLatin1String(hisName));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->strokes.size(), 2u);
    EXPECT_EQ(read->text(), QLatin1String(hisName));
    EXPECT_TRUE(read->isWritten());
    for (const char* none : {"", ";", "1,2;", "1 2", "1001,0", "0,301", "-1,0", "1,2 x,3", "1,2,3"})
        EXPECT_FALSE(Signature::ofText(QLatin1String(none))) << none;
    EXPECT_FALSE(Signature::ofText(QStringLiteral("500,100"))->isWritten());          // a dot
    EXPECT_FALSE(Signature::ofText(QStringLiteral("500,100 520,110"))->isWritten());  // a sleeve
    const QString endless = QStringList(Signature::mostPoints + 1, QStringLiteral("1,1")).join(u' ');
    EXPECT_FALSE(Signature::ofText(endless));
}

TEST(Signature, IsMaskedAsAPersonalValue)
{
    EXPECT_EQ(Redacted(Signature::ofText(QLatin1String(hisName)).value()).shown(), QStringLiteral("✎"));
    EXPECT_EQ(Redacted(Signature()).shown(), QString());
}

// A24, D1: beside the review that he confirms, as a personal value, and on what he takes home.
TEST(Signing, IsKeptWithTheReviewAndPrintedOnTheReceipt)
{
    Counter counter(people::withoutCard());
    comeToTheReview(counter);
    confirm(counter, "review", true, signedWith(hisName));
    const Json entry = entryOf(counter, "review");
    EXPECT_EQ(entry["value"], true);
    EXPECT_TRUE(isPersonal(entry["signed"]));
    EXPECT_EQ(bare(entry["signed"]), hisName);
    EXPECT_EQ(masked(entry).dump().find("220,60"), std::string::npos);
    counter.finish();
    ASSERT_GT(papersOf(counter, "receipt"), 0);
    EXPECT_EQ(bare(onPaper(counter, "receipt")), hisName);
}

// A1: what he signed before the power failed stands on the paper that is printed after it.
TEST(Signing, OutlivesAPowerCut)
{
    Counter counter(people::withoutCard());
    comeToTheReview(counter);
    counter.world.to(line::PartyName::Province).gate = line::Gate::Down;
    confirm(counter, "review", true, signedWith(hisName));
    counter.losePower();
    counter.start();
    EXPECT_EQ(bare(entryOf(counter, "review")["signed"]), hisName);
    counter.world.to(line::PartyName::Province).gate = line::Gate::Up;
    counter.sync();
    counter.finish();
    ASSERT_GT(papersOf(counter, "receipt"), 0);
    EXPECT_EQ(bare(onPaper(counter, "receipt")), hisName);
}

TEST(Signing, KeepsTheReasonWhereHeCannotSign)
{
    Counter counter(people::withoutCard());
    comeToTheReview(counter);
    confirm(counter, "review", true, {.hand = {}, .unsignedFor = QStringLiteral("cannot_write")});
    EXPECT_EQ(entryOf(counter, "review")["unsigned"], "cannot_write");
    counter.finish();
    EXPECT_TRUE(onPaper(counter, "receipt").is_null());  // the line is empty, for a pen
}

// contract.md §4: where `citizen_screen` is false the paper is signed and nothing is asked.
TEST(Signing, IsNotAskedWithoutHisScreen)
{
    Counter counter(people::withoutCard());
    comeToTheReview(counter);
    counter.answer("review", true);
    EXPECT_EQ(counter.said(), QString());
    const Json entry = entryOf(counter, "review");
    EXPECT_FALSE(entry.contains("signed") || entry.contains("unsigned"));
    counter.finish();
    EXPECT_TRUE(onPaper(counter, "receipt").is_null());
}

// Nothing is kept of what is no signature, nor beside what nobody signs.
TEST(Signing, TakesNoTouchNoUnknownReasonAndNoHandBesideAnotherQuestion)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    ASSERT_EQ(counter.asked(), QStringLiteral("who"));
    confirm(counter, "who", "holder", signedWith(hisName), "error.no_signature");
    counter.show({"id_card", "photo"});
    const desk::Signing idle{.hand = {}, .unsignedFor = QStringLiteral("no_wish")};
    desk::Signing both = signedWith(hisName);
    both.unsignedFor = QStringLiteral("cannot_see");
    for (const desk::Signing& wrong : {signedWith("500,100 501,101"), idle, both})
        confirm(counter, "review", true, wrong, "error.no_signature");
    EXPECT_EQ(counter.asked(), QStringLiteral("review"));
    EXPECT_EQ(counter.entries("filled", "review"), 0);
}

// rules.md §9, P1.11: the consequences of a merge are agreed to by his own hand, and its review is another page: he
// signs that as well, and the slip bears what he signed last.
TEST(Signing, IsOfTheConsentAndOfTheReviewOfAMerge)
{
    const Script way = ordinaryWayOf(Business::Merge, World());
    Outside outside(preparedFor(way, World()));
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7);
    Teller teller(way, life);
    const domain::CaseId id = teller.serveUntil(QStringLiteral("consent"));
    const auto say = [&](const char* field, const Json& value, const char* strokes) {
        return done(life.runner().answer(id, QLatin1String(field), value, byTeller(), signedWith(strokes)));
    };
    const Json effects = life.runner().standing(life.runner().book().at(id)).step.question.example;
    ASSERT_TRUE(say("consent", effects, "10,10 300,200"));
    EXPECT_EQ(bare(life.runner().book().at(id).signedLast()), "10,10 300,200");
    teller.leadUntil(id, QStringLiteral("review"));
    ASSERT_TRUE(say("review", true, hisName));
    teller.lead(id);
    Json slip;
    for (const PrintedPaper& paper : outside.world.papers) {
        const Json hand = paper.sheet.content["printed"].value("signed", Json());
        if (paper.sheet.paper == QLatin1String("consequences")) EXPECT_TRUE(hand.is_null()) << "read, not signed";
        if (paper.sheet.paper == QLatin1String("merge_slip")) slip = hand;
    }
    EXPECT_EQ(bare(slip), hisName);
    // D1: sealed on the disk, as all that is personal.
    for (const auto& [name, content] : disk.now().files) {
        QByteArray bytes(qsizetype(content.size()), Qt::Uninitialized);
        content.read(0, bytes.data(), content.size());
        for (const char* strokes : {"10,10 300,200", hisName}) EXPECT_FALSE(bytes.contains(strokes)) << name;
    }
}

// He signed what was to be done; that it was refused he has not signed.
TEST(Signing, StandsOnNoRefusal)
{
    Counter counter(people::withoutCard());
    comeToTheReview(counter);
    confirm(counter, "review", true, signedWith(hisName));
    counter.breakOff();
    counter.finish();
    for (const PrintedPaper& paper : counter.world.papers)
        if (paper.sheet.paper == QLatin1String("refusal_slip"))
            EXPECT_TRUE(paper.sheet.content["printed"].value("signed", Json()).is_null());
}

// A24: what is taken back was signed for nothing; what comes in its place is signed anew, or not at all.
TEST(Signing, GoesWithTheAnswerThatIsTakenBack)
{
    Counter counter(people::withCardInUse());
    counter.begin(Business::Replace);
    counter.answerUntil("review");
    confirm(counter, "review", true, signedWith(hisName));
    ASSERT_EQ(counter.asked(), QStringLiteral("fee"));
    EXPECT_EQ(bare(counter.one().signedLast()), hisName);
    counter.takeBack("reason");
    EXPECT_TRUE(counter.one().signedLast().is_null());
    counter.answerUntil("review");
    counter.answer("review", true);
    EXPECT_TRUE(counter.one().signedLast().is_null());
}

}  // namespace
}  // namespace kapok::test
