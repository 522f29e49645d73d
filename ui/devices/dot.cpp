#include "ui/devices/dot.h"

#include <QPainter>

namespace kapok::ui {

Dot::Dot(const Theme& theme, bool filled, QWidget* parent) : QWidget(parent), m_theme(theme), m_filled(filled)
{
    setFixedSize(theme.px(8), theme.px(8));
}

void Dot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(Role::Muted), 1.25));
    painter.setBrush(m_filled ? QBrush(m_theme.colour(Role::Muted)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7));
}

}  // namespace kapok::ui
