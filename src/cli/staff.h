// `kapokctl staff`: who works here, and the outlet's only supervisor, who has nobody who could unlock him.
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// `staff list --data DIR`: numbers, names, roles; who works here no longer, and whose number is locked.
/// `staff add NUMBER --name NAME --role ROLE`, `disable NUMBER`, `role NUMBER --role ROLE`, each with `--user NUMBER
/// --data DIR`: an administrator, whose password is the first line of standard input; that of the new number is the
/// second. `password NUMBER`: the second line is its new one; anybody changes his own. Journalled before the file is
/// written, and at a desk whose key the staff hold each has it wrapped under his password, and nobody who left.
/// `staff recovery --user NUMBER --data DIR`: makes a recovery code of this supervisor, whose password is the first
/// line of standard input, and prints it once. `staff unlock NUMBER --data DIR`: the code is the first line.
int staff(const Call& call);

/// In bytes; of every password that is set on the command line.
constexpr std::size_t shortestPassword = 8;

}  // namespace kapok::cli
