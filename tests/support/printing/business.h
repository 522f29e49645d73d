// A test that fails for one business says which.
#pragma once

#include "domain/business.h"

#include <ostream>

namespace kapok::domain {

inline void PrintTo(Business business, std::ostream* out) { *out << nameOf(business).toStdString(); }

}  // namespace kapok::domain
