// One row of the rail: code and name, or icon, name and count.
#pragma once

#include "ui/kit/theme.h"

#include <QStyledItemDelegate>

namespace kapok::ui {

class RailDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Data { Code = Qt::UserRole, IconName, Count, Amber, Current, Outer, Separator, PageName, More, NotBuilt };

    RailDelegate(const Theme& theme, QObject* parent);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCount(QPainter& painter, const QRect& row, const QModelIndex& index) const;

    const Theme& m_theme;
};

}  // namespace kapok::ui
