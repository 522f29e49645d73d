// The card that example replies speak of.
#pragma once

#include "domain/card.h"

namespace kapok::messages {

domain::Card exampleCard(domain::Production production, const char* status = "not_activated");

}  // namespace kapok::messages
