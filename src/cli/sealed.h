// What a call says of a personal value that nobody has opened for it: nothing (contract.md §4, Keys).
#pragma once

#include "base/json.h"

namespace kapok::cli {

/// The document with null wherever a value is sealed or personal.
Json withoutPersonal(const Json& document);

}  // namespace kapok::cli
