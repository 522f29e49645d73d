// A case of whom nothing personal can be read: its person was erased, or nobody has opened the desk's keys.
#pragma once

#include "base/json.h"

namespace kapok::desk {

/// Something personal stood there, and cannot be read.
bool lacksPersonal(const Json& body);
/// The same document with a stand-in, marked as personal, in such a place: nobody's, and of the form that is read there.
/// So a case can be folded, and cases and money counted, by whoever need not know whom they are about. No answer shows
/// it.
Json withStandIns(const Json& body);

}  // namespace kapok::desk
