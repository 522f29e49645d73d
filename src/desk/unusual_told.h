// What a supervisor looks at first: whatever did not go the common way (N12, D11).
#pragma once

#include "base/dictionary.h"
#include "reports/told.h"

namespace kapok::desk {

/// Noes of those who were asked to do something, doubts, waivers, money given back, what two have agreed to, spoiled
/// things, reversals, counts that differ, and losses that repeat themselves; in the order in which they happened.
std::vector<reports::UnusualTold> unusualOf(const reports::Told& told, const Dictionary& words);

}  // namespace kapok::desk
