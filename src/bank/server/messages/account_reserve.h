// Keeps an account number for a card that was ordered (rules.md §18).
#pragma once

#include "bank/server/core.h"

namespace kapok::bank::server {

Message accountReserve();

}  // namespace kapok::bank::server
