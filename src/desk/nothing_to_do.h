// What his cards say already to a business that the rules know nothing of, before it has asked its own question: that
// there is nothing to do. It is said beside the business, before anybody chooses it (13).
#pragma once

#include "domain/business.h"
#include "domain/card.h"

namespace kapok::desk {

/// Why nothing of this business can come: a code of `view.reason`. Nothing: only the business itself can say.
std::optional<QString> nothingToDo(domain::Business business, const std::vector<domain::Card>& cards);
/// What speaks against it and does not forbid it: he may still wish it. A code of `view.reason`.
std::optional<QString> nothingToDoUnasked(domain::Business business, const std::vector<domain::Card>& cards);

}  // namespace kapok::desk
