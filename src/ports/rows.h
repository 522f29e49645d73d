// What lists, badges and numbers show: rows with typed columns, kept so that they can be found, counted and made
// anew. Knows no business; implemented for one desk on SQLite, for an outlet on PostgreSQL.
//
// Rows only show. Nothing is done because a row says so (design.md §1, "Nothing derived is believed").
#pragma once

#include "base/error.h"
#include "base/task.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace kapok::ports {

/// Nothing, a whole number, a text, or bytes.
using Cell = std::variant<std::monostate, qint64, QString, QByteArray>;

struct Column {
    enum class Type { Number, Text, Bytes };
    const char* name;
    Type type = Type::Text;
    bool sought = false;  ///< rows are looked for by it, or put in its order
};

/// One kind of row. The first column is its key, a text: of each key there is one row.
struct Table {
    const char* name;
    std::vector<Column> columns;
};

struct Row {
    std::vector<Cell> cells;  ///< as many as the table has columns, in their order
    bool operator==(const Row&) const = default;
};

/// A row is found where all of its conditions hold.
struct Where {
    enum class Is { Equal, NotEqual, Less, AtLeast };
    QString column;
    Cell value;
    Is is = Is::Equal;
};

struct Query {
    std::vector<Where> where{};
    QString orderedBy{};  ///< a column; empty: in no order
    bool descending = false;
    int limit = -1;  ///< -1: all
};

struct FoundRows {
    std::vector<Row> rows;
};

struct Count {
    qint64 rows = 0;
};

/// Of which entries of the journal the rows tell: of those behind `since`, up to `seq`.
struct Stand {
    qint64 seq = 0;
    QByteArray hash;   ///< of entry `seq`; empty for 0
    qint64 since = 0;  ///< 0: of all; else the rows are being made anew, the newest first
    bool operator==(const Stand&) const = default;
};

class Rows {
public:
    virtual ~Rows() = default;

    /// Puts rows in the place of those with the same keys, and notes of which entries they tell now: all or
    /// nothing. After a power cut they may be gone, and then the stand is older too. BadInput: no such table, or
    /// a row that does not fit it. Unavailable: no room.
    virtual Task<Expected<void>> put(QString table, std::vector<Row> rows, Stand stand) = 0;
    /// BadInput: no such table or column.
    virtual Task<Expected<FoundRows>> find(QString table, Query query) = 0;
    virtual Task<Expected<Count>> count(QString table, std::vector<Where> where) = 0;
    virtual Task<Expected<Stand>> stand() = 0;
    /// Takes every row away: they are made anew from the journal.
    virtual Task<Expected<void>> rebuild() = 0;
};

}  // namespace kapok::ports
