// What the second person is shown of the case that he is asked to agree to.
#pragma once

#include "ui/step/step_context.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

/// None where the case needs no second person now.
std::optional<SecondPersonView> secondPerson(const StepContext& context);

}  // namespace kapok::ui
