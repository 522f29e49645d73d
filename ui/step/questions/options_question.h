// One of several answers, several of them, or yes and no: digits choose, Enter goes on.
#pragma once

#include "ui/step/questions/question.h"

class QAbstractButton;
class QGridLayout;

namespace kapok::ui {

class OptionsQuestion final : public Question {
    Q_OBJECT

public:
    OptionsQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;
    void begin() override;
    std::vector<QString> choices() const override;
    void choose(int digit) override;
    QString act() const override;
    QVariant typed() const override;
    void restore(const QVariant& typed) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<OptionView> options() const;
    QAbstractButton* chosen() const;
    /// All that are ticked; nothing where one that is needed is not, and nothing new was seen.
    std::optional<AnswerValue> ticked();
    /// A card among cards: the button, and under it what is compared.
    QWidget* makeColumn(QAbstractButton* button, const OptionView& option);
    void placeColumns();
    /// 14: the row behind which the folded ones lie; nought opens it.
    void addFold(int folded, bool compact);
    void openFold(bool open);
    /// Those that are seen now, in the order of their digits.
    std::vector<QAbstractButton*> shown() const;

    bool m_several;
    std::vector<QAbstractButton*> m_options;
    std::vector<QAbstractButton*> m_folded;  ///< of these the ones behind the fold
    QAbstractButton* m_fold = nullptr;
    QGridLayout* m_columns = nullptr;  ///< where the options are compared side by side
    std::vector<QWidget*> m_compared;
};

}  // namespace kapok::ui
