// The one model behind every table: cells, what they are sorted by, and what is read out of each.
#pragma once

#include "ui/kit/table.h"

#include <QAbstractTableModel>

#include <memory>

namespace kapok::ui {

class TableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { Order = Qt::UserRole, Id, StateOfCell };

    using QAbstractTableModel::QAbstractTableModel;
    /// False where it shows the same already.
    bool show(std::shared_ptr<const Table> table);
    const Table* table() const { return m_table.get(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const Table> m_table;
};

}  // namespace kapok::ui
