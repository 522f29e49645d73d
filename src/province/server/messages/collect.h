// Hands a finished card over to its holder (P3.1).
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message collect();

}  // namespace kapok::province::server
