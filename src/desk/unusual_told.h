// What a supervisor looks at first: whatever did not go the common way (N12, D11).
#pragma once

#include "base/dictionary.h"
#include "ports/journal.h"
#include "reports/told.h"

namespace kapok::desk {

/// Noes of those who were asked to do something, doubts, waivers, money given back, what two have agreed to, spoiled
/// things, reversals, counts that differ, losses that repeat themselves, and what was unusual of the days; in the order in
/// which they happened.
std::vector<reports::UnusualTold> unusualOf(const reports::Told& told, std::vector<reports::UnusualTold> ofDays,
                                            const Dictionary& words);
/// What this entry says of its day: it was closed with another sum in the till than should have been there, or opened
/// again (L10, L11). Nothing: neither.
std::optional<reports::UnusualTold> unusualOfDay(const ports::Entry& entry, const Dictionary& words);

}  // namespace kapok::desk
