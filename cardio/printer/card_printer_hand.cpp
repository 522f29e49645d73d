#include "cardio/printer/card_printer_hand.h"

namespace kapok::cardio {

Words hindersFeeding(const PrinterState& state)
{
    if (!state.trouble.empty()) return state.trouble;
    if (state.media == MediaPosition::Jam) return words("printer.jam");
    if (state.ribbon == RibbonLevel::Out) return words("printer.ribbon_out");
    if (state.ribbon == RibbonLevel::NotFitted) return words("printer.ribbon_missing");
    if (state.ribbon == RibbonLevel::Unsupported) return words("printer.ribbon_unsupported");
    if (state.film == RibbonLevel::Out) return words("printer.film_out");
    // A card that lies in the printer already is not taken from the box.
    const bool liesInside = state.media == MediaPosition::Inside || state.media == MediaPosition::ContactStation ||
                            state.media == MediaPosition::ContactlessStation;
    if (state.dispenses == BoxLevel::Empty && !liesInside) return words("printer.box_empty");
    if (state.recovers == BoxLevel::Full) return words("printer.box_full");
    if (state.readiness == PrinterReadiness::Busy || state.readiness == PrinterReadiness::Printing)
        return words("printer.busy");
    return {};
}

Task<Words> CardPrinterHand::hinders(PrinterState state)
{
    if (m_media && state.media == MediaPosition::Unknown) state.media = co_await m_media();
    co_return hindersFeeding(state);
}

Json CardPrinterHand::cameOut(const ports::Deed& deed) const
{
    return {{"object", deed.body.value("object", std::string())}};
}

Json CardPrinterHand::spoiled(const ports::Deed& deed) const
{
    return {{"object", deed.body.value("object", std::string())}, {"spoiled", "print_bad"}};
}

}  // namespace kapok::cardio
