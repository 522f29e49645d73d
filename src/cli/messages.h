// `kapokctl message list`: the short messages of a desk, as its journal tells them (contract.md §4).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int messages(const Call& call);

}  // namespace kapok::cli
