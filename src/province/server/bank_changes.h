// A change of bank as the province sees it: one card ordered in place of another bank's, which is settled last (P1.11(15)).
#pragma once

#include "province/server/named.h"

namespace kapok::province::server {

/// The card that was ordered in place of this one, at another bank; nothing where none was.
std::optional<Card> changedTo(const Books& books, const Card& old);

}  // namespace kapok::province::server
