// What can be done for who stands here: every business, as the rules answer it before one is chosen.
#pragma once

#include "desk/parts.h"

namespace kapok::desk {

/// What can be done for this person: one call of the rules answers all businesses.
struct Possibility {
    domain::Business business;
    domain::Ruling ruling;
    bool built = false;         ///< false: the rules answer, the business itself is not built yet
    bool cardsUnknown = false;  ///< the ruling goes by his having no card only because nobody could be asked
};

/// Of whom it is asked. `known`: the facts of him, without a business; not online and without a card, nobody knows which
/// he holds.
struct Asked {
    const domain::Facts& known;
    const workflows::Visit& visit;
    const std::vector<domain::Card>& cards;
    const QString& selectedCard;
};

/// Every business, in the order of their codes.
std::vector<Possibility> possibleFor(const Asked& asked, const domain::Facts::Desk& desk, const Parts& parts);

}  // namespace kapok::desk
