// The subcommands of kapokctl. A new one is a function here and a line in commands.cpp.
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// A call that is none of this command's: how it is called.
int wrongWords(const Call& call, const char* command);

/// contract.md §2: every rule, asked as a question.
int advise(const Call& call);
/// contract.md §3: `rules check FILE`, `rules show NAME`.
int rulesCommand(const Call& call);
/// contract.md §3: `card list`, `card read`, `card trace`.
int card(const Call& call);
/// contract.md §3: `journal verify|show FILE`, `journal backup|restore FROM TO`, `journal prove NUMBER`, `journal erase`.
int journal(const Call& call);
/// M02: `journal kinds`: what can stand in a journal, whose doing each is and what it refers to.
int journalKinds(const Call& call);

/// A whole call, beginning with the program's name, to its exit code.
int kapokctl(const QStringList& arguments, QTextStream& out, QTextStream& err, const Pages* pages = nullptr);

}  // namespace kapok::cli
