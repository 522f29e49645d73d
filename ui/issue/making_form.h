// What is shown of a card that is made at the counter, from its case alone.
#pragma once

#include "ui/issue/making_view.h"
#include "ui/step/step_context.h"

namespace kapok::ui {

/// Nothing where this case makes no card here, or has not come so far.
std::optional<MakingView> makingOf(const StepContext& context);

}  // namespace kapok::ui
