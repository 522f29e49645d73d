// What those businesses have in common that the rules are not asked about: who is here and with which paper, and
// what holds while the province cannot be asked.
#pragma once

#include "workflows/step.h"
#include "workflows/visit.h"

#include <optional>

namespace kapok::workflows {

/// Asks who stands here, and for the paper that says so (rules.md §1, §21 Papers); nothing where it was seen.
std::optional<Step> identify(const Visit& visit);

/// The line is down, and nothing can be said without it.
Refusal provinceNotReached();

}  // namespace kapok::workflows
