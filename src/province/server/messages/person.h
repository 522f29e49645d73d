// Who is this? What the province has on file of a person.
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

Message person();

}  // namespace kapok::province::server
