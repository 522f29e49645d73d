#include "ui/kit/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace kapok::ui {

namespace {

bool fixed(QLayoutItem& item)
{
    const QWidget* widget = item.widget();
    return widget && widget->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
}

}  // namespace

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && std::size_t(index) < m_items.size() ? m_items[std::size_t(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item) m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem* item : m_items) least = least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        size.rwidth() += item->sizeHint().width() + m_gap;
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    arrange(area, true);
}

int FlowLayout::arrange(const QRect& area, bool move) const
{
    const QRect room = area.marginsRemoved(contentsMargins());
    std::vector<QLayoutItem*> items;  // what is hidden takes no place
    std::ranges::copy_if(m_items, std::back_inserter(items), [](const QLayoutItem* item) { return !item->isEmpty(); });
    int y = room.top();
    for (std::size_t first = 0; first < items.size();) {
        std::size_t end = first;
        int used = 0, high = 0;
        while (end < items.size()) {
            // One that can wrap within itself stays in the row as long as its least width fits.
            if (end > first && used + items[end]->minimumSize().width() > room.width()) break;
            used += items[end]->sizeHint().width() + m_gap;
            ++end;
        }
        int x = room.left();
        for (std::size_t at = first; at < end; ++at) {
            QLayoutItem* item = items[at];
            const bool last = at + 1 == end && !fixed(*item);
            const int wide = last ? std::max(0, room.right() + 1 - x) : item->sizeHint().width();
            const int needs = item->hasHeightForWidth() ? item->heightForWidth(wide) : item->sizeHint().height();
            high = std::max(high, needs);
            if (move) item->setGeometry({x, y, wide, needs});
            x += wide + m_gap;
        }
        y += high + (end < items.size() ? m_gap / 2 : 0);
        first = end;
    }
    return y - area.top() + contentsMargins().bottom();
}

}  // namespace kapok::ui
