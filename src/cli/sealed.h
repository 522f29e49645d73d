// What a call says of a personal value that nobody has opened for it: nothing (contract.md §4, Keys).
#pragma once

#include "base/json.h"

namespace kapok::cli {

/// The same document with a stand-in, marked as personal, where a value is sealed: nobody's, and of the form that is
/// read there. So a case can be folded, and cases and money counted, by whoever need not know whom they are about.
Json withStandIns(const Json& body);
/// The same with null wherever a value is sealed or personal.
Json withoutPersonal(const Json& document);

}  // namespace kapok::cli
