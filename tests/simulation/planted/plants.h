// Which defect is planted now; none in the beginning.
#pragma once

#include "base/uuid7.h"
#include "ports/journal.h"

#include <string>
#include <vector>

namespace kapok::test {

inline std::string& thePlant()
{
    static std::string name;
    return name;
}
inline bool planted(const char* name) { return thePlant() == name; }

/// Entries that a defect keeps back until the next one; a process that dies has lost them.
inline std::vector<ports::NewEntry>& keptBack()
{
    static std::vector<ports::NewEntry> entries;
    return entries;
}

}  // namespace kapok::test
