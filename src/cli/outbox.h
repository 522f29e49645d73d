// `kapokctl outbox`: what a desk has on its way, kept back, let go of, told now, and taken along on a stick
// (contract.md §4; M03, M16).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int outbox(const Call& call);

}  // namespace kapok::cli
