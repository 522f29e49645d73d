// What stands around this desk and whether it can be used: province, readers, journal, rules, cards.
#pragma once

#include "ui/devices/facts_view.h"
#include "ui/kit/phrases.h"

namespace kapok::ui {

/// What only the composition root knows of this desk.
struct DeskNote {
    bool training = false;
    QString trainingHint;  ///< users and passwords, training only
    QString journal;       ///< "verified", or what is being done
    bool journalReady = false;
    QString pack;
};

std::vector<DeviceRow> devices(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                               const std::vector<ports::Reader>& readers);
FactsPageView readerPage(const Phrases& phrases, const std::vector<ports::Reader>& readers);
FactsPageView cardPage(const Phrases& phrases, const Expected<ports::ChipData>& chip);

}  // namespace kapok::ui
