// `kapokctl case list` and `case show ID`: every case ever begun, as the journal tells it (contract.md §3).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int cases(const Call& call);

}  // namespace kapok::cli
