// Puts a card that was handed out into use, social side (P2.1, rules.md §7).
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message activate();

}  // namespace kapok::province::server
