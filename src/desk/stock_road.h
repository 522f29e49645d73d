// The road of one serial, from its delivery to now, told from the journal alone (contract.md §3, `stock show`; K10).
#pragma once

#include "desk/stock_book.h"

namespace kapok::desk {

struct StockMovement {
    Instant at;
    QString from, to;
    QString by, second;  ///< who moved it, and who was there too; empty: nobody
    QString caseNumber;  ///< as its papers bear it; empty: it was moved at page 8001
    QString reason;
    bool outOfOrder = false;  ///< a lower number stayed behind at the same place
    bool operator==(const StockMovement&) const = default;
};

/// Takes the entries of a journal from its first on.
class StockRoad {
public:
    explicit StockRoad(QString serial) : m_serial(std::move(serial)) {}

    /// Damaged: it does not fit what came before it.
    Expected<void> take(const ports::Entry& entry);
    const std::vector<StockMovement>& movements() const { return m_movements; }
    /// Where it is now; nothing: it was never here.
    std::optional<StockRun> now() const { return m_book.find(m_serial); }

private:
    QString m_serial;
    StockBook m_book;
    std::map<domain::CaseId, QString> m_numbers;  // of cases that are open
    std::vector<StockMovement> m_movements;
};

}  // namespace kapok::desk
