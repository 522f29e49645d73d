// kapokctl world: who serves a practice world, what time it is there, and which desks are in it (contract.md §3).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// Where the things of the world lie in which the desk of this folder stands: what it was told at its first start, else
/// the folder `training` in it, or beside the books of `kapok-province` the folder itself.
QString worldGroundOf(const QString& dataFolder);

int worldCommand(const Call& call);

}  // namespace kapok::cli
