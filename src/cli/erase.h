// Erasing persons once their time is over (D6, M17).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// `journal erase --before DAY --data DIR`: how many it would be. With `--confirm COUNT --user NUMBER`, where so many
/// cases it still are, an administrator erases them. NotPermitted: anybody else.
int erase(const Call& call);

}  // namespace kapok::cli
