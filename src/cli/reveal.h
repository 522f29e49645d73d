// Who may see personal values on the command line, and that it is remembered.
#pragma once

#include "base/secure_bytes.h"
#include "cli/call.h"

namespace kapok::cli {

/// Signs `user` in at the desk of this folder and journals, before anything is shown, that `what` is
/// revealed to him. NotPermitted: no such number, a wrong password, a locked number, or
/// an administrator's, who has no business with citizens; that is journalled too (E1, E4, E5). Unavailable: a workbench has the folder, or it is training's, whose clock
/// and key service run in its workbench only.
Expected<void> permitReveal(const QString& folder, const QString& user, SecureBytes password, const QString& what);

/// One line of standard input, without its end: a password never stands on a command line, nor on the terminal where it
/// is typed.
SecureBytes passwordFromInput();

}  // namespace kapok::cli
