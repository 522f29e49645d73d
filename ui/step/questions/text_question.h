// A text that nobody but the citizen knows.
#pragma once

#include "ui/step/questions/question.h"

class QLineEdit;

namespace kapok::ui {

class TextQuestion final : public Question {
    Q_OBJECT

public:
    TextQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;
    void begin() override;
    QVariant typed() const override;
    void restore(const QVariant& typed) override;

private:
    QLineEdit* m_field;
};

/// The one field of a question, named by its title; shared by text, date, money and list.
QLineEdit* addField(const Theme& theme, const QuestionView& view, QWidget* question, int width);

}  // namespace kapok::ui
