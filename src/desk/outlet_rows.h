// What the outlet sees of this desk's cases, and which of them wait for a second person (L08).
#pragma once

#include "ports/outlet.h"

namespace kapok::desk {

ports::ShownTable casesShown();

}  // namespace kapok::desk
