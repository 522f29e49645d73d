// A step where the teller only goes on.
#pragma once

#include "ui/step/questions/question.h"

namespace kapok::ui {

class NothingAsked final : public Question {
    Q_OBJECT

public:
    using Question::Question;
    std::optional<AnswerValue> value() override { return true; }
    void begin() override { setFocus(Qt::OtherFocusReason); }
};

}  // namespace kapok::ui
