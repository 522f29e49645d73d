// K14, design.md §3: where the card lies the reader in the printer's station says, and what it does not say is unknown.
#include "../support.h"
#include "cardio/printer/card_printer_hand.h"
#include "cardio/printer/printer_station.h"

#include <gtest/gtest.h>

namespace kapok::cardio::testing {
namespace {

MediaPosition mediaBy(Desk& desk, const QString& reader)
{
    PrinterStation station(desk.readers, reader);
    return QCoro::waitFor(station.media());
}

TEST(PrinterStation, HoldsACardWhereItsReaderDoes)
{
    Desk desk;
    const QString station = EmulatedCardReaders::readerName(1);
    EXPECT_EQ(mediaBy(desk, station), MediaPosition::Unknown) << "an empty station says nothing of the rest of the way";
    desk.readers.insert(card("g3c"), 0);
    EXPECT_EQ(mediaBy(desk, station), MediaPosition::Unknown) << "another reader's card is none of the printer's";
    desk.readers.insert(card("g3c"), 1);
    EXPECT_EQ(mediaBy(desk, station), MediaPosition::ContactStation);
    desk.readers.remove(1);
    EXPECT_EQ(mediaBy(desk, station), MediaPosition::Unknown);
}

TEST(PrinterStation, IsUnknownWhereNobodySaysWhichReaderItIs)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 1);
    EXPECT_EQ(mediaBy(desk, QString()), MediaPosition::Unknown);
    EXPECT_EQ(mediaBy(desk, QStringLiteral("no such reader")), MediaPosition::Unknown);
}

/// Its box is empty, as its tray alone says: no trouble of its own.
struct EmptyTray final : PrintQueue {
    FromQueue<PrinterReport> look() override
    {
        return PrinterReport{.state = 3, .inputTrays = {"type=other;maxcapacity=100;level=0;"}};
    }
    FromQueue<int> send(const PrintOrder&) override { return 1; }
    FromQueue<std::vector<PrintJob>> jobs(const QString&) override { return {}; }
    FromQueue<std::vector<PrintJob>> waiting() override { return {}; }
    FromQueue<void> cancel(int) override { return {}; }
    FromQueue<void> pause() override { return {}; }
    FromQueue<void> resume() override { return {}; }
    FromQueue<void> move(int, const QString&) override { return {}; }
};

// K04: a card that lies in the printer already is not taken from its box.
TEST(PrinterStation, LetsACardBePrintedThatLiesInThePrinterAlready)
{
    Desk desk;
    const auto station = std::make_shared<PrinterStation>(desk.readers, EmulatedCardReaders::readerName(1));
    CardPrinterHand hand(std::make_shared<EmptyTray>(), desk.scheduler, {}, [station] { return station->media(); });
    const auto hindered = QCoro::waitFor(hand.ready());
    ASSERT_FALSE(hindered);
    EXPECT_EQ(hindered.error().happened.id, QStringLiteral("printer.box_empty"));
    desk.readers.insert(card("g3c"), 1);
    EXPECT_TRUE(QCoro::waitFor(hand.ready()));
}

}  // namespace
}  // namespace kapok::cardio::testing
