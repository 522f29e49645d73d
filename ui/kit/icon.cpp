#include "ui/kit/icon.h"

#include <QPainter>

namespace kapok::ui {

Icon::Icon(const Theme& theme, const QString& name, Role role, int size, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_role(role), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Icon::show(const QString& name, Role role)
{
    m_name = name;
    m_role = role;
    update();
}

QSize Icon::sizeHint() const { return {m_theme.px(m_size), m_theme.px(m_size)}; }

void Icon::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QPixmap drawn = m_theme.icon(m_name, m_role, m_size, devicePixelRatioF());
    painter.drawPixmap(QPointF((width() - m_theme.px(m_size)) / 2.0, (height() - m_theme.px(m_size)) / 2.0), drawn);
}

}  // namespace kapok::ui
