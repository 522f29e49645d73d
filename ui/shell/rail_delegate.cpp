#include "ui/shell/rail_delegate.h"

#include "ui/kit/paint.h"

namespace kapok::ui {

RailDelegate::RailDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {m_theme.px(100), m_theme.px(index.data(Separator).toBool() ? 17 : 28)};
}

void RailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect row = option.rect;
    if (index.data(Separator).toBool()) {
        painter->fillRect(row.left() + m_theme.px(16), row.center().y(), row.width() - m_theme.px(32), 1,
                          m_theme.colour(Role::Line));
        return;
    }
    const bool enabled = (option.state & QStyle::State_Enabled) && !index.data(NotBuilt).toBool();
    const bool current = index.data(Current).toBool();
    if (current) {
        painter->fillRect(row, m_theme.colour(Role::Select));
        painter->fillRect(row.left(), row.top(), m_theme.px(4), row.height(), m_theme.colour(Role::Accent));
    }
    // Grey marks where one will return (17).
    if (index.data(Outer).toBool())
        painter->fillRect(row.left(), row.top(), m_theme.px(4), row.height(), m_theme.colour(Role::Muted));
    const Role ink = !enabled ? Role::Off : Role::Text;
    const QFont font = m_theme.font(Type::Body, current);
    int x = row.left() + m_theme.px(16);
    if (const QString icon = index.data(IconName).toString(); !icon.isEmpty()) {
        painter->drawPixmap(x, row.center().y() - m_theme.px(8),
                            m_theme.icon(icon, ink, 16, painter->device()->devicePixelRatioF()));
        x += m_theme.px(24);
    } else {
        drawText(*painter, {x, row.top(), m_theme.px(44), row.height()}, index.data(Code).toString(), font,
                 m_theme.colour(current   ? ink
                                : enabled ? Role::Muted
                                          : Role::Off));
        x += m_theme.px(48);
    }
    const int right = index.data(Count).isValid() ? m_theme.px(36) : m_theme.px(4);
    drawText(*painter, {x, row.top(), row.right() - x - right, row.height()}, index.data(Qt::DisplayRole).toString(),
             font, m_theme.colour(ink));
    if (index.data(Count).isValid()) paintCount(*painter, row, index);
    if (option.state & QStyle::State_HasFocus)  // who comes by Tab has selected nothing yet
        drawFocus(*painter, m_theme, row.adjusted(1, 0, -1, 0));
}

void RailDelegate::paintCount(QPainter& painter, const QRect& row, const QModelIndex& index) const
{
    const bool amber = index.data(Amber).toBool();
    const QRect box(row.right() - m_theme.px(31), row.center().y() - m_theme.px(10), m_theme.px(24), m_theme.px(20));
    drawBox(painter, box, m_theme.colour(amber ? Role::DoubtTint : Role::Sunken),
            amber ? m_theme.colour(Role::DoubtLine) : m_theme.colour(Role::Line), m_theme.px(4));
    drawText(painter, box, index.data(Count).toString(), m_theme.font(Type::Caption, index.data(Current).toBool()),
             m_theme.colour(amber ? Role::Doubt : Role::Text), Qt::AlignCenter);
}

}  // namespace kapok::ui
