// Where the citizen's screen stands: over the whole of a second display, or as a window beside the teller's.
#pragma once

#include "ui/citizen/citizen_window.h"

namespace kapok::app {

class CitizenDisplay {
public:
    /// It looks anew where it stands whenever a display comes or goes. `theme` outlives it.
    explicit CitizenDisplay(const ui::Theme& theme);
    ui::CitizenWindow& window() { return m_window; }
    void show();

private:
    ui::CitizenWindow m_window;
};

}  // namespace kapok::app
