// What issue and payment of an e-card ask of its card (rules.md §15).
#pragma once

#include "province/server/named.h"

namespace kapok::province::server {

/// The card that the request names, in normal use and at a desk of its bank: or the reason why it carries no e-card.
OrWhyNot<Named> carrierIn(const Books& books, const Json& body);

}  // namespace kapok::province::server
