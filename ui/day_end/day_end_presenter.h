// What is open at the end of the day.
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/phrases.h"

namespace kapok::ui {

/// What is open at the end of the day; the closing itself is not built yet, and the page says so.
DayEndPageView dayEndPage(const Phrases& phrases, const desk::Counter& counter);

}  // namespace kapok::ui
