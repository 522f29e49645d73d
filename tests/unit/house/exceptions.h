// Where a rule of the house is set aside, and why: the only list of its kind.
#pragma once

#include "source.h"

namespace kapok::house {

struct Exception {
    const char* rule;  ///< "timers", "chance", "files", "secrets", "reach", "errands", "libraries", "widths"
    const char* path;  ///< a file without its ending, so that header and source go together
    const char* reason;
};
const std::vector<Exception>& exceptions();

bool excepted(const char* rule, const Source& source);

}  // namespace kapok::house
