// The journal's first word on who works here: what the file says then counts, and never again (E3).
#pragma once

#include "base/clock.h"
#include "desk/memory.h"

namespace kapok::desk {

/// Written down in the name of `by`, whom the desk knows already; nothing happens where the journal has named them all.
Task<Expected<void>> nameStaff(Memory& memory, const Clock& clock, std::vector<StaffMember> staff, QString by);

}  // namespace kapok::desk
