// Gives a card that was reported lost for the time being back to its holder (rules.md §6).
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message releaseTemporary();

}  // namespace kapok::province::server
