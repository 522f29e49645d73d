// The ways through a business that the harnesses drive: from tests/data/workflows/NAME.json, with a
// file for every workflow of this house, so that a new business is tried by writing one.
#pragma once

#include "support/desk/teller.h"

namespace kapok::test {

/// The ways of the file; the person is looked up in `world`. Throws where the file is missing or wrong.
std::vector<Script> waysOf(domain::Business business, const World& world);
/// The first of them.
Script ordinaryWayOf(domain::Business business, const World& world);
/// The ordinary way once more for each demand on it and each way in which the line can fail at it, and
/// once for each with the line down from the beginning.
std::vector<Script> withFaults(const Script& ordinary, const World& after);

}  // namespace kapok::test
