// Several texts in one field, with a comma between them.
#pragma once

#include "ui/step/questions/question.h"

class QLineEdit;

namespace kapok::ui {

class ListQuestion final : public Question {
    Q_OBJECT

public:
    ListQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;
    void begin() override;
    QVariant typed() const override;
    void restore(const QVariant& typed) override;

private:
    QLineEdit* m_field;
};

}  // namespace kapok::ui
