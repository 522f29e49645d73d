// K13: ribbon and film of the card printer at the device page; what it does not say of them is said to be unknown.
#include "tests/unit/ui/fake_counter.h"
#include "ui/devices/devices_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct Supplies {
    const char* why;
    PrinterSeen seen;
    const char *ribbon, *film;  ///< as the page has them
};
void PrintTo(const Supplies& one, std::ostream* out) { *out << one.why; }

struct DevicePage {
    Desk desk;
    ReaderPresenter page{desk.work};

    QString shown(const PrintersSeen& seen)
    {
        desk.counter.signedIn = desk::StaffMember{QStringLiteral("0103"), {}, desk::Role::InstantIssueOperator, {}};
        desk.work.lookAtPrinters = [seen]() -> Task<PrintersSeen> { co_return PrintersSeen(seen); };
        desk.work.way.begin({pages::reader});
        page.came({pages::home});
        QStringList rows;
        for (const DeviceRow& row : page.view().devices) rows.append(row.what);
        return rows.join(u'\n');
    }
};

struct AtTheDevices : DevicePage, testing::TestWithParam<Supplies> {};

TEST_P(AtTheDevices, RibbonAndFilmAreSaid)
{
    const QString said = shown({.card = GetParam().seen, .paper = {}});
    EXPECT_TRUE(said.contains(QStringLiteral("Ribbon ") + QLatin1String(GetParam().ribbon))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("Film ") + QLatin1String(GetParam().film))) << said.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Printers, AtTheDevices,
    testing::Values(
        Supplies{
            "it says nothing", {.name = QStringLiteral("P1")}, "the printer does not say", "the printer does not say"},
        Supplies{"it counts both",
                 {.name = QStringLiteral("P1"),
                  .ribbon = QStringLiteral("full"),
                  .film = QStringLiteral("low"),
                  .ribbonLeft = 136,
                  .filmLeft = 9},
                 "136 cards left",
                 "9 cards left"},
        Supplies{"it says how they stand",
                 {.name = QStringLiteral("P1"), .ribbon = QStringLiteral("low"), .film = QStringLiteral("not_fitted")},
                 "low",
                 "not fitted"},
        Supplies{"it stands still",
                 {.name = QStringLiteral("P1"),
                  .hinders = words("printer.ribbon_out"),
                  .ribbon = QStringLiteral("out"),
                  .film = QStringLiteral("full")},
                 "out",
                 "full"}));

// What prints papers has neither, and nothing is said of it.
TEST(PaperPrinter, HasNoRibbon)
{
    EXPECT_FALSE(
        DevicePage().shown({.card = {}, .paper = {.name = QStringLiteral("A4")}}).contains(QStringLiteral("Ribbon")));
}

}  // namespace
}  // namespace kapok::ui
