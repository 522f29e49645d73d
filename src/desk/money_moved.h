// What went over the counter in one case, entry by entry: taken, given back, waived (P1.7; rules.md §4).
//
// Telling, till and `kapokctl day show` read it here, so that their sums are of the same entries as the receipts (W26).
#pragma once

#include "ports/journal.h"

#include <map>
#include <optional>

namespace kapok::desk {

struct MoneyMoved {
    QString teller;      ///< whose till it is
    QString method;      ///< cash, card; none where it is not known
    QString approvedBy;  ///< of what was given back
    qint64 fen = 0;      ///< below zero: given back, or handed out
    qint64 waived = 0;   ///< of what was due; then nothing has moved. Below zero: that was taken back
    bool operator==(const MoneyMoved&) const = default;
};

/// Takes the entries of one case in their order, from its first on.
class MoneyOfCase {
public:
    /// What this entry moved or waived; nothing: no money.
    std::optional<MoneyMoved> take(const ports::Entry& entry);

private:
    std::map<QString, qint64> m_held;    ///< by field: what the desk holds of his
    std::map<QString, QString> m_hands;  ///< by field: who began it
    qint64 m_due = 0;                    ///< as the rules say, before anything was waived
    std::map<QString, qint64> m_filled;  ///< by field: the entry that filled it last
    std::optional<MoneyMoved> m_waiver;  ///< that stands
    qint64 m_waivedBy = 0;               ///< the entry that granted it

    std::optional<MoneyMoved> waived(const ports::Entry& entry);
    std::optional<MoneyMoved> waiverGone();
    const QString& handOf(const ports::Entry& entry, const QString& field);
};

}  // namespace kapok::desk
