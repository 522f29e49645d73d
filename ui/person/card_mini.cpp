#include "ui/person/card_mini.h"

#include "ui/kit/paint.h"

#include <QKeyEvent>

namespace kapok::ui {

CardMini::CardMini(const Theme& theme, const CardMiniView& view, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_view(view)
{
    setObjectName(QStringLiteral("card.") + view.ref);
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setChecked(view.chosen);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const QStringList said{view.where, view.kind, view.number, view.status, view.since};
    setAccessibleName(said.join(QStringLiteral(", ")));
}

QSize CardMini::sizeHint() const
{
    const QFontMetrics bold(m_theme.font(Type::Body, true)), caption(m_theme.font(Type::Caption));
    const int top = bold.horizontalAdvance(m_view.where) + caption.horizontalAdvance(m_view.kind) + m_theme.px(40);
    const int foot = caption.horizontalAdvance(m_view.status + m_view.since) + m_theme.px(64);
    return {std::max({m_theme.px(248), top, foot}), m_theme.px(80)};
}

void CardMini::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(painter, rect(), m_theme.colour(Role::Surface), m_theme.colour(isChecked() ? Role::Focus : Role::Line),
            m_theme.px(6));
    const int left = m_theme.px(13), inner = width() - 2 * left;
    const QRect top(left, m_theme.px(8), inner, m_theme.px(20));
    const QFont caption = m_theme.font(Type::Caption);
    drawText(painter, top, m_view.where, m_theme.font(Type::Body, true), m_theme.colour(Role::Text));
    drawText(painter, top, m_view.kind, caption, m_theme.colour(Role::Muted), Qt::AlignRight | Qt::AlignVCenter);
    drawText(painter, {left, m_theme.px(29), inner, m_theme.px(18)}, m_view.number, caption,
             m_theme.colour(Role::Muted));
    paintStatus(painter, left, m_theme.px(52));
    if (hasFocus()) drawFocus(painter, m_theme, rect());
}

void CardMini::paintStatus(QPainter& painter, int x, int y)
{
    const QFont caption = m_theme.font(Type::Caption);
    const int high = m_theme.px(20), gap = m_theme.px(8);
    if (!m_view.status.isEmpty()) {
        const int sign = m_view.statusIcon.isEmpty() ? 0 : m_theme.px(16);
        const int wide = QFontMetrics(caption).horizontalAdvance(m_view.status) + sign + 2 * gap;
        drawBox(painter, {x, y, wide, high}, m_theme.colour(Role::Sunken), m_theme.colour(Role::Line), m_theme.px(4));
        if (sign)
            painter.drawPixmap(x + m_theme.px(6), y + (high - m_theme.px(12)) / 2,
                               m_theme.icon(m_view.statusIcon, Role::Text, 12, devicePixelRatioF()));
        drawText(painter, {x + gap + sign, y, wide, high}, m_view.status, caption, m_theme.colour(Role::Text));
        x += wide + gap;
    }
    drawText(painter, {x, y, width() - x - gap, high}, m_view.since, caption, m_theme.colour(Role::Muted));
}

void CardMini::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace kapok::ui
