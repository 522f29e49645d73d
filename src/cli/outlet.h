// `kapokctl outlet status`: the desks of this outlet, as its ledger sees them (contract.md §3, §4).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int outletCommand(const Call& call);

}  // namespace kapok::cli
