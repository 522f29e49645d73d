// `kapokctl staff recovery` and `staff unlock`: the outlet's only supervisor has nobody who could unlock him.
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// `staff recovery --user NUMBER --data DIR`: makes a recovery code of this supervisor, whose password is the first
/// line of standard input, and prints it once. `staff unlock NUMBER --data DIR`: the code is the first line.
int staff(const Call& call);

}  // namespace kapok::cli
