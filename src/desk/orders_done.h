// The orders to the province that have their outcome, as the journal tells them: what is asked for again where the
// province forgot (B7), sent again where it wants that (M11), and held against what it says by now (M12).
#pragma once

#include "ports/journal.h"
#include "ports/party.h"

#include <map>
#include <vector>

namespace kapok::desk {

struct OrderDone {
    ports::Sought asked;  ///< its bytes are empty where its person was erased
    domain::CaseId caseId;
    QString field;
    QString by;    ///< who sent it; empty: the desk by itself
    Json value{};  ///< its outcome, as the case has it
    Instant at{};  ///< when that was heard
};

/// The number of the case that these entries tell, from `begun` on.
QString numberIn(const std::vector<ports::Entry>& entries);

class OrdersDone {
public:
    void take(const ports::Entry& entry);
    /// In the order in which they were answered.
    const std::vector<OrderDone>& all() const { return m_done; }
    /// None: it is under way, or nobody here has told it.
    const OrderDone* find(const domain::OperationId& operation) const;

private:
    std::map<std::pair<QString, QString>, OrderDone> m_intended;  // by case and field
    std::vector<OrderDone> m_done;
};

}  // namespace kapok::desk
