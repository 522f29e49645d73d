// The seven services of the one window, in the source's order, by our codes (rules.md §10).
#pragma once

#include "messages/request.h"

#include <array>

namespace kapok::messages {

inline constexpr std::array oneWindowServices{"TV", "GAS", "WATER", "POWER", "PEN_EMP", "PEN_RES", "MED_DED"};
inline Shape oneWindowService() { return shapes::word({oneWindowServices.begin(), oneWindowServices.end()}); }

}  // namespace kapok::messages
