// What is put into a statement: its values go beside its text, never into it.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace kapok::outlet {

struct PgValue {
    std::optional<QByteArray> bytes{};  ///< nothing: null
    bool binary = false;                ///< in the form that PostgreSQL sends arrays in; else as text

    static PgValue of(qint64 number) { return {QByteArray::number(number)}; }
    static PgValue of(const QString& text) { return {text.toUtf8()}; }
    static PgValue of(std::optional<qint64> number) { return number ? of(*number) : PgValue(); }
    /// A `bytea[]`: as text it would be twice as long.
    static PgValue of(const std::vector<QByteArray>& list);
};

}  // namespace kapok::outlet
