// A desk gets in step with province and bank without its window.
#pragma once

#include "cli/call.h"
#include "cli/desk_line.h"

namespace kapok::cli {

/// Asks what became of all that is in doubt, sends what waits, asks again what is awaited: what the
/// workbench does by itself while it is open. Gives `settled`, `waiting` and `in_doubt`, lists of
/// {"case", "number", "field", "operation"}; and, where anything of it is to be seen to, `again` (M11) and `conflicts`
/// (M12). What has to be printed waits for the workbench.
/// Unavailable: a workbench has the folder. Refused: the folder is training's, whose clock runs in its
/// workbench only. NotPermitted: what is sent is sealed, and nobody has opened it with `--user`.
Expected<Json> syncDesk(const Call& call, DeskLine& line);

}  // namespace kapok::cli
