// The SQL of tables that are described as data: made once from names that the tables themselves gave.
#pragma once

#include "ports/rows.h"

#include <optional>
#include <string>

namespace kapok::db {

/// Tables and their indices.
std::string createdBy(const std::vector<ports::Table>& tables);
std::string putInto(const ports::Table& table);

/// A query with the values that go into its `?`, in order.
struct Sql {
    std::string text;
    std::vector<ports::Cell> values;
};
/// `selected` as "count(*)", or empty for all columns. BadInput names a column that the table does not have.
Expected<Sql> sqlOf(const ports::Table& table, const ports::Query& query, const char* selected);

}  // namespace kapok::db
