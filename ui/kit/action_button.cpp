#include "ui/kit/action_button.h"

#include "ui/kit/paint.h"

namespace kapok::ui {

ActionButton::ActionButton(const Theme& theme, bool primary, QWidget* parent)
    : QPushButton(parent), m_theme(theme), m_primary(primary)
{
    setProperty("primary", primary);
    setAutoDefault(false);  // Enter is the page's: it goes on, wherever the focus stands
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void ActionButton::say(const QString& text, const QString& key)
{
    m_key = key;
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Type::Body, m_primary));
    const int key = m_key.isEmpty() ? 0 : keyWidth(m_theme, m_key) + m_theme.px(12);
    return {metrics.horizontalAdvance(text()) + key + m_theme.px(32), m_theme.px(36)};
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool filled = m_primary && isEnabled();
    const QColor ink = m_theme.colour(!isEnabled() ? Role::Off : filled ? Role::AccentText : Role::Text);
    const QColor fill = m_theme.colour(!isEnabled() ? Role::Sunken
                                       : !filled    ? (isDown() ? Role::Sunken : Role::Surface)
                                       : isDown()   ? Role::AccentDown
                                                    : Role::Accent);
    const QColor line = m_theme.colour(!isEnabled() ? Role::Line : filled ? Role::Accent : Role::LineStrong);
    drawBox(painter, rect(), fill, line, m_theme.px(4));

    const QFont font = m_theme.font(Type::Body, m_primary);
    const int words = QFontMetrics(font).horizontalAdvance(text());
    const int cap = m_key.isEmpty() ? 0 : keyWidth(m_theme, m_key);
    const int all = words + (cap ? cap + m_theme.px(12) : 0);
    int x = (width() - all) / 2;
    drawText(painter, {x, 0, words + 2, height()}, text(), font, ink);
    x += words + m_theme.px(12);
    if (cap) {
        const int high = m_theme.px(20);
        drawKey(painter, m_theme, {x, (height() - high) / 2, cap, high}, m_key, ink,
                filled ? ink : m_theme.colour(isEnabled() ? Role::LineStrong : Role::Line));
    }
    if (hasFocus())  // a ring inside, in ink, is seen on red too
        drawBox(painter, rect().adjusted(3, 3, -3, -3), {}, filled ? ink : m_theme.colour(Role::Focus), m_theme.px(3),
                2);
}

}  // namespace kapok::ui
