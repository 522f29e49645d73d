// How a value of a record is kept in an entry. One pair of functions a type; personal values are
// marked, so that the journal seals them.
#pragma once

#include "base/json.h"
#include "domain/card.h"
#include "domain/ruling.h"

#include <QDate>
#include <QStringList>

#include <concepts>
#include <type_traits>

namespace kapok::workflows {

std::unexpected<Error> badValue(const char* expected);

/// A type of a record's own brings `Json toJson() const` and `static Expected<T> fromJson(const Json&)`.
template <class T>
concept Keeps = requires(const T& value, const Json& json) {
    { value.toJson() } -> std::same_as<Json>;
    { T::fromJson(json) } -> std::same_as<Expected<T>>;
};

template <Keeps T>
Json kept(const T& value)
{
    return value.toJson();
}
inline Json kept(const QString& value) { return value.toStdString(); }
inline Json kept(bool value) { return value; }
inline Json kept(qint64 value) { return value; }
inline Json kept(QDate value) { return value.toString(Qt::ISODate).toStdString(); }
Json kept(const QStringList& values);
inline Json kept(const domain::Card& card) { return domain::toJson(card); }
inline Json kept(const domain::Ruling& ruling) { return domain::toJson(ruling); }

template <class T>
Expected<T> read(const Json& json)
{
    if constexpr (Keeps<T>) return T::fromJson(json);
    else return T::unsupported;
}
template <>
Expected<QString> read<QString>(const Json& json);
template <>
Expected<bool> read<bool>(const Json& json);
template <>
Expected<qint64> read<qint64>(const Json& json);
template <>
Expected<QDate> read<QDate>(const Json& json);
template <>
Expected<QStringList> read<QStringList>(const Json& json);
template <>
Expected<domain::Card> read<domain::Card>(const Json& json);

}  // namespace kapok::workflows
