// What is known of a case so far, as the rows above its question.
#pragma once

#include "ui/step/step_context.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

/// What the visit knows first, then the rest in the order in which it became known.
std::vector<EarlierAnswer> answersGiven(const StepContext& context);

}  // namespace kapok::ui
