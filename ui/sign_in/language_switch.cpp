#include "ui/sign_in/language_switch.h"

#include "ui/kit/paint.h"

#include <QEvent>

namespace kapok::ui {

LanguageSwitch::LanguageSwitch(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("language"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    name();
}

void LanguageSwitch::setVersion(const QString& version)
{
    m_version = version;
    updateGeometry();
    update();
}

// The translation itself says which language it is.
bool LanguageSwitch::chinese() const
{
    return tr("en", "language of this translation: zh or en") == QLatin1String("zh");
}

void LanguageSwitch::name()
{
    setAccessibleName(chinese() ? QStringLiteral("语言：中文") : QStringLiteral("Language: English"));
}

QSize LanguageSwitch::sizeHint() const
{
    const QFontMetrics body(m_theme.font(Type::Body)), caption(m_theme.font(Type::Caption));
    return {body.horizontalAdvance(tr("Language")) + m_theme.px(24 + 16 + 142 + 16) +
                caption.horizontalAdvance(m_version),
            m_theme.px(32)};
}

void LanguageSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(0, (height() - m_theme.px(16)) / 2,
                       m_theme.icon(QStringLiteral("language"), Role::Muted, 16, devicePixelRatioF()));
    const QFont body = m_theme.font(Type::Body);
    int x = m_theme.px(24);
    x += drawText(painter, {x, 0, width(), height()}, tr("Language"), body, m_theme.colour(Role::Muted)) +
         m_theme.px(16);
    const QRect both(x, 0, m_theme.px(142), height());
    drawBox(painter, both, m_theme.colour(Role::Surface), m_theme.colour(Role::LineStrong), m_theme.px(4));
    const QRect first(both.left() + 1, 1, m_theme.px(61), height() - 2);
    const QRect second(first.right() + 1, 1, both.right() - first.right() - 1, height() - 2);
    painter.fillRect(chinese() ? first : second, m_theme.colour(Role::Select));
    painter.fillRect(first.right(), 1, 1, height() - 2, m_theme.colour(Role::LineStrong));
    drawText(painter, first, QStringLiteral("中文"), m_theme.font(Type::Body, chinese()), m_theme.colour(Role::Text),
             Qt::AlignCenter);
    drawText(painter, second, QStringLiteral("English"), m_theme.font(Type::Body, !chinese()),
             m_theme.colour(Role::Text), Qt::AlignCenter);
    drawText(painter, {both.right() + m_theme.px(16), 0, width(), height()}, m_version, m_theme.font(Type::Caption),
             m_theme.colour(Role::Muted));
}

void LanguageSwitch::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        name();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
