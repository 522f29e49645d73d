// Whether what is to be moved at page 8001 lies there already: then it is said, and nothing changes.
#pragma once

#include "desk/stock_book.h"

namespace kapok::desk {

/// True: all of it is there. What is received again lies wherever in the house it was handed on to, as long as it is unused.
bool liesThere(const StockBook& book, const domain::StockMove& move);

}  // namespace kapok::desk
