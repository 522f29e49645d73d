// One of several answers, several of them, or yes and no: digits choose, Enter goes on.
#pragma once

#include "ui/step/questions/question.h"

class QAbstractButton;

namespace kapok::ui {

class OptionsQuestion final : public Question {
    Q_OBJECT

public:
    OptionsQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;
    void begin() override;
    std::vector<QString> choices() const override;
    void choose(int digit) override;
    QVariant typed() const override;
    void restore(const QVariant& typed) override;

private:
    std::vector<OptionView> options() const;
    QAbstractButton* chosen() const;

    bool m_several;
    std::vector<QAbstractButton*> m_options;
};

}  // namespace kapok::ui
