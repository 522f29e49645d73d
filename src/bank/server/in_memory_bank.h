// The bank's port over its own core in the same memory.
#pragma once

#include "line/answering/in_memory_party.h"

namespace kapok::bank::server {

using InMemoryBank = line::InMemoryParty<ports::BankCore>;

}  // namespace kapok::bank::server
