// The ways of the tests' own workflow: between them every word of the vocabulary is used.
#pragma once

#include "support/desk/practice.h"
#include "support/desk/scripts.h"

namespace kapok::test {

/// The ordinary one first, as in all lists of ways.
std::vector<Script> practiceWays(const World& world);
std::vector<Script> makingWays(const World& world);

}  // namespace kapok::test
