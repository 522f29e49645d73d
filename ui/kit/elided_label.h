// A name that gives way: elided where the window is narrow; whole for ears and in its tip.
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

namespace kapok::ui {

class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    ElidedLabel(const Theme& theme, Role ink, QWidget* parent = nullptr);
    void say(const QString& text);

    QSize minimumSizeHint() const override { return {m_theme.px(72), QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Role m_ink;
};

}  // namespace kapok::ui
