// How a case comes on the screen: its step, and on top of it the papers that came out on the way.
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

/// The sheets that the case has printed, by field.
std::map<QString, Json> printedSheets(const desk::CaseView& one);
/// What this case has printed already is not shown when it is taken up.
void rememberPapers(Workplace& work, const desk::CaseView& one);
/// To the case that stands so, or into the one inside it.
void leadTo(Workplace& work, const desk::Standing& standing);

}  // namespace kapok::ui
