// What a printer says of itself, in the words of codes.md §9 (K13, K14): what it does not say is unknown.
#include "cardio/printer/printer_state.h"

#include <gtest/gtest.h>

namespace kapok::cardio {
namespace {

struct Said {
    const char* reason;
    PrinterReadiness readiness;
    const char* sentence;
};
void PrintTo(const Said& said, std::ostream* out) { *out << said.reason; }

class PrinterReasons : public ::testing::TestWithParam<Said> {};

TEST_P(PrinterReasons, BecomeASentence)
{
    const PrinterState state = stateOf({.state = 3, .reasons = {QLatin1String(GetParam().reason)}});
    EXPECT_EQ(state.readiness, GetParam().readiness);
    EXPECT_EQ(state.trouble.id, QLatin1String(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    Ipp, PrinterReasons,
    ::testing::Values(Said{"none", PrinterReadiness::Ready, ""}, Said{"media-low-warning", PrinterReadiness::Ready, ""},
                      Said{"connecting-to-device", PrinterReadiness::Ready, ""},
                      Said{"media-jam-warning", PrinterReadiness::Error, "printer.jam"},
                      Said{"media-empty-error", PrinterReadiness::Error, "printer.empty"},
                      Said{"marker-supply-empty-error", PrinterReadiness::Error, "printer.ribbon_out"},
                      Said{"output-area-full-error", PrinterReadiness::Error, "printer.full"},
                      Said{"door-open-report", PrinterReadiness::Error, "printer.open"},
                      Said{"offline-report", PrinterReadiness::Offline, "printer.offline"},
                      Said{"com.maker.head-worn-error", PrinterReadiness::Error, "printer.other"}));

TEST(PrinterState, WhatNobodySaysIsUnknown)
{
    const PrinterState state = stateOf({.state = 3});
    EXPECT_EQ(state.readiness, PrinterReadiness::Ready);
    EXPECT_EQ(state.media, MediaPosition::Unknown);
    EXPECT_EQ(state.ribbon, RibbonLevel::Unknown);
    EXPECT_EQ(state.dispenses, BoxLevel::Unknown);
    EXPECT_EQ(state.recovers, BoxLevel::Unknown);
}

TEST(PrinterState, CountsTheCardsThatARibbonStillPrints)
{
    const PrinterState state =
        stateOf({.state = 3,
                 .supplies = {"type=inkRibbon;unit=impressions;maxcapacity=250;level=136;",
                              "type=other;colorantname=overlay film;unit=impressions;maxcapacity=300;level=0;"},
                 .inputTrays = {"type=other;maxcapacity=100;level=5;name=cards"},
                 .outputTrays = {"type=other;maxcapacity=30;remaining=0;name=rejects"}});
    EXPECT_EQ(state.ribbon, RibbonLevel::Full);
    EXPECT_EQ(state.ribbonLeft, 136);
    EXPECT_EQ(state.film, RibbonLevel::Out);
    EXPECT_EQ(state.dispenses, BoxLevel::Few);
    EXPECT_EQ(state.recovers, BoxLevel::Full);
}

TEST(PrinterState, SpoiltSuppliesAreLeftOut)
{
    for (const QByteArray& spoilt :
         {QByteArray(), QByteArray("="), QByteArray(";;;"), QByteArray("type"),
          QByteArray("type=toner;level=99999999999;maxcapacity=1"),
          QByteArray("type=toner;level=2147483647;maxcapacity=2147483647"), QByteArray(1 << 16, ';')})
        EXPECT_NO_THROW(stateOf({.state = 3, .supplies = {spoilt}, .inputTrays = {spoilt}, .outputTrays = {spoilt}}));
}

}  // namespace
}  // namespace kapok::cardio
