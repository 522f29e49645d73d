// The rows that the desks of an outlet show of their open cases, read a page at a time (ports/outlet.h, Ledger::show).
//
// They show and permit nothing: what acts is folded from entries, at the desk whose case it is.
#pragma once

#include "base/error.h"
#include "base/json.h"
#include "base/task.h"

#include <QString>

#include <vector>

namespace kapok::ports {

struct RowOfOutlet {
    QString desk;  ///< "0708-0101"
    QString key;   ///< of the row, at that desk
    Json cells;    ///< by the names of its columns, without those that only that desk can read
    bool operator==(const RowOfOutlet&) const = default;
};

struct RowsOfOutlet {
    std::vector<RowOfOutlet> list;  ///< by desk and key
};

/// The last row of the page before; of the first page: nothing.
struct RowMark {
    QString desk{}, key{};
};

class OutletRows {
public:
    virtual ~OutletRows() = default;
    /// Rows of this kind behind `after`, at most so many; an empty list: there are none. Unavailable: could not be
    /// asked, which is another thing than none (W25).
    virtual Task<Expected<RowsOfOutlet>> rowsAfter(QString kind, RowMark after, int most) = 0;
};

}  // namespace kapok::ports
