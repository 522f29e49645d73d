// The answers given so far, each with its source; Alt and its digit goes back to one.
#pragma once

#include "ui/kit/theme.h"
#include "ui/step/step_view.h"

#include <QFrame>

class QFormLayout;

namespace kapok::ui {

class EarlierAnswers final : public QFrame {
    Q_OBJECT

public:
    explicit EarlierAnswers(const Theme& theme, QWidget* parent = nullptr);
    void present(const std::vector<EarlierAnswer>& answers);
    /// The field behind Alt+digit; empty where it cannot be changed.
    QString changeable(int digit) const;

private:
    void addRow(int number, const EarlierAnswer& answer);
    QWidget* makeValue(const EarlierAnswer& answer);

    const Theme& m_theme;
    std::vector<EarlierAnswer> m_answers;
    QFormLayout* m_rows;
};

}  // namespace kapok::ui
