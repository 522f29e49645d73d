// A day that was closed stays closed wherever the clock goes, and across releases, until two supervisors open it again
// (L11, L15; E4).
#include "desk/evening.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::DayBook;

const QDate thursday(2021, 7, 8), friday(2021, 7, 9);
const QString chief = QStringLiteral("9001"), other = QStringLiteral("9002"), first = QStringLiteral("0101"),
              why = QStringLiteral("时钟没有错");
constexpr qint64 aDay = 24 * 60 * 60 * 1000;

struct AtTheTurn : Counter {
    AtTheTurn() : Counter(people::withoutCard()) {}

    const DayBook& days() { return life().remembered().days(); }
    void sit(const QString& number) { ASSERT_TRUE(done(desk().signIn(number, passwordOf(number)))); }
    void close()
    {
        sit(chief);
        const desk::DayTally tally{.cash = 0};
        const desk::SecondWord word{.number = other, .seen = codeOf(tally)};
        ASSERT_TRUE(done(desk().evening().count(tally, word, passwordOf(other))));
        const auto closed = done(desk().evening().close({}));
        ASSERT_TRUE(closed) << closed.error().happened.id.toStdString();
        sit(first);
    }
    void setBack(int days) { world.now.utcMs -= days * aDay; }
    /// Thursday was closed, Friday is open, and the clock says Thursday.
    void setBackToThursday()
    {
        close();
        turnDays(1);
        setBack(1);
    }
    QString begins()
    {
        const auto opened = done(desk().reception().open(people::withNewCard()));
        if (!opened) return opened.error().happened.id;
        const auto begun = done(desk().casework().start(domain::Business::Activate));
        return begun ? QString() : begun.error().happened.id;
    }
    QString reopen(const QString& second, int number)
    {
        const QDate today = outletDay(world.now);
        const desk::SecondWord word{.number = second, .seen = desk::codeOfReopening(today, number, why)};
        const auto opened = done(desk().evening().reopen(why, word, passwordOf(second)));
        return opened ? QString() : opened.error().happened.id;
    }
};

// Neither by the date that turns back, nor by a start, nor by who sits down: and Friday stays as it was.
TEST(ClosedDay, StaysClosedWhereTheClockIsSetBackToIt)
{
    AtTheTurn counter;
    counter.setBackToThursday();
    for (int start = 0; start < 2; ++start) {
        ASSERT_TRUE(done(counter.desk().turnDay()));
        EXPECT_EQ(counter.days().open(), friday) << start;
        EXPECT_TRUE(counter.days().isClosed(thursday)) << start;
        EXPECT_EQ(counter.begins(), QStringLiteral("error.day_is_closed")) << start;
        EXPECT_EQ(done(counter.desk().sync()).error().happened.id, QStringLiteral("error.day_is_closed")) << start;
        counter.losePower();
        counter.start();
    }
    EXPECT_EQ(counter.entries("begun"), 0);
    EXPECT_EQ(counter.entries("day_opened"), 2);
    EXPECT_EQ(counter.entries("day_closed"), 1);
    counter.setBack(-1);
    EXPECT_EQ(counter.begins(), QString()) << "the clock is right again, and Friday goes on";
}

TEST(ClosedDay, IsOpenedByTwoSupervisorsAloneWhateverOtherDayIsOpen)
{
    AtTheTurn counter;
    counter.setBackToThursday();
    EXPECT_EQ(counter.reopen(other, 1), QStringLiteral("error.may_not_close_day"));
    counter.sit(chief);
    EXPECT_EQ(counter.reopen(chief, 1), QStringLiteral("error.approves_himself"));
    EXPECT_EQ(counter.reopen(QStringLiteral("0102"), 1), QStringLiteral("error.not_a_supervisor"));
    EXPECT_EQ(counter.reopen(other, 2), QStringLiteral("error.approval_is_stale")) << "he has read another number";
    EXPECT_EQ(counter.days().open(), friday);
    ASSERT_EQ(counter.reopen(other, 1), QString());
    EXPECT_EQ(counter.days().open(), thursday);
    EXPECT_EQ(counter.days().closedNumber(friday), 2) << "which was open, and has its close";
    EXPECT_FALSE(counter.days().isClosed(thursday));
    ASSERT_EQ(counter.days().reopened().size(), 1u);
    EXPECT_EQ(counter.days().reopened().front().number, 1);
    counter.sit(first);
    EXPECT_EQ(counter.begins(), QString());
    counter.setBack(-1);
    EXPECT_EQ(counter.begins(), QStringLiteral("error.day_is_closed")) << "Friday was closed too, and stays so";
}

// The head that it was closed with is found in the journal, where another day was closed behind it.
TEST(ClosedDay, IsOpenedAgainUnderTheHeadThatItWasClosedWith)
{
    AtTheTurn counter;
    counter.close();
    const QString head = counter.days().last()->head;
    counter.turnDays(1);
    counter.close();
    counter.setBack(1);
    counter.sit(chief);
    ASSERT_EQ(counter.reopen(other, 1), QString());
    ASSERT_EQ(counter.days().reopened().size(), 1u);
    EXPECT_EQ(counter.days().reopened().front().head, head);
}

// A clock that ran ahead bars no day but the one that it closed: the right day goes on.
TEST(ClosedDay, BarsNoDayThatWasNeverOpen)
{
    AtTheTurn counter;
    counter.turnDays(365);
    counter.close();
    counter.setBack(364);
    ASSERT_TRUE(done(counter.desk().turnDay()));
    EXPECT_EQ(counter.days().open(), friday);
    EXPECT_EQ(counter.begins(), QString());
}

/// An entry of the desk as it stands in a journal.
ports::Entry ofDesk(qint64 seq, const QString& kind, QDate day, Json body = Json::object())
{
    ports::Entry entry{{instantOf(day, QTime(17, 30)), day, kind, {}, chief, std::move(body)}};
    entry.seq = seq;
    entry.hash = QByteArray(32, char(seq));
    return entry;
}

TEST(ClosedDay, IsClosedBehindACheckpointToo)
{
    DayBook book;
    qint64 seq = 0;
    for (const QDate day : {thursday, friday}) {
        book.add(ofDesk(++seq, DayBook::openedKind, day));
        book.add(ofDesk(++seq, DayBook::closedKind, day));
    }
    book.add(ofDesk(++seq, DayBook::openedKind, friday.addDays(1)));
    const auto again = DayBook::fromJson(book.toJson());
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, book);
    EXPECT_EQ(again->closedNumber(thursday), 1);
    EXPECT_EQ(again->closedNumber(friday), 2);
    EXPECT_EQ(again->beforeClosed(friday), 2);
    EXPECT_TRUE(again->knowsItsPast());
    Json wrong = book.toJson();
    wrong["closed"]["2021-07-08"] = "yes";
    EXPECT_FALSE(DayBook::fromJson(wrong)) << "a checkpoint that cannot be read is damage, and opens nothing";
}

/// A checkpoint as an earlier release wrote it: of its days it said less.
void leaveCheckpointOfEarlier(AtTheTurn& counter, bool knewTheLastClose)
{
    Json body = counter.life().remembered().checkpoint();
    if (knewTheLastClose) body["days"].erase("closed");
    else body.erase("days");
    const auto kept = done(counter.life().journal().append(
        {counter.world.now, counter.world.today(), desk::Remembered::checkpointKind, {}, {}, body}));
    ASSERT_TRUE(kept);
    counter.losePower();
    counter.start();
}

// Its days are told from the first entry on: all that were closed are, and the next close has the next number.
TEST(ClosedDay, IsKnownToTheReleaseBehindOneThatDidNotKeepIt)
{
    for (const bool knewTheLastClose : {true, false}) {
        AtTheTurn counter;
        for (int day = 0; day < 3; ++day) {
            // A close of a time when it said nothing.
            ASSERT_TRUE(done(counter.life().journal().append(
                {counter.world.now, counter.world.today(), DayBook::closedKind, {}, chief, Json::object()})));
            counter.turnDays(1);
        }
        ASSERT_NO_FATAL_FAILURE(leaveCheckpointOfEarlier(counter, knewTheLastClose));
        for (int day = 0; day < 3; ++day)
            EXPECT_EQ(counter.days().closedNumber(thursday.addDays(day)), day + 1) << knewTheLastClose;
        counter.close();
        EXPECT_EQ(counter.days().last()->number, 4) << knewTheLastClose;
        counter.setBack(2);
        EXPECT_EQ(counter.begins(), QStringLiteral("error.day_is_closed")) << knewTheLastClose;
    }
}

}  // namespace
}  // namespace kapok::test
