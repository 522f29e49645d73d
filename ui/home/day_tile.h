// One number of the day with its state word: Alt and its digit, Enter or a click opens its list (picture 12).
#pragma once

#include "ui/home/home_view.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>

namespace kapok::ui {

class DayTile final : public QAbstractButton {
    Q_OBJECT

public:
    DayTile(const Theme& theme, int digit, QWidget* parent);
    void present(const DayCount& view);

    QSize sizeHint() const override { return {m_theme.px(160), m_theme.px(96)}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();

    const Theme& m_theme;
    const int m_digit;
    DayCount m_view;
};

}  // namespace kapok::ui
