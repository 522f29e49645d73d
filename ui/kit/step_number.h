// The number of a step in a small square: outlined in blue where it can be done today.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class StepNumber final : public QWidget {
    Q_OBJECT

public:
    StepNumber(const Theme& theme, int number, bool today, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    int m_number;
    bool m_today;
};

}  // namespace kapok::ui
