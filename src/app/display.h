// Whether there is a screen at all. Asked first: Qt ends the process where it finds none, and says it
// neither in our words nor with our exit code (contract.md).
#pragma once

#include "base/error.h"

namespace kapok::app {

/// Unavailable: this session has no display to show a window on.
Expected<void> hasDisplay();

}  // namespace kapok::app
