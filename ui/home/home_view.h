// Where the day begins: whoever comes next, and what is open.
#pragma once

#include "ui/devices/facts_view.h"

namespace kapok::ui {

struct OpenWorkRow {
    State state = State::Draft;
    QString id, text, when;
    bool operator==(const OpenWorkRow&) const = default;
};

struct HomePageView {
    QString greeting, dayLine;
    QString problem;  ///< what was wrong with the number typed
    QString asking;   ///< what is being asked meanwhile; empty: nothing
    std::vector<OpenWorkRow> openWork;
    std::vector<DeviceRow> devices;
};

}  // namespace kapok::ui
