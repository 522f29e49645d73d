// How far the case is: done, current and coming steps; "step 5 of 7" for ears.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class StepBar final : public QWidget {
    Q_OBJECT

public:
    /// Of the case that is gone on with, or of the one around it: half as wide, and grey (17).
    enum class Of { Case, Outer };

    explicit StepBar(const Theme& theme, Of of, QWidget* parent = nullptr);
    /// `name` of the business where two bars stand beside each other; empty: there is one.
    void present(const QString& name, int step, int steps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QSize sized(int mark) const;
    QString words() const;

    const Theme& m_theme;
    const Of m_of;
    QString m_name;
    int m_step = 0, m_steps = 0;
};

}  // namespace kapok::ui
