// The province's port over its own core in the same memory.
#pragma once

#include "line/answering/in_memory_party.h"

namespace kapok::province::server {

using InMemoryProvince = line::InMemoryParty<ports::Province>;

}  // namespace kapok::province::server
