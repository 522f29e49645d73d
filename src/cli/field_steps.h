// Which step fills each field of a business, found by trying its ways (contract.md §1, `business show`).
#pragma once

#include "workflows/judging.h"
#include "workflows/list.h"

#include <map>

namespace kapok::cli {

/// By field, the step that is met first on the way to it from one of `starts`, all of one business; of a field
/// that another step's question may fill instead, that step. A field is missing where no way that was tried
/// leads to it.
std::map<QString, workflows::Step> stepsByField(const std::vector<std::unique_ptr<workflows::Record>>& starts,
                                                const workflows::Judge& judge);

}  // namespace kapok::cli
