#include "desk/outlet_rows.h"

namespace kapok::desk {
namespace {

// Nothing where it is hidden, empty, or of another type: whoever reads the row says whether it can be missing.
ports::Cell cellOf(const Json& cells, const ports::Column& column)
{
    const auto found = cells.find(column.name);
    if (found == cells.end()) return {};
    if (column.type == ports::Column::Type::Number && found->is_number_integer()) return found->get<qint64>();
    if (column.type == ports::Column::Type::Text && found->is_string())
        return QString::fromStdString(found->get<std::string>());
    return {};
}

}  // namespace

ports::ShownTable casesShown()
{
    const ports::Where isOpen{QStringLiteral("open_state"), {}, ports::Where::Is::NotEqual};
    return {.table = rowTables().front(),
            .open = {isOpen},
            .waiting = {isOpen, {QStringLiteral("waits_for"), nameOf(WaitsFor::SecondPerson)}},
            .hidden = {QStringLiteral("person")},
            .newestBy = QStringLiteral("open_changed_at")};
}

Expected<CaseRow> caseShown(const Json& cells)
{
    const ports::Table table = rowTables().front();
    ports::Row row;
    for (const ports::Column& column : table.columns) row.cells.push_back(cellOf(cells, column));
    return caseRowOf(row);
}

}  // namespace kapok::desk
