// The end of the day: what is counted, and what is still open.
#pragma once

#include "ui/devices/facts_view.h"

namespace kapok::ui {

struct DayEndPageView {
    QString title, day, remark;
    struct Count {
        QString field, label, expected, difference;
        QString counted;  ///< what was entered; expected stays empty until then (blind count)
    };
    std::vector<Count> counts;
    std::vector<DeviceRow> checks;  ///< usable: may go over to tomorrow; false: blocks
    bool closable = false;
    QString open;  ///< set where the day is still to be opened: the label of that action
};

}  // namespace kapok::ui
