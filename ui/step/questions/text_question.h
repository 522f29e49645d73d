// A text that nobody but the citizen knows; or several, with a comma between them.
#pragma once

#include "ui/step/questions/field_question.h"

namespace kapok::ui {

class RareCharacters;

class TextQuestion final : public FieldQuestion {
    Q_OBJECT

public:
    TextQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;
    bool takesRare() const override { return true; }
    void nextRare() override;

private:
    RareCharacters* m_rare;
};

}  // namespace kapok::ui
