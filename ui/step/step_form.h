// What the step form shows of any case: it knows no business by name.
#pragma once

#include "ui/step/step_context.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

StepPageView stepPage(const StepContext& context);

NoticeView noticeOf(const Phrases& phrases, const Notice& notice, bool asksLine);

}  // namespace kapok::ui
