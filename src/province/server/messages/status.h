// Is the province there, and what time is it for it?
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message status();

}  // namespace kapok::province::server
