// A date: eight figures, or with hyphens; a day that does not exist is said.
#pragma once

#include "ui/step/questions/field_question.h"

namespace kapok::ui {

class DateQuestion final : public FieldQuestion {
    Q_OBJECT

public:
    DateQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;

    /// 20210708, 2021-07-08 or 2021-7-8; anything else is no date.
    static QDate parse(const QString& typed);
};

}  // namespace kapok::ui
