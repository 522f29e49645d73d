// One of several answers, several of them, or yes and no: digits choose, Enter goes on.
#pragma once

#include "ui/step/questions/question.h"

namespace kapok::ui {

class OptionButton;

class OptionsQuestion final : public Question {
    Q_OBJECT

public:
    OptionsQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;
    void begin() override;
    bool takeKey(QKeyEvent& event) override;
    QString choosingKeys() const override;
    QVariant typed() const override;
    void restore(const QVariant& typed) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<OptionView> options() const;
    void choose(OptionButton* option);
    void step(int by);
    OptionButton* chosen() const;

    bool m_several;
    std::vector<OptionButton*> m_options;
};

}  // namespace kapok::ui
