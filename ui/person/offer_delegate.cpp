#include "ui/person/offer_delegate.h"

#include "ui/kit/paint.h"

#include <algorithm>

namespace kapok::ui {

OfferDelegate::OfferDelegate(const Theme& theme, const std::vector<OfferRow>& offers, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_offers(offers)
{
}

QSize OfferDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    int high = 32;
    switch (Kind(index.data(What).toInt())) {
    case Section: high = index.row() == 0 ? 36 : 48; break;
    case Heads: high = 24; break;
    case Offer: high = m_offers[std::size_t(index.data(At).toInt())].possible ? 32 : 44; break;
    case Group: high = 44; break;
    }
    return {m_theme.px(400), m_theme.px(high)};
}

OfferDelegate::Columns OfferDelegate::columnsOf(const QRect& row) const
{
    // Code and fee keep their width; what is left goes to name, time and, most of it, the explanation.
    const int left = row.left() + m_theme.px(17), top = row.top(), high = row.height();
    const int code = m_theme.px(56), fee = m_theme.px(116), ready = m_theme.px(128), gap = m_theme.px(24);
    const int spare = std::max(0, row.width() - m_theme.px(822));
    const int name = m_theme.px(144) + spare / 4;
    const int feeAt = left + code + name, readyAt = feeAt + fee + gap, restAt = readyAt + ready;
    return {{left, top, code, high},
            {left + code, top, name + m_theme.px(48), high},
            {feeAt, top, fee, high},
            {readyAt, top, ready, high},
            {restAt, top, row.right() - restAt - m_theme.px(32), high}};
}

void OfferDelegate::paintSection(QPainter& painter, const QRect& row, const QModelIndex& index) const
{
    const QFont title = m_theme.font(Type::Emphasis, true);
    const QRect line(row.left(), row.bottom() - m_theme.px(36), row.width(), m_theme.px(28));
    const QString text = index.data(Qt::DisplayRole).toString();
    const int used = drawText(painter, line, text, title, m_theme.colour(Role::Text));
    drawText(painter, line.adjusted(used + m_theme.px(8), 1, 0, 1), index.data(Note).toString(),
             m_theme.font(Type::Caption), m_theme.colour(Role::Muted));
}

void OfferDelegate::paintHeads(QPainter& painter, const QRect& row) const
{
    const Columns at = columnsOf(row);
    const QFont caption = m_theme.font(Type::Caption);
    const QColor muted = m_theme.colour(Role::Muted);
    drawText(painter, at.code, tr("Code"), caption, muted);
    drawText(painter, at.name, tr("Business"), caption, muted);
    drawText(painter, at.fee, tr("Fee"), caption, muted, Qt::AlignRight | Qt::AlignVCenter);
    drawText(painter, at.ready, tr("Ready"), caption, muted);
    drawText(painter, at.rest, tr("Papers"), caption, muted);
}

void OfferDelegate::paintPossible(QPainter& painter, const QRect& row, const OfferRow& offer) const
{
    const Columns at = columnsOf(row);
    const QFont body = m_theme.font(Type::Body);
    const QColor text = m_theme.colour(Role::Text);
    drawText(painter, at.code, offer.code, body, m_theme.colour(Role::Muted));
    const int used = drawText(painter, at.name, offer.name, body, text);
    if (offer.underWay) {
        const QSize chip = stateSize(m_theme, textOf(*offer.underWay), false);
        drawState(
            painter, m_theme,
            {at.name.left() + used + m_theme.px(8), row.center().y() - chip.height() / 2, chip.width(), chip.height()},
            *offer.underWay, textOf(*offer.underWay), false);
    }
    drawText(painter, at.fee, offer.fee, body, text, Qt::AlignRight | Qt::AlignVCenter);
    drawText(painter, at.ready.adjusted(0, 0, -m_theme.px(8), 0), offer.ready, body, text);
    drawText(painter, at.rest, offer.papers, body, text);
    painter.drawPixmap(
        row.right() - m_theme.px(28), row.center().y() - m_theme.px(8),
        m_theme.icon(QStringLiteral("chevron-right"), Role::Muted, 16, painter.device()->devicePixelRatioF()));
}

void OfferDelegate::paintRefused(QPainter& painter, const QRect& row, const OfferRow& offer, bool current) const
{
    const Columns at = columnsOf(row);
    const QFont body = m_theme.font(Type::Body), caption = m_theme.font(Type::Caption);
    const QColor off = m_theme.colour(Role::Off), muted = m_theme.colour(Role::Muted);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int half = row.height() / 2, upper = row.top() + m_theme.px(3);
    const QRect first(0, upper, 0, half), second(0, row.top() + half - m_theme.px(2), 0, half);
    const auto in = [](QRect column, const QRect& line) {
        column.setTop(line.top());
        column.setHeight(line.height());
        return column;
    };

    drawText(painter, at.code, offer.code, body, off);
    const QFontMetrics small(caption);
    QRect name = at.name;  // as far as fee and time leave room
    name.setRight(at.fee.right() - std::max(small.horizontalAdvance(offer.fee), small.horizontalAdvance(offer.ready)) -
                  m_theme.px(12));
    drawText(painter, name, offer.name, body, off);
    drawText(painter, in(at.fee, first), offer.fee, caption, off, Qt::AlignRight | Qt::AlignVCenter);
    drawText(painter, in(at.fee.adjusted(-m_theme.px(40), 0, 0, 0), second), offer.ready, caption, off,
             Qt::AlignRight | Qt::AlignVCenter);

    QRect why(at.ready.left(), 0, row.right() - at.ready.left() - m_theme.px(8), 0);
    const int icon = m_theme.px(22);
    painter.drawPixmap(why.left(), upper + half / 2 - m_theme.px(7),
                       m_theme.icon(QStringLiteral("ban"), current ? Role::Text : Role::Off, 14, ratio));
    drawText(painter, in(why.adjusted(icon, 0, 0, 0), first), offer.reason, body,
             current ? m_theme.colour(Role::Text) : off);
    if (offer.road.isEmpty()) return;
    painter.drawPixmap(why.left() + m_theme.px(1), second.top() + half / 2 - m_theme.px(6),
                       m_theme.icon(QStringLiteral("arrow-right"), Role::Muted, 12, ratio));
    drawText(painter, in(why.adjusted(icon, 0, 0, 0), second), offer.road, caption, muted);
}

// 13: how many, what forbids them, which they are, and the road.
void OfferDelegate::paintGroup(QPainter& painter, const QRect& row, const OfferRow& offer, const Shown& shown) const
{
    const QColor off = m_theme.colour(Role::Off), muted = m_theme.colour(Role::Muted);
    const QColor ink = shown.current ? m_theme.colour(Role::Text) : muted;
    const QFont body = m_theme.font(Type::Body), caption = m_theme.font(Type::Caption);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int half = row.height() / 2, left = row.left() + m_theme.px(17), icon = m_theme.px(22);
    drawText(painter, {left, row.top(), m_theme.px(56), row.height()},
             tr("%1", "how many businesses").arg(offer.group.size()), body, ink);
    QRect why(left + m_theme.px(56), row.top() + m_theme.px(2), 0, half);
    why.setRight(row.right() - m_theme.px(36));
    painter.drawPixmap(why.left(), why.center().y() - m_theme.px(7),
                       m_theme.icon(QStringLiteral("ban"), shown.current ? Role::Text : Role::Muted, 14, ratio));
    const int used = drawText(painter, why.adjusted(icon, 0, 0, 0), offer.reason, body, ink);
    drawText(painter, why.adjusted(icon + used + m_theme.px(16), 0, 0, 0), offer.name, caption, off);
    painter.drawPixmap(row.right() - m_theme.px(28), row.center().y() - m_theme.px(8),
                       m_theme.icon(shown.open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                                    Role::Muted, 16, ratio));
    if (offer.road.isEmpty()) return;
    const QRect road = why.translated(0, half - m_theme.px(4));
    painter.drawPixmap(road.left() + m_theme.px(1), road.center().y() - m_theme.px(6),
                       m_theme.icon(QStringLiteral("arrow-right"), Role::Muted, 12, ratio));
    drawText(painter, road.adjusted(icon, 0, 0, 0), offer.road, caption, muted);
}

void OfferDelegate::paintGround(QPainter& painter, const QRect& row, const QModelIndex& index, bool current) const
{
    const QColor line = m_theme.colour(Role::Line);
    const bool last = !index.siblingAtRow(index.row() + 1).isValid();
    painter.fillRect(row, m_theme.colour(current ? Role::Select : Role::Surface));
    painter.fillRect(row.left(), row.top(), 1, row.height(), line);
    painter.fillRect(row.right(), row.top(), 1, row.height(), line);
    painter.fillRect(row.left(), row.top(), row.width(), 1, line);
    if (last) painter.fillRect(row.left(), row.bottom(), row.width(), 1, line);
}

void OfferDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int what = index.data(What).toInt();
    if (what == Section) return paintSection(*painter, option.rect, index);
    const bool current = option.state & QStyle::State_Selected;
    paintGround(*painter, option.rect, index, current);
    if (what == Heads) return paintHeads(*painter, option.rect);

    const OfferRow& offer = m_offers[std::size_t(index.data(At).toInt())];
    if (what == Group) paintGroup(*painter, option.rect, offer, {current, bool(option.state & QStyle::State_Open)});
    else if (offer.possible) paintPossible(*painter, option.rect, offer);
    else paintRefused(*painter, option.rect, offer, current);
    if (!current) return;
    painter->fillRect(option.rect.left(), option.rect.top(), m_theme.px(4), option.rect.height(),
                      m_theme.colour(Role::Focus));
    if (option.state & QStyle::State_HasFocus) drawFocus(*painter, m_theme, option.rect);
}

}  // namespace kapok::ui
