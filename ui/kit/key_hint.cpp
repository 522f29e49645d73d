#include "ui/kit/key_hint.h"

#include "ui/kit/paint.h"

namespace kapok::ui {

KeyHint::KeyHint(const Theme& theme, const QString& key, const QString& text, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_key(key), m_text(text)
{
    setAccessibleName(key + u' ' + text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyHint::sizeHint() const
{
    const int words = QFontMetrics(m_theme.font(Type::Body)).horizontalAdvance(m_text);
    return {keyWidth(m_theme, m_key) + (m_text.isEmpty() ? 0 : m_theme.px(8) + words), m_theme.px(20)};
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int cap = keyWidth(m_theme, m_key);
    drawKey(painter, m_theme, {0, 0, cap, height()}, m_key, m_theme.colour(Role::Text),
            m_theme.colour(Role::LineStrong));
    drawText(painter, {cap + m_theme.px(8), -2, width(), height() + 4}, m_text, m_theme.font(Type::Body),
             m_theme.colour(Role::Muted));
}

}  // namespace kapok::ui
