#include "ui/kit/table_model.h"

#include "ui/kit/paint.h"

namespace kapok::ui {

bool TableModel::show(std::shared_ptr<const Table> table)
{
    if (m_table && table && m_table->same(*table)) {
        m_table = std::move(table);
        return false;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
    return true;
}

int TableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_table ? 0 : m_table->rows(); }

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->heads().size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!m_table || !index.isValid()) return {};
    if (role == Id) return m_table->id(index.row());
    const ColumnHead& head = m_table->heads()[std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int((head.kind == ColumnHead::Kind::Figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Order && role != StateOfCell) return {};
    const Cell cell = m_table->cell(index.row(), index.column());
    const QString text = cell.state ? textOf(*cell.state) : cell.text;
    if (role == StateOfCell) return cell.state ? QVariant(int(*cell.state)) : QVariant();
    if (role == Order) return cell.order.isValid() ? cell.order : cell.state ? QVariant(int(*cell.state)) : text;
    // For ears a cell says which column it stands in.
    if (role == Qt::AccessibleTextRole && !text.isEmpty()) return QString(head.title + QStringLiteral(": ") + text);
    return text;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_table || orientation != Qt::Horizontal) return {};
    if (role != Qt::DisplayRole && role != Qt::TextAlignmentRole) return {};
    const ColumnHead& head = m_table->heads()[std::size_t(section)];
    if (role == Qt::DisplayRole) return head.title;
    return int((head.kind == ColumnHead::Kind::Figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace kapok::ui
