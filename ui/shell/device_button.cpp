#include "ui/kit/paint.h"
#include "ui/shell/top_bar.h"

namespace kapok::ui {

DeviceButton::DeviceButton(const Theme& theme, QWidget* parent) : QToolButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);  // F11 opens the same page
    setAutoRaise(true);
}

void DeviceButton::present(const QString& icon, bool usable, const QString& text)
{
    m_icon = icon;
    m_usable = usable;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize DeviceButton::sizeHint() const
{
    return {QFontMetrics(m_theme.font(Type::Body)).horizontalAdvance(text()) + m_theme.px(m_icon.isEmpty() ? 48 : 56),
            m_theme.px(40)};
}

void DeviceButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = m_theme.px(16);
    if (m_icon.isEmpty()) {
        const double size = m_theme.px(8);
        painter.setPen(QPen(m_theme.colour(Role::HeaderMuted), 1.25));
        painter.setBrush(m_usable ? QBrush(m_theme.colour(Role::HeaderMuted)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(x + 0.5, (height() - size) / 2, size - 1, size - 1));
        x += m_theme.px(16);
    } else {
        painter.drawPixmap(x, (height() - m_theme.px(16)) / 2,
                           m_theme.icon(m_icon, Role::HeaderText, 16, devicePixelRatioF()));
        x += m_theme.px(24);
    }
    drawText(painter, {x, 0, width() - x, height()}, text(), m_theme.font(Type::Body),
             m_theme.colour(Role::HeaderText));
}

}  // namespace kapok::ui
