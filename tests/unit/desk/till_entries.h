// What the till of a day is told from: a case that is begun, and money that moves in it.
#pragma once

#include "ports/journal.h"

namespace kapok::test {

/// An entry of a case as the desk writes it.
inline ports::NewEntry ofCase(const char* id, QDate day, const char* kind, const QString& by, Json body)
{
    return {instantOf(day, QTime(10, 0)), day, QLatin1String(kind), {QLatin1String(id)}, by, std::move(body)};
}
inline ports::NewEntry begun(const char* id, QDate day, const char* number)
{
    const Json visit{{"person", {{"id", personal(QStringLiteral("999999199001011000"))}}}};
    return ofCase(id, day, "begun", QStringLiteral("0101"),
                  {{"business", "replace"}, {"number", number}, {"opening", {{"visit", visit}}}});
}
inline ports::NewEntry fee(const char* id, QDate day, const QString& by, qint64 held, const char* method = "cash")
{
    const Json value{{"fen", held}, {"method", method}, {"approved_by", ""}};
    return ofCase(id, day, "filled", by, {{"field", "fee"}, {"value", value}});
}

}  // namespace kapok::test
