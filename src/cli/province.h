// kapokctl province: is anybody there, and what took effect?
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// contract.md §3: `province status`, `province sync`.
int provinceCommand(const Call& call);

}  // namespace kapok::cli
