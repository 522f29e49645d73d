// Who may see personal values on the command line, and that it is remembered.
#pragma once

#include "base/secret_key.h"
#include "cli/call.h"

namespace kapok::cli {

/// Signs `user` in at the desk of this folder and journals, before anything is shown, that `what` is
/// revealed to him. NotPermitted: no such number, a wrong password, a locked number, or
/// an administrator's, who has no business with citizens; that is journalled too (E1, E4, E5). Unavailable: a workbench has the folder, or it is training's, whose clock
/// and key service run in its workbench only.
Expected<void> permitReveal(const QString& folder, const QString& user, SecureBytes password, const QString& what);

/// The same for a call that reads the journal of this folder, of training too, where the entries bear the time of the
/// last one: the desk's data key, empty where the key file holds it as it is. `what` empty: nothing is shown to him, he
/// wants to send, and must be one who serves (NotPermitted).
Expected<SecretKey> signedInFor(const QString& folder, const QString& user, SecureBytes password, const QString& what);

/// One line of standard input, without its end: a password never stands on a command line, nor on the terminal where it
/// is typed. Empty, which is nobody's, where the line is longer than SecureBytes holds: half of one opens nothing.
SecureBytes passwordFromInput();

}  // namespace kapok::cli
