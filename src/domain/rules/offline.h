// What a counter takes while nobody can be asked (rules.md §2, M10).
#pragma once

#include "domain/business.h"
#include "domain/rules/rule_pack.h"

namespace kapok::domain::rules {

/// Those that this pack takes provisionally without the line on this day, in the order of their codes; what else must be
/// so (that the card is known to be here) the rules ask of each request.
std::vector<Business> takenOffline(const RulePack& pack, QDate today);

}  // namespace kapok::domain::rules
