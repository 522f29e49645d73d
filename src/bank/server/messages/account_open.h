// Opens the account that was reserved, not yet to be used.
#pragma once

#include "bank/server/core.h"

namespace kapok::bank::server {

Message accountOpen();

}  // namespace kapok::bank::server
