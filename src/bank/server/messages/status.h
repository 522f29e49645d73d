// Is the bank's core there?
#pragma once

#include "bank/server/core.h"

namespace kapok::bank::server {

Message status();

}  // namespace kapok::bank::server
