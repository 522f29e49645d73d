// The devices of this counter as picture 23 lists them: what is connected, what lies in it, and what cannot be done without
// it (N02, N03). Both halves of a dual reader are one device (K19).
#pragma once

#include "ui/devices/facts_view.h"
#include "ui/kit/workplace.h"

namespace kapok::ui {

struct DeskDevice {
    enum class Kind { Reader, Identity, CardPrinter, PaperPrinter, Keys, Screen };
    Kind kind{};
    std::vector<desk::ReaderState> halves{};  ///< of a reader: one or two
    DeviceRow row{};
};

/// `printers` as they were asked last; none: nobody has asked them yet.
std::vector<DeskDevice> devicesOfDesk(const Workplace& work, const std::optional<PrintersSeen>& printers);

}  // namespace kapok::ui
