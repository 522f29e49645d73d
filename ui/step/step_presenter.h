// What the step form shows of any case, decided without a window: it knows no business by name.
#pragma once

#include "ui/kit/phrases.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

struct StepContext {
    const Phrases& phrases;
    const desk::Counter& counter;
    const desk::Case& one;
    const desk::Standing& standing;
    bool working = false;  ///< something is being asked or sent right now
    Instant workingSince;
};

StepPageView stepPage(const StepContext& context);
std::optional<SecondPersonView> secondPerson(const StepContext& context, const QString& problem);

/// What the journal keeps of an answer given in the window; the question says how it is meant.
Json answerInJson(const workflows::Step& step, const AnswerValue& value);

/// The sheets that the case has printed, by field: a new one is shown when it comes.
std::map<QString, Json> printedSheets(const desk::Case& one);

}  // namespace kapok::ui
