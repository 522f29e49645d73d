// The blanks of the practice world: a delivery of fifty, laid out as card files (contract.md §1, §4).
#pragma once

#include "base/error.h"

#include <QStringList>

namespace kapok::training {

class PracticeBlanks {
public:
    static constexpr int count = 50;
    static constexpr const char* kind = "card.gen3";

    /// Their serials in order: 00000101 to 00000150. The ATR of each ends with it (chip.md §1).
    static QStringList serials();

    /// Lays out `folder`/SERIAL.json of each that has no file yet; what a chip wrote stays. Unavailable: the folder takes
    /// nothing.
    static Expected<void> layOut(const QString& folder);
};

}  // namespace kapok::training
