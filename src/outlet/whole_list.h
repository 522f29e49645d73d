// All that the desks of an outlet show, however many pages that is.
#pragma once

#include "ports/outlet_rows.h"

namespace kapok::outlet {

inline constexpr int rowsOfPage = 500;

/// Rows that change meanwhile stand there as they were before or after; none twice. What is wrong with one page is wrong
/// with the list: half of it would look like all of it. `rows` outlives the call.
Task<Expected<ports::RowsOfOutlet>> wholeList(ports::OutletRows& rows, QString kind, int page = rowsOfPage);

}  // namespace kapok::outlet
