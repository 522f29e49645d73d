// `kapokctl day show DATE`: how a business day was closed, from the journal alone (contract.md §3; L09, L11).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int day(const Call& call);

}  // namespace kapok::cli
