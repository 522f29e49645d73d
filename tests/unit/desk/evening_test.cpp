// The evening of a desk: counted blind by two, closed with its number, never written to again, and opened again by two
// supervisors alone (L09–L13, W8, W26, W27).
#include "desk/day_told.h"
#include "desk/evening.h"
#include "support/desk/counter.h"
#include "till_entries.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::DayLook;
using desk::SecondWord;

const QDate thursday(2021, 7, 8);
const QString chief = QStringLiteral("9001"), other = QStringLiteral("9002"), first = QStringLiteral("0101"),
              slip = QStringLiteral("slip_lost");

struct AtEvening : Counter {
    explicit AtEvening(const Exchanged& exchanged = {.workflows = &withPractice(), .rules = practiceRules})
        : Counter(people::withoutCard(), exchanged)
    {
    }

    desk::Evening& evening() { return desk().evening(); }
    const desk::DayBook& days() { return life().remembered().days(); }
    void sit(const QString& number) { ASSERT_TRUE(done(desk().signIn(number, passwordOf(number)))); }
    /// Of a lost card: 20.00, as the practice rules say.
    void takeTheFee(const char* method = "cash")
    {
        begin(Practice::business);
        answer("reason", "lost");
        answerUntil("fee");
        pay(method);
    }
    DayLook look() { return *done(evening().look()); }
    QString count(qint64 fen, const QString& second = other)
    {
        const desk::DayTally tally{.cash = fen};
        const SecondWord word{.number = second, .seen = codeOf(tally)};
        const auto counted = done(evening().count(tally, word, passwordOf(second)));
        return counted ? QString() : counted.error().happened.id;
    }
    QString close(std::map<QString, QString> reasons = {})
    {
        const auto closed = done(evening().close(std::move(reasons)));
        return closed ? QString() : closed.error().happened.id;
    }
    QString reopen(const QString& reason, const QString& second)
    {
        const QString seen = days().last() ? desk::codeOfReopening(*days().last(), reason) : QString();
        const auto opened = done(evening().reopen(reason, {.number = second, .seen = seen}, passwordOf(second)));
        return opened ? QString() : opened.error().happened.id;
    }
    /// The chief sits down, and all that is here is counted and right.
    void closeRightly()
    {
        sit(chief);
        ASSERT_EQ(count(0), QString());
        const qint64 here = look().figures->all().cashHere();
        if (here != 0) ASSERT_EQ(count(here), QString());
        ASSERT_EQ(close(), QString());
    }
};

// L10: neither the figure nor the sums that lead to it, before two people have said what they found.
TEST(Evening, SaysNothingOfWhatShouldBeThereBeforeItIsCounted)
{
    AtEvening counter;
    counter.takeTheFee();
    const DayLook before = counter.look();
    ASSERT_EQ(before.items.front().what, desk::cashItem);
    EXPECT_FALSE(before.items.front().expected);
    EXPECT_FALSE(before.figures);
    EXPECT_EQ(before.lacking(), QStringList{desk::cashItem});
    EXPECT_EQ(counter.count(1500), QString());
    const DayLook after = counter.look();
    EXPECT_EQ(after.items.front().counted, 1500);
    EXPECT_EQ(after.items.front().expected, 2000);
    EXPECT_EQ(after.items.front().difference(), -500);
    EXPECT_TRUE(after.lacking().isEmpty());
    EXPECT_EQ(after.counters.at(desk::cashItem), QStringLiteral("0101, 9002"));
}

TEST(Evening, IsCountedByTwoAndNeverByOne)
{
    AtEvening counter;
    EXPECT_EQ(counter.count(0, QStringLiteral("0102")), QStringLiteral("error.not_a_supervisor"));
    counter.sit(chief);
    EXPECT_EQ(counter.count(0, chief), QStringLiteral("error.approves_himself"));
    const desk::DayTally tally{.cash = 100}, seen{.cash = 0};
    const auto another =
        done(counter.evening().count(tally, {.number = other, .seen = codeOf(seen)}, passwordOf(other)));
    ASSERT_FALSE(another);
    EXPECT_EQ(another.error().happened.id, QStringLiteral("error.approval_is_stale"));
    EXPECT_EQ(counter.entries("cash_counted"), 0);
}

// What was counted is what was there then: money that moves afterwards is counted anew.
TEST(Evening, CountsAnewWhatHasMovedSince)
{
    AtEvening counter;
    ASSERT_EQ(counter.count(0), QString());
    EXPECT_TRUE(counter.look().lacking().isEmpty());
    counter.takeTheFee();
    EXPECT_EQ(counter.look().lacking(), QStringList{desk::cashItem});
    counter.sit(chief);
    EXPECT_EQ(counter.close(), QStringLiteral("error.day_not_counted"));
    EXPECT_EQ(counter.entries("day_closed"), 0);
}

// W27: a difference holds up nothing, once it has a name.
TEST(Evening, ClosesWithADifferenceThatHasAReason)
{
    AtEvening counter;
    counter.takeTheFee();
    counter.sit(chief);
    ASSERT_EQ(counter.count(1500), QString());
    EXPECT_EQ(counter.close(), QStringLiteral("error.day_reason_missing"));
    EXPECT_EQ(counter.close({{desk::cashItem, QStringLiteral("  ")}}), QStringLiteral("error.day_reason_missing"));
    ASSERT_EQ(counter.close({{desk::cashItem, slip}}), QString());
    const desk::DayClosing& closed = *counter.days().last();
    EXPECT_EQ(closed.number, 1);
    EXPECT_EQ(closed.by, chief);
    EXPECT_EQ(closed.with, other);
    EXPECT_EQ(closed.items.front(),
              (desk::CountedItem{.what = desk::cashItem, .counted = 1500, .expected = 2000, .reason = slip}));
    EXPECT_EQ(closed.figures.tills.at(first).cash, 2000);
    const auto entries = counter.life().entries();
    const auto entry = std::ranges::find(entries, desk::DayBook::closedKind, &ports::Entry::kind);
    EXPECT_EQ(closed.head, QString::fromLatin1(entry->hash.toHex()));
    EXPECT_EQ(entry->body["counts"][0]["difference"], -500);
}

TEST(Evening, IsClosedByASupervisorAlone)
{
    AtEvening counter;
    ASSERT_EQ(counter.count(0), QString());
    EXPECT_EQ(counter.close(), QStringLiteral("error.may_not_close_day"));
    EXPECT_EQ(counter.entries("day_closed"), 0);
}

// L11: neither a visit, a case, a move of money nor an answer of the line is added to a day that is closed, also behind a
// start; the next day goes on with what it left open.
TEST(Evening, AddsNothingToAClosedDay)
{
    AtEvening counter;
    counter.takeTheFee();
    counter.closeRightly();
    counter.sit(first);
    const auto left = [&] {
        return std::ranges::count_if(counter.life().entries(),
                                     [](const auto& one) { return !one.caseId.text.isEmpty(); });
    };
    const auto before = left();
    const auto effects = counter.world.effects().size();
    for (int start = 0; start < 2; ++start) {
        ASSERT_TRUE(done(counter.desk().reception().open(people::withNewCard())));
        const auto began = done(counter.desk().casework().start(domain::Business::Activate));
        ASSERT_FALSE(began);
        EXPECT_EQ(began.error().happened.id, QStringLiteral("error.day_is_closed"));
        const auto synced = done(counter.desk().sync());
        EXPECT_EQ(synced.error().happened.id, QStringLiteral("error.day_is_closed"));
        EXPECT_TRUE(done(counter.desk().sync(desk::WantedBy::Desk)));
        EXPECT_EQ(counter.count(0), QStringLiteral("error.no_day_is_open"));
        counter.losePower();
        counter.start();
    }
    EXPECT_EQ(left(), before);
    EXPECT_EQ(counter.world.effects().size(), effects);
    counter.turnDays(1);
    EXPECT_EQ(counter.desk().businessDay(), thursday.addDays(1));
    EXPECT_EQ(counter.days().last()->number, 1) << "it was closed already";
    ASSERT_TRUE(done(counter.desk().reception().open(people::withNewCard())));
    EXPECT_TRUE(done(counter.desk().casework().start(domain::Business::Activate)));
}

// rules.md §19, "reopening a closed day"; the number that was given stays, and the next close has the next one.
TEST(Evening, IsOpenedAgainByTwoSupervisors)
{
    AtEvening counter;
    counter.closeRightly();
    const desk::DayClosing closed = *counter.days().last();
    const QString why = QStringLiteral("漏记一笔");
    EXPECT_EQ(counter.reopen(why, chief), QStringLiteral("error.approves_himself"));
    EXPECT_EQ(counter.reopen(why, QStringLiteral("0102")), QStringLiteral("error.not_a_supervisor"));
    EXPECT_EQ(counter.reopen(QStringLiteral(" "), other), QStringLiteral("error.reopening_needs_reason"));
    counter.sit(first);
    EXPECT_EQ(counter.reopen(why, other), QStringLiteral("error.may_not_close_day"));
    EXPECT_FALSE(counter.desk().businessDay().isValid());
    counter.sit(chief);
    ASSERT_EQ(counter.reopen(why, other), QString());
    EXPECT_EQ(counter.desk().businessDay(), thursday);
    ASSERT_EQ(counter.days().reopened().size(), 1u);
    const desk::Reopening& again = counter.days().reopened().front();
    EXPECT_EQ(again.number, 1);
    EXPECT_EQ(again.head, closed.head);
    EXPECT_EQ(again.by, chief);
    EXPECT_EQ(again.second, other);
    EXPECT_EQ(again.reason, why);
    counter.sit(first);
    counter.takeTheFee();
    counter.closeRightly();
    EXPECT_EQ(counter.days().last()->number, 2);
    EXPECT_EQ(counter.days().last()->figures.tills.at(first).cash, 2000);
    EXPECT_EQ(counter.days().reopened().size(), 1u);
    counter.world.turnDays(1);
    EXPECT_EQ(counter.reopen(why, other), QStringLiteral("error.day_is_over"));
}

// What was in the middle goes on where it stood; who is here is asked anew, for his visit has ended with the day.
TEST(Evening, GoesOnWithADraftOnceTheDayIsOpenAgain)
{
    Counter counter(people::withoutCard());
    counter.begin(domain::Business::Apply);
    counter.answer("who", "holder");
    ASSERT_EQ(counter.asked(), QStringLiteral("papers"));
    const auto sit = [&](const QString& number) {
        return done(counter.desk().signIn(number, passwordOf(number))).has_value();
    };
    ASSERT_TRUE(sit(chief));
    const desk::DayTally tally{.cash = 0};
    desk::Evening& evening = counter.desk().evening();
    ASSERT_TRUE(done(evening.count(tally, {.number = other, .seen = codeOf(tally)}, passwordOf(other))));
    ASSERT_TRUE(done(evening.close({})));
    const QString seen = desk::codeOfReopening(*counter.life().remembered().days().last(), slip);
    ASSERT_TRUE(done(evening.reopen(slip, {.number = other, .seen = seen}, passwordOf(other))));
    ASSERT_TRUE(sit(first));
    ASSERT_TRUE(done(counter.desk().reception().open(people::withoutCard())));
    ASSERT_TRUE(done(counter.desk().casework().takeUp(counter.id)));
    counter.goOn();
    ASSERT_EQ(counter.asked(), QStringLiteral("who"));
    counter.answer("who", "holder");
    EXPECT_EQ(counter.said(), QString());
    EXPECT_EQ(counter.asked(), QStringLiteral("papers"));
    EXPECT_EQ(counter.entries("visit_ended"), 1);
}

// W26: what the till should hold is what the receipt says was paid; until that is printed the case is named.
TEST(Evening, SumsAreThoseOfTheReceipts)
{
    AtEvening counter;
    counter.takeTheFee();
    counter.sit(chief);
    ASSERT_EQ(counter.count(0), QString());
    const desk::DayFigures figures = *counter.look().figures;
    EXPECT_EQ(figures.withoutReceipt, QStringList{counter.one().number});
    EXPECT_EQ(figures.tills.at(first).cash, figures.all().cash);
    EXPECT_EQ(figures.all().cashBack, 0);
    counter.sit(first);
    counter.finish();
    qint64 receipts = 0;
    for (const PrintedPaper& paper : counter.world.papers)
        if (paper.sheet.paper == QLatin1String("fee_receipt"))
            for (const Json& row : paper.sheet.content["rows"])
                if (row["label"] == "paper.row.fee")
                    receipts += qRound64(text(row["value"]["values"]["amount"]).toDouble() * 100);
    EXPECT_EQ(figures.all().cash, receipts);
    EXPECT_EQ(receipts, 2000);
}

// W8: what is open goes over by its number and says why; nothing of it is lost.
TEST(Evening, CarriesOverWhatIsOpenByItsNumber)
{
    AtEvening counter{Exchanged{}};
    ASSERT_TRUE(done(counter.desk().reception().open(people::withNewCard())));
    const auto begun = done(counter.desk().casework().start(domain::Business::Activate));
    ASSERT_TRUE(begun);
    const QString draft = counter.life().runner().book().at(begun->id).number;
    counter.begin(domain::Business::Apply);
    counter.answerUntil("review");
    counter.world.to(line::PartyName::Province).gate = line::Gate::Down;
    counter.answer("review", true);
    ASSERT_EQ(counter.state(), desk::StateWord::Recorded);
    const QString unsent = counter.one().number;
    counter.closeRightly();
    std::map<QString, QString> carried;
    for (const desk::CarriedOver& one : counter.days().last()->carried) carried[one.number] = one.why;
    EXPECT_EQ(carried,
              (std::map<QString, QString>{{draft, QStringLiteral("draft")}, {unsent, QStringLiteral("unsent")}}));
}

// contract.md §4: a day that nobody has closed has a number and its sums all the same; what nobody has counted is null.
TEST(Evening, ClosesADayThatTheDateHasTurnedOver)
{
    AtEvening counter;
    counter.evening().day().closeUnaskedBy(QStringLiteral("training"));
    counter.takeTheFee();
    counter.turnDays(1);
    const desk::DayClosing& closed = *counter.days().last();
    EXPECT_EQ(closed.day, thursday);
    EXPECT_EQ(closed.number, 1);
    EXPECT_EQ(closed.by, QStringLiteral("training"));
    EXPECT_EQ(closed.items.front(), desk::CountedItem{.what = desk::cashItem});
    EXPECT_EQ(closed.figures.tills.at(first).cash, 2000);
    EXPECT_EQ(closed.figures.cases, counter.entries("begun"));
    EXPECT_EQ(closed.carried.size(), 1u) << "what stands inside another case is that one's";
}

// Money that is given back on another day than it was taken is that day's, and of the till that gives it back.
TEST(Evening, GivesBackOnTheDayOnWhichItIsGivenBack)
{
    AtEvening counter;
    const QString second = QStringLiteral("0102");
    const QDate friday = thursday.addDays(1);
    const char* id = "0197f3a0-0000-7000-8000-000000000001";
    for (const auto& entry : {begun(id, thursday, "0708-0101-0001-1"), fee(id, thursday, first, 2000)})
        ASSERT_TRUE(done(counter.life().journal().append(entry)));
    counter.turnDays(1);
    EXPECT_EQ(counter.days().last()->figures.tills.at(first).cash, 2000);
    ASSERT_TRUE(done(counter.life().journal().append(fee(id, friday, second, 0))));
    ASSERT_EQ(counter.count(0), QString());
    const desk::DayFigures figures = *counter.look().figures;
    EXPECT_EQ(figures.tills.at(second).cashBack, 2000);
    EXPECT_EQ(figures.all().cash, 0);
}

// What is added while a day is being closed is not left out of it: the journal refuses a close that has not seen it.
TEST(Evening, IsNeverClosedBehindAnEntryThatItHasNotSeen)
{
    AtEvening counter;
    const auto seen = done(counter.evening().day().look());
    ASSERT_TRUE(seen);
    counter.begin(Practice::business);
    const auto closed = done(counter.evening().day().close(chief, other, {}, *seen));
    ASSERT_FALSE(closed);
    EXPECT_EQ(closed.error().happened.id, QStringLiteral("error.day_has_moved_on"));
    EXPECT_EQ(counter.desk().businessDay(), thursday);
}

// L11, A2: the power fails at any operation of the disk while the day is counted, closed and opened anew: its closes bear
// 1, 2, 3 …, and no day is closed twice.
TEST(Evening, NumbersItsClosesWithoutAGapThroughEveryPowerCut)
{
    Outside outside{World()};
    MemoryDisk disk;
    const auto isCounted = [&](Life& life) {
        const desk::DayTally tally{.cash = 0};
        const SecondWord word{.number = other, .seen = codeOf(tally)};
        return done(life.counter().evening().count(tally, word, passwordOf(other))).has_value();
    };
    const auto isClosed = [](Life& life) { return done(life.counter().evening().close({})).has_value(); };
    Ordinal before = 0;
    {
        Life life(outside, disk, 7);
        ASSERT_TRUE(done(life.counter().signIn(chief, passwordOf(chief))));
        ASSERT_TRUE(isCounted(life));
        before = disk.ordinal();
        ASSERT_TRUE(isClosed(life));
        outside.world.turnDays(1);
        ASSERT_TRUE(done(life.counter().turnDay()));
    }
    for (Ordinal at = before; at <= disk.ordinal(); ++at) {
        MemoryDisk left(disk.imageAfter(at, Survives::Nothing, at), false);
        Life life(outside, left, 1000 + at);
        ASSERT_TRUE(done(life.counter().signIn(chief, passwordOf(chief)))) << at;
        ASSERT_TRUE(isCounted(life) && isClosed(life)) << at;
        int number = 0;
        std::set<QDate> closed;
        for (const ports::Entry& entry : life.entries())
            if (entry.kind == desk::DayBook::closedKind) {
                EXPECT_EQ(entry.body["number"], ++number) << at;
                EXPECT_TRUE(closed.insert(entry.day).second) << at;
            }
        EXPECT_EQ(number, 2) << at;
    }
}

}  // namespace
}  // namespace kapok::test
