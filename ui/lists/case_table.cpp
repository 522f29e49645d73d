#include "ui/lists/case_table.h"

#include "ui/kit/paint.h"
#include "ui/lists/case_delegate.h"

#include <QKeyEvent>
#include <QStandardItemModel>

namespace kapok::ui {

CaseTable::CaseTable(const Theme& theme, QWidget* parent)
    : QTreeView(parent), m_theme(theme), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("rows"));
    setModel(m_model);
    setItemDelegate(m_delegate = new CaseDelegate(theme, m_view, this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) Q_EMIT moved(current());
    });
}

void CaseTable::present(const ListPageView& view)
{
    const QSignalBlocker quiet(this);  // a list presented anew is no choice of the teller
    const QString kept = view.current.isEmpty() ? current() : view.current;
    if (view.title == m_view.title && view.columns == m_view.columns && view.rows == m_view.rows && kept == current())
        return;
    m_view = view;
    m_delegate->measure(viewport()->width());
    m_model->clear();
    setAccessibleName(view.title);
    auto* heads = new QStandardItem;
    heads->setFlags(Qt::NoItemFlags);
    m_model->appendRow(heads);
    int at = 0, chosen = view.rows.empty() ? 0 : 1;
    for (const ListRow& row : view.rows) {
        auto* item = new QStandardItem(row.cells.join(QStringLiteral(", ")));
        QStringList said = row.cells;
        if (row.state) said.prepend(textOf(*row.state));
        item->setData(said.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        item->setData(row.id, Qt::UserRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(item);
        ++at;
        if (row.id == kept) chosen = at;
    }
    if (chosen) setCurrentIndex(m_model->index(chosen, 0));
    viewport()->update();
}

QString CaseTable::current() const { return currentIndex().data(Qt::UserRole).toString(); }

int CaseTable::fittingHeight(int most) const
{
    const auto high = [this](int one) {
        return m_delegate->lines() * m_theme.px(one) - (m_delegate->lines() - 1) * m_theme.px(8);
    };
    return high(28) + std::min(int(m_view.rows.size()), most) * high(32) + 4;
}

void CaseTable::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    const int before = m_delegate->lines();
    m_delegate->measure(viewport()->width());
    if (m_delegate->lines() != before) scheduleDelayedItemsLayout();
}

void CaseTable::keyPressEvent(QKeyEvent* event)
{
    const bool typed = !event->text().isEmpty() && event->text().front().isPrint();
    if (typed || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return event->ignore();
    QTreeView::keyPressEvent(event);
}

}  // namespace kapok::ui
