// Whose persons may be erased: of what had ended before a day, and of nothing that anything open still rests on (M17, D6).
//
// Fed with a whole journal, oldest entry first. It asks for no personal value.
#pragma once

#include "ports/journal.h"

#include <QStringList>

#include <map>

namespace kapok::desk {

class Retention {
public:
    /// No bank keeps the persons of its counter for less: a card that was ordered must have been collected or given up.
    static constexpr int leastDays = 90;

    void add(const ports::Entry& entry);

    struct Due {
        QStringList ids;      ///< of cases and visits, in the order in which they began
        QStringList numbers;  ///< of the cases among them, as their papers bear them
        int cases = 0, visits = 0;
    };
    /// A case that ended before this day, and whose outer case, where it has one, goes too; a visit that ended before it,
    /// where every case that was begun in it goes too or is gone.
    Due dueBefore(QDate day) const;
    /// The numbers of the cases whose persons are erased already.
    QStringList erasedNumbers() const;

private:
    struct One {
        bool isVisit = false, erased = false, ended = false;
        QDate last;  ///< business day of its last entry
        domain::CaseId outer{};
        QString number{}, visit{};
        qint64 first = 0;
    };
    std::map<domain::CaseId, One> m_all;

    bool isDue(const One& one, QDate day) const;
};

}  // namespace kapok::desk
