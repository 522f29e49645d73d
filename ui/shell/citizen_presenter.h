// Fills the citizen's own screen from the workplace: of all that the desk knows, what he must check or sign.
#pragma once

#include "ui/citizen/citizen_view.h"
#include "ui/kit/workplace.h"

namespace kapok::ui {

/// A greeting and no more while nobody stands here, the window is locked, or the page is none of his.
CitizenView citizenView(const Workplace& work);

}  // namespace kapok::ui
