// How far is an ordered card (rules.md §18)?
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message orderProgress();

}  // namespace kapok::province::server
