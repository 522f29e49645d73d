// The PIN pad: old, new, new again. Figures go straight into SecureBytes (P18); Enter moves on. Where the reader has keys
// of its own, no field at all: he types there.
#pragma once

#include "ui/step/questions/question.h"

namespace kapok::ui {

class SecretField;

class PinQuestion final : public Question {
    Q_OBJECT

public:
    static constexpr std::size_t figures = 6;  // chip.md: the social PIN has six

    PinQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;
    void begin() override;

private:
    SecretField* add(QLayout* row, const char* name, const QString& label);
    SecretField* firstIncomplete() const;

    bool m_isAtReader = false;
    SecretField* m_old = nullptr;
    SecretField* m_new = nullptr;
    SecretField* m_again = nullptr;
};

}  // namespace kapok::ui
