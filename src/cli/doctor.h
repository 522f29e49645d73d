// `kapokctl doctor`: what works at this desk, and how to mend what does not; nothing personal (contract.md §3).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

int doctor(const Call& call);

}  // namespace kapok::cli
