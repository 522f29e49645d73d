// kapokctl batch: a unit's or a school's list, checked and carried out (contract.md §3, §4 "Batch"; A10, A11).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int batch(const Call& call);

}  // namespace kapok::cli
