// The key service as a party of its own (chip.md §5; contract.md §4): it answers what the province answers of keys, and
// knows nobody.
#pragma once

#include "province/server/core.h"

namespace kapok::province::server {

class HsmCore final : public line::ReferenceCore<Books> {
public:
    HsmCore();
};

}  // namespace kapok::province::server
