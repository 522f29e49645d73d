// What a report is narrowed to at the window: one teller, one channel, one bank, one state (picture 24).
#pragma once

#include "reports/report.h"
#include "ui/kit/phrases.h"
#include "ui/reports/reports_view.h"

namespace kapok::ui {

/// Those that this report heeds; of the others all are shown, and nothing is said of them.
reports::Only heeded(const QString& report, const reports::Only& only);
std::vector<ReportFilter> filtersOf(const QString& report, const reports::Told& told, reports::Span span,
                                    const reports::Only& only, const Phrases& phrases);
/// The next of those that are there in these days; behind the last one all again.
reports::Only narrowedNext(const QString& by, const reports::Told& told, reports::Span span, reports::Only only);
/// "柜员 0101": as it stands on a page.
QString narrowedTo(const std::vector<ReportFilter>& filters, const reports::Only& only);
/// "_0101": what its file is called after its days.
QString namedAfter(const reports::Only& only);

}  // namespace kapok::ui
