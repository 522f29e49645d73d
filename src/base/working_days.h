// The working days of the mainland by the State Council's yearly notices (rules.md §5).
#pragma once

#include "base/error.h"

#include <QDate>

#include <map>
#include <optional>
#include <set>

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
    struct Year {
        std::set<QDate> off, worked;
    };
    std::map<int, Year> m_years;
};

}  // namespace kapok
