// A table on a page: one bar for the current row, a header that sorts, words that wrap where letters are large.
#pragma once

#include "ui/kit/theme.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace kapok::ui {

class Table;
class TableModel;

class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(const Theme& theme, QWidget* parent = nullptr);
    /// The bar stays on its row, and the order is the teller's, however often it is presented.
    void present(std::shared_ptr<const Table> table, const QString& name);
    /// The row under the bar, of the table as presented; none where there is none.
    std::optional<int> current() const;
    int shownRows() const;
    /// The bar goes to the first row.
    void toFirst();

    /// Only rows that hold this text somewhere.
    void filter(const QString& text);
    /// By the column under the bar, the other way round where it is sorted so already.
    void sortHere();

Q_SIGNALS:
    void opened();
    void moved();  ///< the bar stands on another row

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
    /// What a column would like to have, and what it cannot do without.
    struct Room {
        int wanted, least;
    };
    Room roomOf(int column) const;
    /// What reads the cells out does not keep those of before.
    void tellEars();
    void placeColumns();
    int tallestCell() const;

    const Theme& m_theme;
    TableModel* m_model;
    QSortFilterProxyModel* m_order;
};

}  // namespace kapok::ui
