#include "ui/home/day_tile.h"

#include "ui/kit/paint.h"

#include <QEvent>
#include <QKeyEvent>

namespace kapok::ui {

DayTile::DayTile(const Theme& theme, int digit, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_digit(digit)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayTile::present(const DayCount& view)
{
    setObjectName(QStringLiteral("day.") + view.name);
    if (view == m_view) return;
    m_view = view;
    name();
    update();
}

void DayTile::name()
{
    setAccessibleName(QStringList{textOf(m_view.state), m_view.count, m_view.note}.join(QStringLiteral(", ")));
}

void DayTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int pad = m_theme.px(12);
    drawBox(painter, rect(), m_theme.colour(Role::Surface), m_theme.colour(Role::Line), m_theme.px(4));
    const QString word = textOf(m_view.state);
    const QSize state = stateSize(m_theme, word, false);
    drawState(painter, m_theme, {pad, pad, state.width(), state.height()}, m_view.state, word, false);
    const QString key = QStringLiteral("Alt %1").arg(m_digit);
    const int wide = keyWidth(m_theme, key), high = m_theme.px(20);
    // In English a state may be as long as the tile is wide: then its key stands below it, beside the number.
    const bool fits = state.width() + wide + 3 * pad <= width();
    drawKey(painter, m_theme, {width() - pad - wide, fits ? pad : m_theme.px(42), wide, high}, key,
            m_theme.colour(Role::Text), m_theme.colour(Role::LineStrong));
    drawText(painter, {pad, m_theme.px(34), width() - 2 * pad, m_theme.px(36)}, m_view.count,
             m_theme.font(Type::Number, true), m_theme.colour(Role::Text));
    drawText(painter, {pad, m_theme.px(70), width() - 2 * pad, m_theme.px(20)}, m_view.note,
             m_theme.font(Type::Caption), m_theme.colour(Role::Muted));
    if (hasFocus()) drawFocus(painter, m_theme, rect());
}

void DayTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void DayTile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) name();
    QAbstractButton::changeEvent(event);
}

}  // namespace kapok::ui
