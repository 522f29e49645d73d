// Takes the report that a card is lost for the time being (P3.1).
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message lossTemporary();

}  // namespace kapok::province::server
