// A report: a table with typed columns and totals (contract.md §3, "report"; capabilities.md N12).
#pragma once

#include "base/dictionary.h"
#include "base/words.h"
#include "reports/told.h"

#include <QTime>

#include <variant>

namespace kapok::reports {

enum class Kind { Text, Date, Time, Count, Money };
/// "text", "date", "time", "count", "money"
const char* nameOf(Kind kind);

struct Column {
    const char* name;  ///< for programs; for people it is said as report.column.NAME
    Kind kind = Kind::Text;
    bool summed = false;  ///< what it holds can be added up
};

/// Nothing, a text, a word, a day, a time, a number: money in whole fen.
using Cell = std::variant<std::monostate, QString, Named, QDate, QTime, qint64>;

struct Report {
    QString name;
    QDate from, to;
    QString desk{};                    ///< "0708-0101"
    QString narrowedTo{};              ///< as a person reads it: "柜员 0101"; empty: it is of all
    std::vector<ClosedTold> closed{};  ///< those of its days that have ended, with what they are sealed under
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows{};
    bool isTotalled = true;  ///< false: a list that goes back to whoever brought it ends with its last row

    /// One cell a column; nothing where a column is not summed.
    std::vector<Cell> totals() const;
};

/// Days from the first to the last, both taken in.
struct Span {
    QDate from, to;
    bool holds(QDate day) const { return from <= day && day <= to; }
};

/// Of all that was told only what is asked for: of one member, one person, one channel, one bank, one state. Empty, or
/// nothing: of all. Stock and cards have neither channel nor state.
struct Only {
    QString teller{}, channel{}, bank{}, state{};
    std::optional<qint64> person{};  ///< which of those who were here; -1: he never was

    bool operator==(const Only&) const = default;
};
Told filtered(const Told& told, const Only& only);

/// The names of all reports, as contract.md §3 has them and in its order.
std::vector<QString> names();
/// Nothing: there is no report of this name.
std::optional<Report> make(const QString& name, const Told& told, Span span);

/// As a person reads it in a cell: a word, "2021-07-08", "09:41:05", "12", "20.00".
QString textOf(const Cell& cell, Kind kind, Language language);

/// "-20.00": whole fen in yuan.
QString yuan(qint64 fen);

QString titleOf(const QString& report, const Dictionary& dictionary, Language language);
QString titleOf(const Column& column, const Dictionary& dictionary, Language language);

}  // namespace kapok::reports
