// A question with one field: what is typed stays, whatever is said beside it.
#pragma once

#include "ui/step/questions/question.h"

class QLineEdit;

namespace kapok::ui {

class FieldQuestion : public Question {
    Q_OBJECT

public:
    /// The field is named `field.<field>`; for ears it is called as the question. `width` at 100 %. Into one of figures
    /// no input method goes.
    enum class Takes { Words, Figures };
    FieldQuestion(const Theme& theme, const QuestionView& view, Takes takes, int width, QWidget* parent);
    void begin() override;
    QVariant typed() const override;
    void restore(const QVariant& typed) override;

protected:
    /// Of figures without blanks, of whatever width they were typed.
    QString text() const;
    /// Says what is wrong with the typing and gives the field the focus again.
    std::nullopt_t again(const QString& problem);

    QLineEdit* m_field;

private:
    Takes m_takes;
};

}  // namespace kapok::ui
