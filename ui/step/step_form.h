// What the step form shows of any case: it knows no business by name.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

struct StepContext {
    const Workplace& work;
    const desk::CaseView& one;
    bool working = false;  ///< something is being asked or sent right now
    Instant workingSince{};
};

StepPageView stepPage(const StepContext& context);
std::optional<SecondPersonView> secondPerson(const StepContext& context);

/// What the journal keeps of an answer given in the window; the question says how it is meant.
Json answerInJson(const workflows::Step& step, const AnswerValue& value);

NoticeView noticeOf(const Phrases& phrases, const Notice& notice, bool asksLine);

}  // namespace kapok::ui
