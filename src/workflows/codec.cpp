#include "workflows/codec.h"

namespace kapok::workflows {

std::unexpected<Error> badValue(const char* expected)
{
    return failure(Error::Kind::BadInput, words("error.field_value"), QString::fromLatin1(expected));
}

Json kept(const QStringList& values)
{
    Json list = Json::array();
    for (const QString& value : values) list.push_back(value.toStdString());
    return list;
}

template <>
Expected<QString> read<QString>(const Json& json)
{
    if (!json.is_string()) return badValue("a text");
    return text(json);
}

template <>
Expected<bool> read<bool>(const Json& json)
{
    if (!json.is_boolean()) return badValue("true or false");
    return json.get<bool>();
}

template <>
Expected<qint64> read<qint64>(const Json& json)
{
    if (!json.is_number_integer()) return badValue("a whole number");
    return json.get<qint64>();
}

template <>
Expected<QDate> read<QDate>(const Json& json)
{
    const QDate day = json.is_string() ? QDate::fromString(text(json), Qt::ISODate) : QDate();
    if (!day.isValid()) return badValue("a date");
    return day;
}

template <>
Expected<QStringList> read<QStringList>(const Json& json)
{
    if (!json.is_array()) return badValue("a list of texts");
    QStringList values;
    for (const Json& entry : json) {
        if (!entry.is_string()) return badValue("a list of texts");
        values.append(text(entry));
    }
    return values;
}

template <>
Expected<domain::Card> read<domain::Card>(const Json& json)
{
    return domain::cardOf(json);
}

}  // namespace kapok::workflows
