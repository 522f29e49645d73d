// An amount: typed in yuan as on the till, kept in whole fen.
#pragma once

#include "ui/step/questions/field_question.h"

namespace kapok::ui {

class MoneyQuestion final : public FieldQuestion {
    Q_OBJECT

public:
    MoneyQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;

    static QString shown(qint64 fen);
};

}  // namespace kapok::ui
