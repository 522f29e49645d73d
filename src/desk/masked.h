// Numbers as a report may bear them: of each only the end is said.
#pragma once

#include "base/json.h"

namespace kapok::desk {

/// All but the last four signs hidden.
QString maskedNumber(const QString& number);
/// The identity number of a person as the journal keeps him; empty: it tells none.
QString numberOf(const Json& person);

}  // namespace kapok::desk
