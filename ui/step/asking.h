// The question of a step as the window asks it, whatever the business; and what its answer means.
#pragma once

#include "ui/step/step_context.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

/// The rows of a sheet as the citizen's paper would say them, in the language of the window.
std::vector<LabelledView> rowsOf(const Phrases& phrases, const Json& rows);

/// None where nobody is asked anything now.
std::optional<QuestionView> questionOf(const StepContext& context);

/// What may be said to the teller's no (F8), each once; empty: there is nothing to say no to.
std::vector<NoView> noesOf(const StepContext& context);

/// True where a photo is among the papers that are asked for: it may come as a file (A05).
bool takesAPhoto(const workflows::Step& step);

/// The field that an answer fills, and what the journal keeps of it; the question says how it is meant.
struct Answered {
    QString field;
    Json value;
};
Answered answered(const workflows::Step& step, const intent::Answer& given);

}  // namespace kapok::ui
