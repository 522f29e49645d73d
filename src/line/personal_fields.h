// Which fields of a reply are personal: the one table for province and bank.
#pragma once

#include "base/json.h"

namespace kapok::line {

/// The reply's body as the desk keeps it: every text in a personal field is marked (base/json.h), in
/// whatever message and at whatever depth it stands. The table holds names of fields and not kinds of
/// messages, so that a new message is safe before anybody has thought of it.
Json withPersonalMarks(const Json& body);

}  // namespace kapok::line
