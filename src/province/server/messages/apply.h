// Takes the order of a first card (rules.md §1, §2).
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message apply();

}  // namespace kapok::province::server
