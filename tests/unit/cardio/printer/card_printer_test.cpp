// Every state of a printer at every moment of a job (K06, K14, W34, W39, P41): no card is printed twice unnoticed, and
// none is said to be done that did not come out. What came out the printer of the test counts itself.
#include "../support.h"
#include "cardio/printer/card_printer_hand.h"
#include "cardio/printer/paper_hand.h"
#include "scripted_printer.h"

#include <gtest/gtest.h>

namespace kapok::cardio::testing {
namespace {

using Fault = ScriptedPrinter::Fault;
using Kind = ports::Fate::Kind;

template <class T>
T ended(Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

Task<Expected<PrintOrder>> drawn(ports::Deed) { co_return PrintOrder{.pdf = "%PDF"}; }

// The journal's side: a mark that was kept is known in the next life.
struct Desk {
    ports::Progress marked{};

    ports::Deed deed(const QString& eyes = {})
    {
        ports::Deed deed{.operation = {QStringLiteral("op-1")},
                         .request = QStringLiteral("print_face"),
                         .body = {{"object", "00000101"}},
                         .marked = marked,
                         .eyes = eyes};
        deed.marks = [this](ports::Progress far) -> Task<Expected<void>> {
            marked = far;
            co_return Expected<void>{};
        };
        return deed;
    }
};

struct Moment {
    Fault fault;
    int at, mendedAt;
    bool killed;  ///< another life asks what became of it
};

// The desk's way (src/desk/deeds.cpp): carried out; in doubt it is asked, and where it cannot be told the teller looks.
// True: it is known to be done.
bool goesThrough(ScriptedPrinter& printer, const std::shared_ptr<PrintQueue>& queue, bool killed)
{
    InlineScheduler scheduler;
    const PrintPatience patience{.looks = 6, .troubled = 2};
    Desk desk;
    auto hand = std::make_unique<CardPrinterHand>(queue, scheduler, drawn, CardPrinterHand::Media{}, patience);
    bool inDoubt = false;
    QString eyes;
    for (int round = 0; round < 12; ++round) {
        if (!inDoubt) {
            const auto done = ended(hand->carryOut(desk.deed()));
            if (done) return true;
            inDoubt = done.error().kind == Error::Kind::InDoubt;
            if (killed) {
                hand = std::make_unique<CardPrinterHand>(queue, scheduler, drawn, CardPrinterHand::Media{}, patience);
                inDoubt = true;
            }
            continue;
        }
        const auto fate = ended(hand->find(desk.deed(eyes)));
        eyes.clear();
        if (!fate) continue;
        if (fate->kind == Kind::Done) return true;
        if (fate->kind == Kind::NotDone) inDoubt = false;
        // The teller says what lies there.
        if (fate->kind == Kind::CannotTell) eyes = QLatin1String(printer.cameOut > 0 ? sawWell : sawNothing);
    }
    return false;
}

TEST(CardPrinter, NeverPrintsTwiceAndNeverSaysDoneWhatDidNotComeOut)
{
    int cases = 0;
    for (int fault = 0; fault < ScriptedPrinter::faults; ++fault)
        for (int at = 1; at <= 12; ++at)
            for (const int lasts : {2, 6, 1 << 20})
                for (const bool killed : {false, true}) {
                    const auto printer = std::make_shared<ScriptedPrinter>();
                    printer->fault = Fault(fault);
                    printer->at = at;
                    printer->mendedAt = at + lasts;
                    const bool done = goesThrough(*printer, printer, killed);
                    SCOPED_TRACE(::testing::Message() << "fault " << fault << " at " << at << " for " << lasts
                                                      << (killed ? ", killed" : ""));
                    EXPECT_LE(printer->cameOut, 1);
                    EXPECT_EQ(done && printer->cameOut == 0, false);
                    if (done) EXPECT_FALSE(printer->isOpen());  // nothing comes out later
                    ++cases;
                }
    EXPECT_GE(cases, 300);
}

TEST(CardPrinter, IsAskedBeforeACardIsFed)
{
    for (const Fault fault : {Fault::Jam, Fault::RibbonOut, Fault::Empty, Fault::Full, Fault::Open, Fault::Offline,
                              Fault::Paused, Fault::ServiceGone}) {
        const auto printer = std::make_shared<ScriptedPrinter>();
        printer->fault = fault;
        InlineScheduler scheduler;
        Desk desk;
        CardPrinterHand hand(printer, scheduler, drawn);
        const auto done = ended(hand.carryOut(desk.deed()));
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().kind, Error::Kind::Unavailable);
        EXPECT_EQ(printer->sends, 0);
        EXPECT_EQ(desk.marked.done, 0);
    }
}

// K16: with the reason for people goes the printer's own keyword, by which whoever mends it looks it up.
TEST(CardPrinter, SaysByWhichKeywordOfThePrinterItFailed)
{
    for (const auto& [fault, sentence, keyword] : {std::tuple{Fault::Jam, "printer.jam", "media-jam"},
                                                   {Fault::RibbonOut, "printer.ribbon_out", "marker-supply-empty"},
                                                   {Fault::Full, "printer.full", "output-area-full"},
                                                   {Fault::Open, "printer.open", "cover-open"}}) {
        const auto printer = std::make_shared<ScriptedPrinter>();
        printer->fault = fault;
        InlineScheduler scheduler;
        Desk desk;
        CardPrinterHand hand(printer, scheduler, drawn);
        const auto done = ended(hand.carryOut(desk.deed()));
        ASSERT_FALSE(done) << keyword;
        EXPECT_EQ(done.error().happened.id.toStdString(), sentence);
        EXPECT_EQ(done.error().detail.toStdString(), keyword);
    }
}

// K24
TEST(CardPrinter, PrintsNoCardWhereNoneIsRegistered)
{
    InlineScheduler scheduler;
    Desk desk;
    CardPrinterHand hand(nullptr, scheduler, drawn);
    const auto done = ended(hand.carryOut(desk.deed()));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().happened.id, QStringLiteral("printer.not_registered"));
}

// P41: "completed" of a printer that was away proves nothing.
TEST(CardPrinter, BelievesNoCompletionOfAPrinterThatWasAway)
{
    const auto printer = std::make_shared<ScriptedPrinter>();
    printer->fault = Fault::Offline;
    printer->at = 6;
    printer->mendedAt = 7;
    InlineScheduler scheduler;
    Desk desk;
    CardPrinterHand hand(printer, scheduler, drawn);
    const auto done = ended(hand.carryOut(desk.deed()));
    if (!done) EXPECT_EQ(done.error().kind, Error::Kind::InDoubt);
    const auto fate = ended(hand.find(desk.deed()));
    ASSERT_TRUE(fate);
    EXPECT_EQ(fate->kind, Kind::CannotTell);
    EXPECT_EQ(fate->without, QStringLiteral("eyes"));
}

TEST(CardPrinter, SpoiledIsAnOutcome)
{
    const auto printer = std::make_shared<ScriptedPrinter>();
    InlineScheduler scheduler;
    Desk desk;
    CardPrinterHand hand(printer, scheduler, drawn);
    const auto fate = ended(hand.find(desk.deed(QLatin1String(sawSpoiled))));
    ASSERT_TRUE(fate);
    EXPECT_EQ(fate->kind, Kind::Done);
    EXPECT_EQ(fate->value, Json({{"object", "00000101"}, {"spoiled", "print_bad"}}));
}

// W4: a paper is printed once, and asked for by its operation in another life.
TEST(PaperPrinter, FindsItsJobInAnotherLife)
{
    const auto printer = std::make_shared<ScriptedPrinter>();
    InlineScheduler scheduler;
    const ports::Deed deed{.operation = {QStringLiteral("op-2")}, .body = {{"title", "paper.receipt"}}};
    {
        PaperHand hand(printer, scheduler, drawn);
        const auto done = ended(hand.carryOut(deed));
        ASSERT_TRUE(done);
    }
    PaperHand hand(printer, scheduler, drawn);
    const auto fate = ended(hand.find(deed));
    ASSERT_TRUE(fate);
    EXPECT_EQ(fate->kind, Kind::Done);
    EXPECT_EQ(printer->cameOut, 1);
}

}  // namespace
}  // namespace kapok::cardio::testing
