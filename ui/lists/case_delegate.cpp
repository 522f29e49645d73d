#include "ui/lists/case_delegate.h"

#include "ui/kit/paint.h"

#include <algorithm>

namespace kapok::ui {

CaseDelegate::CaseDelegate(const Theme& theme, const ListPageView& view, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_view(view)
{
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {m_theme.px(400), m_lines * m_theme.px(index.row() == 0 ? 28 : 32) - (m_lines - 1) * m_theme.px(8)};
}

int CaseDelegate::stateWidth() const { return m_stateWide; }

void CaseDelegate::measure(int width)
{
    const QFontMetrics body(m_theme.font(Type::Body)), caption(m_theme.font(Type::Caption));
    m_stateWide = m_theme.px(48);
    for (const ListRow& row : m_view.rows)
        if (row.state) m_stateWide = std::max(m_stateWide, stateSize(m_theme, textOf(*row.state), false).width());
    m_stateWide += m_theme.px(16);
    m_natural.clear();
    for (std::size_t column = 0; column < m_view.columns.size(); ++column) {
        int widest = caption.horizontalAdvance(m_view.columns[column].title);
        for (const ListRow& row : m_view.rows)
            widest = std::max(widest, body.horizontalAdvance(row.cells.value(qsizetype(column))));
        m_natural.push_back(widest + 2);
    }
    int needs = m_theme.px(17) + m_stateWide;
    for (const int natural : m_natural) needs += natural + m_theme.px(16);
    m_lines = needs > width && m_natural.size() > 2 ? 2 : 1;
}

std::vector<QRect> CaseDelegate::columnsOf(const QRect& row) const
{
    std::vector<QRect> made;
    const std::size_t count = m_natural.size(), half = (count + 1) / 2;
    if (m_lines == 1) {
        place(made, row, 0, count);
        return made;
    }
    const int middle = row.center().y();
    place(made, {row.left(), row.top() + m_theme.px(2), row.width(), middle - row.top()}, 0, half);
    place(made, {row.left(), middle, row.width(), row.bottom() - middle - m_theme.px(2)}, half, count);
    return made;
}

void CaseDelegate::place(std::vector<QRect>& made, const QRect& line, std::size_t from, std::size_t to) const
{
    const int gap = m_theme.px(16);
    int x = line.left() + m_theme.px(17) + stateWidth();
    std::vector<int> wide(m_natural.begin() + std::ptrdiff_t(from), m_natural.begin() + std::ptrdiff_t(to));
    int spare = line.right() - x - gap * int(wide.size()), shares = 0;
    for (const int needs : wide) spare -= needs;
    for (std::size_t at = from; at < to; ++at) shares += m_view.columns[at].share;
    // What is left goes to all by their share; what lacks is taken from the widest that are no figures:
    // amounts and numbers stay whole (tokens: "columns elide last…").
    while (spare < 0) {
        std::size_t giving = wide.size();
        for (std::size_t at = 0; at < wide.size(); ++at)
            if (!m_view.columns[from + at].figures && (giving == wide.size() || wide[at] > wide[giving])) giving = at;
        if (giving == wide.size() || wide[giving] <= m_theme.px(64)) break;
        const int given = std::min(-spare, std::max(1, wide[giving] - m_theme.px(64)));
        wide[giving] -= given;
        spare += given;
    }
    for (std::size_t at = 0; at < wide.size(); ++at) {
        const int more = spare > 0 ? spare * m_view.columns[from + at].share / std::max(1, shares) : 0;
        made.emplace_back(x, line.top(), wide[at] + more, line.height());
        x += wide[at] + more + gap;
    }
}

void CaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect row = option.rect;
    const bool current = option.state & QStyle::State_Selected, heads = index.row() == 0;
    painter->fillRect(row, m_theme.colour(current ? Role::Select : Role::Surface));
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, m_theme.colour(Role::Line));
    const auto columns = columnsOf(row);
    const QFont font = m_theme.font(heads ? Type::Caption : Type::Body);
    const QColor ink = m_theme.colour(heads ? Role::Muted : Role::Text);
    const int left = row.left() + m_theme.px(17);
    if (heads) drawText(*painter, {left, row.top(), stateWidth(), row.height()}, tr("State"), font, ink);

    const auto at = std::size_t(std::max(0, index.row() - 1));
    if (!heads && at >= m_view.rows.size()) return;
    if (!heads && m_view.rows[at].state) {
        const State state = *m_view.rows[at].state;
        const QSize size = stateSize(m_theme, textOf(state), false);
        drawState(*painter, m_theme, {left, row.center().y() - size.height() / 2, size.width(), size.height()}, state,
                  textOf(state), false);
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const QString text = heads ? m_view.columns[column].title : m_view.rows[at].cells.value(qsizetype(column));
        drawText(*painter, columns[column], text, font, ink,
                 (m_view.columns[column].figures && m_lines == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (!current) return;
    painter->fillRect(row.left(), row.top(), m_theme.px(4), row.height(), m_theme.colour(Role::Focus));
    if (option.state & QStyle::State_HasFocus) drawFocus(*painter, m_theme, row);
}

}  // namespace kapok::ui
