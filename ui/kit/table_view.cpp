#include "ui/kit/table_view.h"

#include "ui/kit/paint.h"
#include "ui/kit/table_model.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace kapok::ui {
namespace {

constexpr int enough = 60;  // rows that are measured

/// Paints the state word, and words in as many lines as the row has.
class CellDelegate final : public QStyledItemDelegate {
public:
    CellDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect row = option.rect;
        const bool chosen = option.state & QStyle::State_Selected;
        painter->fillRect(row, m_theme.colour(chosen ? Role::Select : Role::Surface));
        painter->fillRect(row.left(), row.bottom(), row.width(), 1, m_theme.colour(Role::Line));
        const QString text = index.data(Qt::DisplayRole).toString();
        const QVariant state = index.data(TableModel::StateOfCell);
        const QRect room = row.adjusted(m_theme.px(8), 0, -m_theme.px(8), 0);
        if (state.isValid()) {
            const QSize size = stateSize(m_theme, text, false);
            drawState(*painter, m_theme,
                      {room.left(), row.center().y() - size.height() / 2, size.width(), size.height()},
                      State(state.toInt()), text, false);
        } else {
            painter->setFont(m_theme.font(Type::Body));
            painter->setPen(m_theme.colour(Role::Text));
            painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextWordWrap, text);
        }
        if (!chosen) return;
        if (index.column() == 0)
            painter->fillRect(row.left(), row.top(), m_theme.px(4), row.height(), m_theme.colour(Role::Focus));
        if (option.state & QStyle::State_HasFocus) drawFocus(*painter, m_theme, row);
    }

private:
    const Theme& m_theme;
};

}  // namespace

TableView::TableView(const Theme& theme, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_model(new TableModel(this)), m_order(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("rows"));
    m_order->setSourceModel(m_model);
    m_order->setSortRole(TableModel::Order);
    m_order->setFilterKeyColumn(-1);
    m_order->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_order);
    setItemDelegate(new CellDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);  // figures stay whole: the arrows reach what has no room
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);  // as they come, until the teller sorts
    horizontalHeader()->setFixedHeight(theme.px(28));
    horizontalHeader()->setFont(theme.font(Type::Caption));
    setSortingEnabled(true);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(); });
}

void TableView::present(std::shared_ptr<const Table> table, const QString& name)
{
    setAccessibleName(name);
    const QModelIndex at = currentIndex();
    const QString kept = at.data(TableModel::Id).toString();
    if (!m_model->show(std::move(table))) return;
    tellEars();
    placeColumns();
    int row = 0;
    for (int each = 0; each < m_order->rowCount(); ++each)
        if (m_order->index(each, 0).data(TableModel::Id).toString() == kept) row = each;
    if (m_order->rowCount() > 0) setCurrentIndex(m_order->index(row, std::max(0, at.column())));
}

// Qt 6 tells its own table of cells only while a screen reader is connected; whoever asks without one would
// hear what stood there before.
void TableView::tellEars()
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(this);
    if (!face || !face->tableInterface()) return;
    QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::ModelReset);
    face->tableInterface()->modelChange(&event);
}

std::optional<int> TableView::current() const
{
    const QModelIndex at = m_order->mapToSource(currentIndex());
    return at.isValid() ? std::optional(at.row()) : std::nullopt;
}

int TableView::shownRows() const { return m_order->rowCount(); }

void TableView::toFirst()
{
    if (m_order->rowCount() > 0) setCurrentIndex(m_order->index(0, 0));
}

void TableView::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QTableView::currentChanged(now, before);
    Q_EMIT moved();
}

void TableView::filter(const QString& text)
{
    m_order->setFilterFixedString(text);
    tellEars();
    if (!currentIndex().isValid() && m_order->rowCount() > 0) setCurrentIndex(m_order->index(0, 0));
}

void TableView::sortHere()
{
    const int column = std::max(0, currentIndex().column());
    const bool down = m_order->sortColumn() == column && m_order->sortOrder() == Qt::AscendingOrder;
    sortByColumn(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
    tellEars();
}

namespace {

// The longest of the parts that a line can be broken into.
int longestWord(const QFontMetrics& metrics, const QString& text)
{
    int longest = 0;
    for (const QString& word : text.split(u' ')) longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

}  // namespace

// Of a long table its first rows say enough.
TableView::Room TableView::roomOf(int column) const
{
    const QFontMetrics body(m_theme.font(Type::Body)), caption(m_theme.font(Type::Caption));
    const int head =
        caption.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) +
        m_theme.px(16);
    Room room{head, head};
    const bool wraps = m_model->table()->heads()[std::size_t(column)].kind == ColumnHead::Kind::Text;
    for (int row = 0; row < std::min(m_model->rowCount(), enough); ++row) {
        const QModelIndex cell = m_model->index(row, column);
        const QString text = cell.data(Qt::DisplayRole).toString();
        const int wide = cell.data(TableModel::StateOfCell).isValid() ? stateSize(m_theme, text, false).width()
                                                                      : body.horizontalAdvance(text) + 2;
        room.wanted = std::max(room.wanted, wide);
        room.least = std::max(room.least, wraps ? std::min(wide, longestWord(body, text) + 2) : wide);
    }
    return {room.wanted + m_theme.px(16), room.least + m_theme.px(16)};
}

// What is left goes to all by their share. What lacks is taken from words alone, which then wrap: figures and
// states stay whole, and so does each word.
void TableView::placeColumns()
{
    if (!m_model->table()) return;
    const std::vector<ColumnHead>& heads = m_model->table()->heads();
    std::vector<Room> rooms;
    int wanted = 0, least = 0, shares = 0;
    for (std::size_t at = 0; at < heads.size(); ++at) {
        rooms.push_back(roomOf(int(at)));
        wanted += rooms.back().wanted;
        least += rooms.back().least;
        shares += heads[at].share;
    }
    const int room = viewport()->width();
    for (std::size_t at = 0; at < heads.size(); ++at) {
        const auto& [most, small] = rooms[at];
        int wide = most + std::max(0, room - wanted) * heads[at].share / std::max(1, shares);
        if (wanted > room) wide = small + (most - small) * std::max(0, room - least) / std::max(1, wanted - least);
        setColumnWidth(int(at), wide);
    }
    verticalHeader()->setDefaultSectionSize(std::max(m_theme.px(32), tallestCell() + m_theme.px(12)));
}

int TableView::tallestCell() const
{
    const QFontMetrics body(m_theme.font(Type::Body));
    int tallest = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->table()->heads()[std::size_t(column)].kind != ColumnHead::Kind::Text) continue;
        const QRect cell(0, 0, columnWidth(column) - m_theme.px(16), QWIDGETSIZE_MAX);
        for (int row = 0; row < std::min(m_model->rowCount(), enough); ++row)
            tallest = std::max(tallest, body.boundingRect(cell, Qt::TextWordWrap,
                                                          m_model->index(row, column).data(Qt::DisplayRole).toString())
                                            .height());
    }
    return tallest;
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeColumns();
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    // Figures begin a code, and no search within the list.
    if (!event->text().isEmpty() && event->text().front().isPrint()) return event->ignore();
    QTableView::keyPressEvent(event);
}

}  // namespace kapok::ui
