// What Argon2id is asked to cost, whatever comes of it.
#pragma once

#include "desk/secret_hash.h"

#include <cstdint>

namespace kapok::desk {

struct HashCost {
    std::uint32_t passes, memoryKiB;
};

constexpr HashCost costOf(Hashing hashing) { return hashing == Hashing::Full ? HashCost{3, 65536} : HashCost{1, 1024}; }

}  // namespace kapok::desk
