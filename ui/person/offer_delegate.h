// Paints the rows of the offer list: sections, column heads, one-line and two-line rows, groups of refused ones.
#pragma once

#include "ui/kit/theme.h"
#include "ui/person/person_view.h"

#include <QStyledItemDelegate>

namespace kapok::ui {

class OfferDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Kind { Section, Heads, Offer, Group };
    enum Data { What = Qt::UserRole, At, Note };

    OfferDelegate(const Theme& theme, const std::vector<OfferRow>& offers, QObject* parent);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Columns {
        QRect code, name, fee, ready, rest;
    };
    struct Shown {
        bool current, open;
    };
    Columns columnsOf(const QRect& row) const;
    void paintSection(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    void paintHeads(QPainter& painter, const QRect& row) const;
    void paintPossible(QPainter& painter, const QRect& row, const OfferRow& offer) const;
    void paintRefused(QPainter& painter, const QRect& row, const OfferRow& offer, bool current) const;
    void paintGroup(QPainter& painter, const QRect& row, const OfferRow& offer, const Shown& shown) const;
    void paintGround(QPainter& painter, const QRect& row, const QModelIndex& index, bool current) const;

    const Theme& m_theme;
    const std::vector<OfferRow>& m_offers;
};

}  // namespace kapok::ui
