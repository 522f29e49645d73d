// Where the day begins: whoever comes next, and what is open.
#pragma once

#include "ui/kit/state.h"

#include <vector>

namespace kapok::ui {

struct OpenWorkRow {
    State state = State::Draft;
    QString id, text, when;
    bool operator==(const OpenWorkRow&) const = default;
};

struct HomePageView {
    QString greeting, dayLine;
    QString problem;    ///< what was wrong with the number typed
    QString asking;     ///< what is being asked meanwhile; empty: nothing
    QString stillHere;  ///< who is open still: Enter leads back to him; empty: nobody
    std::vector<OpenWorkRow> openWork;
};

}  // namespace kapok::ui
