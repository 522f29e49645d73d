#include "ui/reports/blind_till.h"

#include "ui/reports/report_table.h"

namespace kapok::ui {

// The same sum as the count's (desk/day_told.h): whatever did not go by card.
bool isBlind(const reports::Told& told, const desk::DayBook& days, reports::Span span)
{
    const QDate open = days.open();
    if (!open.isValid() || !span.holds(open)) return false;
    qint64 here = 0;
    for (const reports::MoneyTold& one : told.money)
        if (one.day == open && one.method.code != QLatin1String("card")) here += one.fen;
    const auto cash = days.cash();
    return !cash || cash->expected != here;
}

void keepSumsBack(reports::Report& report)
{
    const bool isList = isOfCases(report);
    for (std::size_t at = 0; at < report.columns.size(); ++at) {
        reports::Column& column = report.columns[at];
        if (column.kind != reports::Kind::Money || !column.summed) continue;
        column.summed = false;
        if (isList) continue;
        for (auto& row : report.rows) row[at] = {};
    }
}

}  // namespace kapok::ui
