// The rows of a report as a table of the window, and its totals in a line.
#pragma once

#include "reports/report.h"
#include "ui/kit/phrases.h"
#include "ui/kit/table.h"
#include "ui/reports/reports_view.h"

namespace kapok::ui {

/// Rows that bear the number of a case open it, as the code on its papers does.
std::shared_ptr<const Table> tableOf(const reports::Report& report, const Phrases& phrases);
/// True where its rows bear the numbers of cases.
bool isOfCases(const reports::Report& report);
/// A bar for each row; none of a report that does not count cases by where they stand.
std::vector<ReportBar> barsOf(const reports::Report& report, const Phrases& phrases);
/// Empty where no column is summed, or there are no rows.
QString totalsOf(const reports::Report& report, const Phrases& phrases);

}  // namespace kapok::ui
