// `kapokctl rules diff A B`: what two packs decide differently (contract.md §3, §4).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// Over a file of cases, or over what a journal has decided: the facts of then under both packs.
int rulesDiff(const Call& call);

}  // namespace kapok::cli
