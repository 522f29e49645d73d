// Between a case and its rules: what must be asked of the visit before a verdict may fill its field.
#pragma once

#include "workflows/record.h"

#include <functional>

namespace kapok::workflows {

/// What this desk's rules say today to these facts.
using Judge = std::function<domain::Ruling(const domain::Facts&)>;

/// What must be asked of the visit first: the papers that the request needs and that were not shown, or
/// one paper without which a second person may decide; and, where it may start, who it is that comes for the holder.
/// Nothing where the verdict may fill its field
/// (design.md §1, "The common beginning").
std::optional<Step> lacking(const Step& decide, const domain::Ruling& ruling, const Visit& visit);

/// What fills a verdict: what the rules said to these facts, and who stood there for the holder.
Json verdictOf(const Json& facts, const domain::Ruling& ruling, const Attendance& present);

/// The step of a record as it stands before the teller: `next`, or what its verdict lacks.
Step stepNow(const Record& record, const Judge& judge);

}  // namespace kapok::workflows
