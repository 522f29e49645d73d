// The device page: what is connected, what a missing one prevents, and T, which asks a device once (N02, N03, K19).
#include "tests/unit/ui/fake_counter.h"
#include "ui/devices/devices_presenter.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {
namespace {

struct Devices : Desk {
    ReaderPresenter page{work};

    Devices()
    {
        work.way.begin({pages::home});
        work.way.open({pages::reader});
    }
    void plugIn(std::vector<desk::ReaderState> readers)
    {
        counter.readers = readers;
        work.readers = std::move(readers);
    }
    int rowOf(const char* icon) const
    {
        const auto rows = page.view().devices;
        return int(std::ranges::find(rows, QLatin1String(icon), &DeviceRow::icon) - rows.begin());
    }
    DeviceRow row(const char* icon) const { return page.view().devices.at(std::size_t(rowOf(icon))); }
    QString tested(const char* icon)
    {
        page.obey(intent::TestDevice{rowOf(icon)});
        const auto groups = page.view().groups;
        return groups.empty() ? QString() : groups.front().rows.front().value;
    }
    QString say(const char* id) const { return work.phrases.say(id); }
};

desk::ReaderState half(const char* name, bool contactless, const char* device = "")
{
    desk::ReaderState state{.name = QLatin1String(name), .contactless = contactless};
    state.cardKind = QStringLiteral("none");
    state.device = QLatin1String(device);
    return state;
}

}  // namespace

TEST(DevicePage, ShowsBothHalvesOfOneDeviceAsOneRow)
{
    Devices desk;
    desk.plugIn({half("Dual [Station]", false, "usb:1"), half("Dual [Tap CL]", true, "usb:1"), half("Plain", false),
                 half("Other", false)});
    const auto rows = desk.page.view().devices;
    EXPECT_EQ(std::ranges::count(rows, QStringLiteral("reader"), &DeviceRow::icon), 3);
    for (const char* part : {"Dual [Station]", "Dual [Tap CL]"})
        EXPECT_TRUE(rows[0].what.contains(QLatin1String(part)));
    EXPECT_TRUE(rows[0].what.contains(desk.say("view.contact")) && rows[0].what.contains(desk.say("view.contactless")));
    EXPECT_TRUE(rows[0].what.contains(desk.say("view.card_kind.none")));
}

// Not to be lost of picture 23: what is not connected says what cannot be done meanwhile.
TEST(DevicePage, SaysWhatAMissingDevicePrevents)
{
    Devices desk;
    EXPECT_EQ(desk.row("reader").what, desk.say("view.no_reader"));
    EXPECT_EQ(desk.row("reader").usable, false);
    EXPECT_EQ(desk.row("keypad").what, desk.say("device.no_keys"));
    EXPECT_FALSE(desk.row("printer").usable.has_value()) << "nobody has asked it";
    desk.work.lookAtPrinters = []() -> Task<PrintersSeen> { co_return PrintersSeen{}; };
    EXPECT_EQ(desk.tested("printer"), desk.say("device.no_card_printer"));
    EXPECT_EQ(desk.row("printer").usable, false);
    EXPECT_EQ(desk.row("receipt").what, desk.say("device.no_paper_printer"));
    desk.work.readersUnknown = words("error.card_no_service");
    EXPECT_FALSE(desk.row("reader").usable.has_value());
}

TEST(DevicePage, TestsAPrinterByAskingIt)
{
    Devices desk;
    PrintersSeen seen{.card = {QStringLiteral("kapok-card"), words("printer.offline")},
                      .paper = {QStringLiteral("kapok-a5")}};
    desk.work.lookAtPrinters = [&]() -> Task<PrintersSeen> { co_return PrintersSeen(seen); };
    EXPECT_EQ(desk.tested("printer"), desk.say("printer.offline"));
    EXPECT_EQ(desk.row("printer").usable, false);
    EXPECT_TRUE(desk.tested("receipt").contains(QStringLiteral("kapok-a5")));
    EXPECT_EQ(desk.row("receipt").usable, true);
    seen.card = {.name = QStringLiteral("kapok-card"), .ribbonLeft = 136};
    desk.page.obey(intent::LookAtDevices{});
    EXPECT_TRUE(desk.row("printer").what.contains(QStringLiteral("136")));
}

TEST(DevicePage, TestsAReaderAndSaysWhatLiesThere)
{
    Devices desk;
    desk.plugIn({half("Plain", false)});
    EXPECT_EQ(desk.tested("reader"), desk.say("device.reader_empty"));
    desk.counter.readers[0].cardPresent = true;
    desk.counter.readers[0].cardKind = QStringLiteral("bank");
    EXPECT_TRUE(desk.tested("reader").contains(desk.say("view.card_kind.bank")));
    EXPECT_FALSE(desk.counter.asked.contains(QStringLiteral("readCard"))) << "only a social security card is read";
    desk.counter.readers[0].cardKind = QStringLiteral("social_security");
    desk.counter.chip.version = QStringLiteral("3.00");
    desk.counter.chip.name = QStringLiteral("张三");
    const QString read = desk.tested("reader");
    EXPECT_TRUE(read.contains(QStringLiteral("3.00")));
    EXPECT_FALSE(read.contains(QStringLiteral("张三"))) << "whose card it is, is no part of a test";
    desk.counter.readers.clear();
    EXPECT_EQ(desk.tested("reader"), desk.say("device.reader_gone"));
}

// With the old and the new card of one citizen in two readers it is not plain which one readCard() would mean.
TEST(DevicePage, ReadsNoCardOfAnotherReader)
{
    Devices desk;
    auto one = half("A", false), other = half("B", false);
    one.cardPresent = other.cardPresent = true;
    one.cardKind = other.cardKind = QStringLiteral("social_security");
    desk.plugIn({one, other});
    EXPECT_TRUE(desk.tested("reader").contains(desk.say("view.card_kind.social_security")));
    EXPECT_FALSE(desk.counter.asked.contains(QStringLiteral("readCard")));
}

TEST(DevicePage, ReadsAnIdentityCardOnlyWhileNobodyIsServed)
{
    Devices desk;
    desk.counter.here = somebody();
    EXPECT_EQ(desk.tested("id-card"), desk.say("device.identity_in_visit"));
    EXPECT_FALSE(desk.counter.asked.contains(QStringLiteral("readIdentity")));
    desk.counter.here.reset();
    desk.counter.fails = failure(Error::Kind::Unavailable, words("identity.no_reader")).error();
    EXPECT_EQ(desk.tested("id-card"), desk.say("identity.no_reader"));
}

TEST(DevicePage, ShowsTheResultToNobodyElse)
{
    Devices desk;
    desk.work.lookAtPrinters = [&]() -> Task<PrintersSeen> {
        ++desk.counter.at->teller;
        co_return PrintersSeen{};
    };
    EXPECT_TRUE(desk.tested("printer").isEmpty());
}

}  // namespace kapok::ui
