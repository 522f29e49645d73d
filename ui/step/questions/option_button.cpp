#include "ui/step/questions/option_button.h"

#include "ui/kit/paint.h"

namespace kapok::ui {

OptionButton::OptionButton(const Theme& theme, const OptionView& option, int digit, bool several, bool compact,
                           QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_option(option),
      m_key(digit > 0 ? QString::number(digit % 10) : QString()),
      m_several(several),
      m_compact(compact)
{
    setObjectName(QStringLiteral("option.") + option.value);
    setCheckable(true);
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(option.text);
    setAccessibleDescription(option.detail);
    if (digit > 0 && digit < 10) setProperty("digit", digit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OptionButton::drawKeyAs(const QString& key)
{
    m_key = key;
    update();
}

QSize OptionButton::sizeHint() const { return {m_theme.px(320), m_theme.px(m_compact ? 36 : 56)}; }

QSize OptionButton::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }

void OptionButton::paintMark(QPainter& painter, const QRect& box)
{
    const QColor edge = m_theme.colour(isChecked() ? Role::Focus : Role::LineStrong);
    if (m_several) {
        drawBox(painter, box, isChecked() ? m_theme.colour(Role::Focus) : m_theme.colour(Role::Surface), edge,
                m_theme.px(3));
        if (isChecked())
            painter.drawPixmap(box.left() + m_theme.px(2), box.top() + m_theme.px(2),
                               m_theme.icon(QStringLiteral("check"), Role::Surface, 12, devicePixelRatioF()));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1.25));
    painter.setBrush(isChecked() ? m_theme.colour(Role::Focus) : m_theme.colour(Role::Surface));
    painter.drawEllipse(QRectF(box).adjusted(0.6, 0.6, -0.6, -0.6));
    if (!isChecked()) return;
    const double hole = m_theme.px(6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Role::Surface));
    painter.drawEllipse(QRectF(box.center().x() + 0.5 - hole / 2, box.center().y() + 0.5 - hole / 2, hole, hole));
}

void OptionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool chosen = isChecked() && !m_several;
    drawBox(painter, rect(), m_theme.colour(chosen ? Role::Select : Role::Surface),
            m_theme.colour(chosen ? Role::Focus : Role::LineStrong), m_theme.px(4));
    const int mark = m_theme.px(16);
    paintMark(painter, {m_theme.px(17), (height() - mark) / 2, mark, mark});
    const int cap = keyWidth(m_theme, m_key);
    if (!m_key.isEmpty())
        drawKey(painter, m_theme, {m_theme.px(49), (height() - m_theme.px(20)) / 2, cap, m_theme.px(20)}, m_key,
                m_theme.colour(Role::Text), m_theme.colour(Role::LineStrong));
    const int left = m_theme.px(65) + cap;
    const QRect words(left, 0, width() - left - m_theme.px(8), height());
    const QFont title = m_theme.font(Type::Body, chosen);
    if (m_compact || m_option.detail.isEmpty()) {
        const int used = drawText(painter, words, m_option.text, title, m_theme.colour(Role::Text));
        drawText(painter, words.adjusted(used + m_theme.px(16), 0, 0, 0), m_option.detail, m_theme.font(Type::Caption),
                 m_theme.colour(Role::Muted));
    } else {
        const int half = height() / 2;
        drawText(painter, {words.left(), m_theme.px(7), words.width(), half - m_theme.px(4)}, m_option.text, title,
                 m_theme.colour(Role::Text));
        drawText(painter, {words.left(), half + m_theme.px(1), words.width(), half - m_theme.px(8)}, m_option.detail,
                 m_theme.font(Type::Caption), m_theme.colour(Role::Muted));
    }
    if (hasFocus()) drawFocus(painter, m_theme, rect());
}

}  // namespace kapok::ui
