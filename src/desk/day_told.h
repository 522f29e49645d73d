// What one business day comes to, told from the journal's entries alone: cases, the till of each teller, and money that
// stands on no paper (L09, L13; W26).
#pragma once

#include "desk/day_book.h"
#include "desk/money_moved.h"

#include <set>

namespace kapok::desk {

/// Takes entries in their order. Of a case that began before the first of them, its past is told before its money moves;
/// what of that was told already counts once.
class DayTelling {
public:
    explicit DayTelling(QDate day) : m_day(day) {}

    void take(const ports::Entry& entry);
    DayFigures figures() const;

private:
    struct Told {
        QString number;
        MoneyOfCase money{};
        bool lacksReceipt = false;  ///< money has moved on this day, and nothing was printed since
    };

    QDate m_day;
    DayFigures m_figures;
    std::map<domain::CaseId, Told> m_open;
    std::set<QString> m_lacking;  ///< of those that have ended

    void put(const MoneyMoved& moved);
};

/// True where this entry may move money: then it is asked for what was paid before.
bool mayMoveMoney(const ports::Entry& entry);

}  // namespace kapok::desk
