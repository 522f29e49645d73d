// Ids that are global and sort by time (RFC 9562, version 7).
#pragma once

#include "base/clock.h"
#include "base/randomness.h"

#include <QString>

namespace kapok {

/// "0197f3a0-…": 48 bits of milliseconds, 74 of randomness; lower case with hyphens.
QString uuid7(Instant at, Randomness& randomness);

}  // namespace kapok
