// Paints one row of a case list over its whole width: figures to the right, the last column elides.
// Where the letters are too large for one line, a row has two.
#pragma once

#include "ui/kit/theme.h"
#include "ui/lists/list_view.h"

#include <QStyledItemDelegate>

namespace kapok::ui {

class CaseDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CaseDelegate(const Theme& theme, const ListPageView& view, QObject* parent);
    /// Looks at what the columns hold now: called with every new view, and with every new width.
    void measure(int width);
    int lines() const { return m_lines; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where each column of this row is painted.
    std::vector<QRect> columnsOf(const QRect& row) const;

private:
    void place(std::vector<QRect>& made, const QRect& line, std::size_t from, std::size_t to) const;
    int stateWidth() const;

    const Theme& m_theme;
    const ListPageView& m_view;
    int m_stateWide = 0;
    int m_lines = 1;
    std::vector<int> m_natural;  // what each column needs
};

}  // namespace kapok::ui
