// The paper page: the sheet that was just printed.
#pragma once

#include "ui/kit/phrases.h"
#include "ui/paper/paper_view.h"

namespace kapok::ui {

/// `copy` 1 is the first print; any other says that it is a reprint, and which.
PaperPageView paperPage(const Phrases& phrases, const desk::Case& one, const QString& field, const Json& sheet,
                        int copy, const desk::Place& place, bool training);

}  // namespace kapok::ui
