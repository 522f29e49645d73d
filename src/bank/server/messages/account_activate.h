// Puts the account of a card into use, bank side (P2.1).
#pragma once

#include "bank/server/core.h"

namespace kapok::bank::server {

Message accountActivate();

}  // namespace kapok::bank::server
