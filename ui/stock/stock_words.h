// What page 8001 says of kinds, places, moves and reasons.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/stock/stock_view.h"

namespace kapok::ui {

/// "托盘 0103", "打印机 P1", "保险柜"
QString placeSaid(const Phrases& phrases, const QString& place);
/// "00000021 – 00000050"
QString rangeSaid(const domain::Serials& serials);
/// A row for each kind at each place, then what left the house today, and what a count did not find: that last row
/// stands there also where nothing is missing. Null: no blank was ever here.
std::shared_ptr<const Table> placesTable(const Workplace& work);
std::shared_ptr<const Table> roadTable(const Phrases& phrases, const std::vector<desk::StockMovement>& road,
                                       QDate today);
/// A line for each kind that was ever here.
QString equationsOf(const Phrases& phrases, const desk::StockBook& book, QDate day);

}  // namespace kapok::ui
