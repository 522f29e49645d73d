// How far the case is: done, current and coming steps; "step 5 of 7" for ears.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class StepBar final : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(const Theme& theme, QWidget* parent = nullptr);
    void present(int step, int steps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QSize sized(int mark) const;
    QString words() const;

    const Theme& m_theme;
    int m_step = 0, m_steps = 0;
};

}  // namespace kapok::ui
