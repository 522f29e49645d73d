// The subcommands of kapokctl. A new one is a function here and a line in kapokctl_main.cpp.
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// contract.md §2: every rule, asked as a question.
int advise(Call call);
/// contract.md §3: `rules check FILE`, `rules show NAME`.
int rulesCommand(Call call);
/// contract.md §3: `card list`, `card read`, `card trace`.
int card(Call call);

/// contract.md §3: `journal verify|show FILE`, `journal backup|restore FROM TO`.
int journal(Call call);

}  // namespace kapok::cli
