// The working days of the mainland by the State Council's yearly notices (rules.md §5).
#pragma once

#include "base/error.h"

#include <QDate>

#include <optional>
#include <set>
#include <vector>

namespace kapok {

class WorkingDays {
public:
    /// resources/workdays.json: for each year the week-days off and the week-end days worked.
    static Expected<WorkingDays> parse(const QByteArray& json);

    /// Nothing where the year is not in the table.
    std::optional<bool> isWorked(QDate day) const;

    /// The day that is `count` working days after `from`, which counts as day 0 whatever it is;
    /// nothing where a day of an unknown year would have to be counted.
    std::optional<QDate> after(QDate from, int count) const;

private:
    std::set<int> m_years;       ///< those of the table
    std::vector<qint64> m_days;  ///< every working day of them, as Julian days in their order
};

}  // namespace kapok
