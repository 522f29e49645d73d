// Who may use whom (design.md §2): the table of the house, and two readings of it.
#pragma once

#include "source.h"

namespace kapok::house {

/// Every include of another room that the table does not allow.
Findings forbiddenArrows(const Source& source);

/// Every include of a library that is the matter of other rooms: windows in the rules, sockets in the desk.
Findings forbiddenLibraries(const Source& source);

/// Every kapok_room(… USES …) of a CMakeLists.txt that links a room against the table.
Findings forbiddenLinks(const QString& path, const QString& text);

/// "src/base/json.h" is of "base", "cardio/pcsc/pcsc_context.h" of "cardio/pcsc"; nothing outside the rooms.
QString roomOf(const QString& path);

}  // namespace kapok::house
