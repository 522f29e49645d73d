// Which step fills each field of a business, found by trying its ways (contract.md §1, `business show`).
#pragma once

#include "workflows/judging.h"
#include "workflows/list.h"

#include <map>

namespace kapok::cli {

using Starts = std::vector<std::unique_ptr<workflows::Record>>;

/// By field, the step that is met first on the way to it from one of `starts`, all of one business, and of what these
/// do not lead to from one of `others`; of a field that another step's question may fill instead, that step. A field is
/// missing where no way that was tried leads to it, and a further try ("blank.2") where it is asked as the first is.
std::map<QString, workflows::Step> stepsByField(const Starts& starts, const Starts& others,
                                                const workflows::Judge& judge);

}  // namespace kapok::cli
