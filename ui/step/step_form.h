// What the step form shows of any case: it knows no business by name.
#pragma once

#include "ui/step/step_context.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

StepPageView stepPage(const StepContext& context);

/// `state`: of the case; what the province has accepted is no draft any more.
NoticeView noticeOf(const Phrases& phrases, const Notice& notice, desk::StateWord state, bool asksLine);

}  // namespace kapok::ui
