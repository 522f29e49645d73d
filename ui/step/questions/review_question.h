// All that will be done, on one page, before money is taken and before anything is sent (picture 15).
#pragma once

#include "ui/step/questions/question.h"

class QFormLayout;

namespace kapok::ui {

class ReviewQuestion final : public Question {
    Q_OBJECT

public:
    ReviewQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    /// Going on says that all of it was gone through.
    std::optional<AnswerValue> value() override { return true; }
    void begin() override { setFocus(Qt::OtherFocusReason); }

private:
    void addRow(QFormLayout* form, const ReviewRow& row);
    QWidget* makeValue(const ReviewRow& row);
};

}  // namespace kapok::ui
