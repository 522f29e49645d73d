// How a day is said at page 9009: its rows, the till of each teller, and what goes over to tomorrow.
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/workplace.h"

namespace kapok::ui {

/// "现金（元）", "三代空白卡（张）"
QString itemSaid(const Phrases& phrases, const QString& what);
/// A figure of it: "240.00", "119"; below zero with a real minus.
QString figureSaid(const QString& what, qint64 figure);
/// Of an open day: what is asked, and, of what was counted, what it should have come to.
std::vector<DayCountRow> rowsOf(const Phrases& phrases, const std::vector<desk::CountedItem>& items,
                                const std::map<QString, QString>& counters, bool again);
/// The till of each teller, and all of them together; null: no money has moved.
std::shared_ptr<const Table> tillsTable(const Phrases& phrases, const desk::DayFigures& figures);
/// What goes over, by business, masked name and number, those first that need a hand; cards that nobody has come for
/// are one row. At the end whether each receipt is there.
std::vector<DeviceRow> carriedRows(const Workplace& work, const std::vector<desk::CarriedOver>& carried,
                                   const QStringList& withoutReceipt, qint64 cases);
/// Whose each open case is, by its number: "1401 补换 叶**".
std::map<QString, QString> openCasesSaid(const Workplace& work);

}  // namespace kapok::ui
