// What page 8001 says of kinds, places, moves and reasons, and what it understands of what is typed.
#pragma once

#include "desk/counter_view.h"
#include "ui/kit/phrases.h"
#include "ui/stock/stock_view.h"

namespace kapok::ui {

/// "托盘 0103", "打印机 P1", "保险柜"
QString placeSaid(const Phrases& phrases, const QString& place);
/// "00000021 – 00000050"
QString rangeSaid(const domain::Serials& serials);
/// The code that was meant: itself, its word in either language, or its digit on the list; as typed where it is none.
QString meant(const Phrases& phrases, const QStringList& codes, const char* family, const QString& typed);
/// "1 到货 receive · 2 领出 hand_out …"
QString offered(const Phrases& phrases, const QStringList& codes, const char* family);

std::shared_ptr<const Table> placesTable(const Phrases& phrases, const desk::StockBook& book);
std::shared_ptr<const Table> roadTable(const Phrases& phrases, const std::vector<desk::StockMovement>& road);
/// A line for each kind that was ever here.
QString equationsOf(const Phrases& phrases, const desk::StockBook& book, QDate day);

}  // namespace kapok::ui
