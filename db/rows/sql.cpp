#include "db/rows/sql.h"

#include <algorithm>

namespace kapok::db {
namespace {

using ports::Column;
using ports::Table;
using ports::Where;

const char* nameOf(Column::Type type)
{
    switch (type) {
    case Column::Type::Number: return "INTEGER";
    case Column::Type::Text: return "TEXT";
    case Column::Type::Bytes: return "BLOB";
    }
    return "";
}

const char* signOf(Where::Is is)
{
    switch (is) {
    case Where::Is::Equal: return " IS ?";
    case Where::Is::NotEqual: return " IS NOT ?";
    case Where::Is::Less: return " < ?";
    case Where::Is::AtLeast: return " >= ?";
    }
    return "";
}

Expected<std::string> columnOf(const Table& table, const QString& name)
{
    const auto found =
        std::ranges::find_if(table.columns, [&](const Column& column) { return name == QLatin1String(column.name); });
    if (found == table.columns.end())
        return failure(Error::Kind::BadInput, words("rows.no_column"), QLatin1String(table.name) + u'.' + name);
    return std::string(found->name);
}

}  // namespace

std::string createdBy(const std::vector<Table>& tables)
{
    std::string sql;
    for (const Table& table : tables) {
        const std::string name = table.name;
        std::string columns, indices;
        for (const Column& column : table.columns) {
            const bool isKey = columns.empty();
            columns += (isKey ? "" : ", ") + std::string(column.name) + ' ' + nameOf(column.type);
            if (isKey) columns += " PRIMARY KEY NOT NULL";
            if (column.sought)
                indices += "CREATE INDEX " + name + "_by_" + column.name + " ON " + name + '(' + column.name + ");";
        }
        sql += "CREATE TABLE " + name + '(' + columns + ") STRICT, WITHOUT ROWID;" + indices;
    }
    return sql;
}

std::string putInto(const Table& table)
{
    std::string places = "?";
    for (std::size_t i = 1; i < table.columns.size(); ++i) places += ", ?";
    return "INSERT OR REPLACE INTO " + std::string(table.name) + " VALUES(" + places + ')';
}

Expected<Sql> sqlOf(const Table& table, const ports::Query& query, const char* selected)
{
    Sql sql{"SELECT " + std::string(selected) + " FROM " + table.name, {}};
    const char* joined = " WHERE ";
    for (const Where& where : query.where) {
        const auto column = columnOf(table, where.column);
        if (!column) return std::unexpected(column.error());
        sql.text += joined + *column + signOf(where.is);
        sql.values.push_back(where.value);
        joined = " AND ";
    }
    if (!query.orderedBy.isEmpty()) {
        const auto column = columnOf(table, query.orderedBy);
        if (!column) return std::unexpected(column.error());
        sql.text += " ORDER BY " + *column + (query.descending ? " DESC" : "");
    }
    if (query.limit >= 0) {
        sql.text += " LIMIT ?";
        sql.values.emplace_back(qint64(query.limit));
    }
    return sql;
}

}  // namespace kapok::db
