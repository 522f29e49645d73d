// Every message that the province understands: one line each in list.cpp.
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

const Messages& messages();

}  // namespace kapok::province::server
