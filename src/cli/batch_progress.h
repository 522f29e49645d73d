// kapokctl batch list|show: of each list, how many of its cards are where (A20), and on which filing it rests (A09).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// Nothing: another call is meant.
std::optional<int> batchProgress(const Call& call);

}  // namespace kapok::cli
