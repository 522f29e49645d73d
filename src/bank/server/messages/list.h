// Every message that the bank's core understands: one line each in list.cpp.
#pragma once

#include "bank/server/core.h"

namespace kapok::bank::server {

const Messages& messages();

}  // namespace kapok::bank::server
