// The ways of the tests' own workflow: between them every word of the vocabulary is used.
#pragma once

#include "support/desk/practice.h"
#include "support/desk/scripts.h"

namespace kapok::test {

std::vector<Script> practiceWays(const World& world);

}  // namespace kapok::test
