// What the outlet sees of this desk's cases, and which of them wait for a second person (L08).
#pragma once

#include "desk/case_rows.h"
#include "ports/outlet.h"

namespace kapok::desk {

ports::ShownTable casesShown();
/// What a desk of the outlet shows of a case, without whose it is. Damaged: it cannot be read here; a desk of another
/// version may have put it there.
Expected<CaseRow> caseShown(const Json& cells);

}  // namespace kapok::desk
