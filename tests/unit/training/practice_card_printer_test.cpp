// The practice world's card printer: what came out of it stands in its own file, whatever the desk was told (contract.md §1,
// §4; K06, K14).
#include "base/small_file.h"
#include "support/desk/inline_scheduler.h"
#include "training/practice_card_printer.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::training {
namespace {

using State = PracticeCardPrinter::State;
using Kind = ports::Fate::Kind;

struct Standing : testing::Test {
    QTemporaryDir ground;
    std::unique_ptr<PracticeCardPrinter> printer = opened();

    std::unique_ptr<PracticeCardPrinter> opened() const
    {
        auto made = PracticeCardPrinter::open(ground.path(), [](Json) -> Task<Expected<PracticeCardPrinter::Page>> {
            co_return PracticeCardPrinter::Page{QByteArrayLiteral("%PDF face")};
        });
        return std::move(made.value());
    }
    static ports::Deed job(const char* operation, const char* eyes = "")
    {
        return {.operation = {QLatin1String(operation)},
                .request = QStringLiteral("print_face"),
                .bytes = {},
                .body = {{"object", "00000101"}},
                .caseNumber = {},
                .pad = {},
                .eyes = QLatin1String(eyes)};
    }
    Expected<ports::Outcome> prints(const char* operation) { return test::done(printer->carryOut(job(operation))); }
    ports::Fate fateOf(const char* operation, const char* eyes = "")
    {
        return test::done(printer->find(job(operation, eyes))).value();
    }
    /// Operation and state of each line of its file.
    QStringList jobs() const
    {
        QStringList all;
        const auto file = readSmallFileIfThere(ground.filePath(QStringLiteral("printer.jsonl")));
        for (const QByteArray& line : file.value().value_or(QByteArray()).split('\n'))
            if (const auto one = parseStrict(line); one && one->is_object())
                all += textAt(*one, "operation").value() + u' ' + textAt(*one, "state").value();
        return all;
    }
};

}  // namespace

TEST_F(Standing, KeepsEachJobAndItsFace)
{
    ASSERT_TRUE(prints("op-1"));
    EXPECT_EQ(jobs(), QStringList{QStringLiteral("op-1 ok")});
    QFile face(ground.filePath(QStringLiteral("printed/op-1.pdf")));
    ASSERT_TRUE(face.open(QIODevice::ReadOnly));
    EXPECT_EQ(face.readAll(), QByteArrayLiteral("%PDF face"));
    EXPECT_EQ(fateOf("op-1").kind, Kind::Done);
    EXPECT_EQ(fateOf("op-2").kind, Kind::NotDone) << "it knows its own jobs, and this is none";
}

// Of what is known before a card is fed nothing is printed, and the desk may try again.
TEST_F(Standing, FeedsNothingWhileSomethingIsWrong)
{
    for (const char* wrong : {"jam", "ribbon_out", "box_empty", "box_full", "offline", "lost"}) {
        printer->set(PracticeCardPrinter::stateNamed(QLatin1String(wrong)).value());
        const auto made = prints("op-1");
        ASSERT_FALSE(made) << wrong;
        EXPECT_EQ(made.error().kind, Error::Kind::Unavailable) << wrong;
        EXPECT_FALSE(test::done(printer->ready())) << wrong;
    }
    EXPECT_EQ(jobs(), QStringList());
    printer->set(State::Ok);
    EXPECT_TRUE(prints("op-1"));
}

// K06: a jam with the card inside is in doubt, and only eyes can tell; the printer stays jammed until it is seen to.
TEST_F(Standing, JamsWithTheCardInsideAtTheJobThatIsNamed)
{
    printer->set(State::Jam, 2);
    ASSERT_TRUE(prints("op-1"));
    const auto jammed = prints("op-2");
    ASSERT_FALSE(jammed);
    EXPECT_EQ(jammed.error().kind, Error::Kind::InDoubt);
    EXPECT_EQ(jammed.error().happened.id, QStringLiteral("printer.jam"));
    EXPECT_EQ(jobs(), (QStringList{QStringLiteral("op-1 ok"), QStringLiteral("op-2 jam")}));
    EXPECT_EQ(fateOf("op-2").kind, Kind::CannotTell);
    EXPECT_EQ(fateOf("op-2").without, QStringLiteral("eyes"));
    EXPECT_EQ(prints("op-3").error().kind, Error::Kind::Unavailable);
}

// A box keeps a card from being fed: there is nothing to look at.
TEST_F(Standing, NeedsNoEyesForABoxThatIsEmptyAtTheNextJob)
{
    printer->set(State::BoxEmpty, 1);
    EXPECT_EQ(prints("op-1").error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(jobs(), QStringList());
    EXPECT_EQ(fateOf("op-1").kind, Kind::NotDone);
}

TEST_F(Standing, BelievesTheEyesOfTheTeller)
{
    printer->set(State::Jam, 1);
    ASSERT_FALSE(prints("op-1"));
    EXPECT_EQ(fateOf("op-1", "well").value, (Json{{"object", "00000101"}}));
    EXPECT_EQ(fateOf("op-1", "spoiled").value, (Json{{"object", "00000101"}, {"spoiled", "print_bad"}}));
    EXPECT_EQ(fateOf("op-1", "nothing").kind, Kind::NotDone);
    EXPECT_EQ(fateOf("op-1").kind, Kind::NotDone) << "it may be printed now";
}

// A1: whoever kills the program does not make it forget what came out; a line that a full disk cut short is none.
TEST_F(Standing, RemembersItsJobsAfterAKill)
{
    ASSERT_TRUE(prints("op-1"));
    printer->set(State::Jam, 1);
    ASSERT_FALSE(prints("op-2"));
    ASSERT_TRUE(
        appendLine(ground.filePath(QStringLiteral("printer.jsonl")), QByteArrayLiteral("{\"operation\":\"op-3")));
    printer = opened();
    EXPECT_EQ(fateOf("op-1").kind, Kind::Done);
    EXPECT_EQ(fateOf("op-2").kind, Kind::CannotTell);
    EXPECT_EQ(fateOf("op-3").kind, Kind::NotDone);
}

}  // namespace kapok::training
