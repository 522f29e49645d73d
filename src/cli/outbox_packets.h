// The queue of a dead line on a stick: sealed for the province alone, and its answers believed only from it (M16,
// docs/decisions/0065).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// Writes what waits for the province into a file, or a file into a folder. Prints {"file","exported":[{"id","case",
/// "kind"}],"left":[{"id","case","why"}]}. What is written down as gone before it goes is asked about from then on, and
/// told again only where it was not done.
int exportPackets(const Call& call, const QString& to);
/// Takes what the province has answered. Prints {"taken":[{"id","case"}],"known":["id"],"refused":[{"place","why"}]};
/// exit 1 where anything was refused.
int importAnswers(const Call& call, const QString& file);

}  // namespace kapok::cli
