// What a true card answers, and what proves the reader to it (chip.md §5): the keys stay here.
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message hsmAuthenticate();

}  // namespace kapok::province::server
