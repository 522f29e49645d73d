// `kapokctl stock count` and `stock show`: where every blank is, from the journal alone (contract.md §3).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int stock(const Call& call);

}  // namespace kapok::cli
