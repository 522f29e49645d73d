// Who answers what the one-stop platform is asked and told (rules.md §10): until it has a line of its own, the province.
#pragma once

#include "messages/request.h"

namespace kapok::messages {

inline constexpr Party oneStopPlatform = Party::Province;

/// The seven services of the one window, in the source's order, by our codes (rules.md §10).
inline constexpr std::array oneWindowServices{"TV", "GAS", "WATER", "POWER", "PEN_EMP", "PEN_RES", "MED_DED"};
inline Shape oneWindowService() { return shapes::word({oneWindowServices.begin(), oneWindowServices.end()}); }

}  // namespace kapok::messages
