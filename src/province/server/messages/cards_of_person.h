// Which cards does this person hold or await, anywhere in the province (P1.10)?
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message cardsOfPerson();

}  // namespace kapok::province::server
