// What a report of the workbench keeps back of the day that is open: what should be in the till, before it was counted
// (L10; decision 0067).
#pragma once

#include "desk/counter_view.h"
#include "reports/report.h"

namespace kapok::ui {

/// True where the open day is among these days, and its cash was not counted, or has moved since.
bool isBlind(const reports::Told& told, const desk::DayBook& days, reports::Span span);
/// Adds up no money any more; of each case it stays, as its papers bear it.
void keepSumsBack(reports::Report& report);

}  // namespace kapok::ui
