// An amount: typed in yuan as on the till, kept in whole fen.
#pragma once

#include "ui/step/questions/field_question.h"

namespace kapok::ui {

class MoneyQuestion final : public FieldQuestion {
    Q_OBJECT

public:
    MoneyQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    std::optional<AnswerValue> value() override;

    /// "20", "20.5" and "20.00" in yuan; no sign, at most two figures after the point.
    static std::optional<qint64> parse(const QString& typed);
    static QString shown(qint64 fen);
};

}  // namespace kapok::ui
