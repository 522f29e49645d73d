// What of a case the citizen signs on his own screen, and how far he is.
#pragma once

#include "ui/step/step_context.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

/// Lays a clean sheet as soon as something else is signed, or nothing: he went, the teller signed out or turned to
/// another page, the window is locked. What was written before is forgotten.
void layForHisHand(Workplace& work);
/// None where he has no screen, or nothing to sign.
std::optional<SigningView> signingOf(const StepContext& context);
/// What goes with the answer; none where he has still to sign.
std::optional<desk::Signing> hisHand(const Workplace& work);

}  // namespace kapok::ui
