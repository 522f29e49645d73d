// What the province is asked before a case is begun, where without its answer there may be nothing to do: neither a
// number nor a slip is spent on that (13).
#pragma once

#include "base/task.h"
#include "desk/parts.h"
#include "domain/business.h"
#include "domain/person.h"

namespace kapok::desk {

/// Refused where nothing of this business can come, with the reason. Where nobody can be asked it is not: the case asks
/// by itself, and says so.
Task<Expected<void>> askFirst(domain::Business business, domain::Person person, const Parts& parts);

}  // namespace kapok::desk
