// What he is served with next, once his case is done: named on its last page, and begun by a key of its own.
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

/// True where a card has come into his hands with this case, and is done with: what may be done now is another thing.
bool hasHandedOver(const desk::CaseView& one);
/// P2.1: a card that was handed over is put into use, where the rules let whoever is here do it now.
std::optional<domain::Business> followsOn(const Workplace& work, const desk::CaseView& one);

}  // namespace kapok::ui
