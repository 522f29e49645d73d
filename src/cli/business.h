// `kapokctl business show CODE`: the fields of a business in order, for whoever writes a day (contract.md §1).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int business(const Call& call);

}  // namespace kapok::cli
