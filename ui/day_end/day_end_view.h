// The end of the day: what is still open, and what becomes of it.
#pragma once

#include "ui/devices/facts_view.h"

namespace kapok::ui {

struct DayEndPageView {
    QString title, day, remark;
    std::vector<DeviceRow> checks;
};

}  // namespace kapok::ui
