// Rows of any kind as a table: columns are data, each with its title, its kind and what a row says there.
#pragma once

#include "ui/kit/intent.h"
#include "ui/kit/state.h"

#include <QVariant>

#include <functional>
#include <optional>
#include <vector>

namespace kapok::ui {

struct Cell {
    QString text;
    QVariant order{};  ///< what the column is sorted by; the text where it is empty
    std::optional<State> state{};
};

struct ColumnHead {
    enum class Kind {
        Text,     ///< at the left, wraps where there is no room
        Figures,  ///< at the right, always whole
        State     ///< the state word
    };
    QString title;
    Kind kind = Kind::Text;
    int share = 1;  ///< of the width that is left over
    bool operator==(const ColumnHead&) const = default;
};

/// A table whatever its rows are, for the model that shows it.
class Table {
public:
    virtual ~Table() = default;
    virtual const std::vector<ColumnHead>& heads() const = 0;
    virtual int rows() const = 0;
    virtual QString id(int row) const = 0;
    virtual Cell cell(int row, int column) const = 0;
    /// What Enter wishes on this row.
    virtual Intent opens(int row) const = 0;
    /// The same rows under the same titles: nothing needs to be painted anew.
    virtual bool same(const Table& other) const = 0;
};

template <class Row>
struct Column {
    ColumnHead head;
    std::function<Cell(const Row&)> says;
};

/// `Row` compares by value and has an `id`. A cell is made when it is looked at, not before.
template <class Row>
class TableOf final : public Table {
public:
    TableOf(std::vector<Column<Row>> columns, std::vector<Row> rows, std::function<Intent(const Row&)> opens)
        : m_columns(std::move(columns)), m_rows(std::move(rows)), m_opens(std::move(opens))
    {
        for (const Column<Row>& column : m_columns) m_heads.push_back(column.head);
    }

    const std::vector<ColumnHead>& heads() const override { return m_heads; }
    int rows() const override { return int(m_rows.size()); }
    QString id(int row) const override { return m_rows[std::size_t(row)].id; }
    Cell cell(int row, int column) const override
    {
        return m_columns[std::size_t(column)].says(m_rows[std::size_t(row)]);
    }
    Intent opens(int row) const override { return m_opens(m_rows[std::size_t(row)]); }
    bool same(const Table& other) const override
    {
        const auto* like = dynamic_cast<const TableOf*>(&other);
        return like && like->m_heads == m_heads && like->m_rows == m_rows;
    }

private:
    std::vector<Column<Row>> m_columns;
    std::vector<ColumnHead> m_heads;
    std::vector<Row> m_rows;
    std::function<Intent(const Row&)> m_opens;
};

}  // namespace kapok::ui
