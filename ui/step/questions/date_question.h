// A date: eight figures, or with hyphens; a day that does not exist is said.
#pragma once

#include "ui/step/questions/question.h"

class QLineEdit;

namespace kapok::ui {

class DateQuestion final : public Question {
    Q_OBJECT

public:
    DateQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;
    void begin() override;
    QVariant typed() const override;
    void restore(const QVariant& typed) override;

    /// 20210708, 2021-07-08 or 2021-7-8; anything else is no date.
    static QDate parse(const QString& typed);

private:
    QLineEdit* m_field;
};

}  // namespace kapok::ui
