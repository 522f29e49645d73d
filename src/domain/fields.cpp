#include "domain/fields.h"

#include <algorithm>

namespace kapok::domain {

std::optional<QDate> dateOf(const Json& json)
{
    if (!json.is_string()) return std::nullopt;
    const QString written = kapok::text(json);
    const QDate day = QDate::fromString(written, Qt::ISODate);
    // Qt reads more than the contract writes: a time behind the day, a sign before the year.
    if (!day.isValid() || day.toString(Qt::ISODate) != written) return std::nullopt;
    return day;
}

std::unexpected<Error> unfit(const QString& key, const QString& expected)
{
    return failure(Error::Kind::BadInput, words("facts.unfit", {{"key", key}, {"expected", expected}}),
                   key + QStringLiteral(": expected ") + expected);
}

Fields::Fields(const Json& object, QString path, std::initializer_list<const char*> known)
    : m_object(object), m_path(std::move(path))
{
    if (!object.is_object()) {
        m_complaint =
            unfit(m_path.isEmpty() ? QStringLiteral("the document") : m_path, QStringLiteral("an object")).error();
        return;
    }
    for (const auto& [key, value] : object.items())
        if (std::ranges::none_of(known, [&](const char* name) { return key == name; }))
            complain(key.c_str(), QStringLiteral("no such key, but one of ") + joined({known.begin(), known.size()}));
}

const Json* Fields::find(const char* key) const
{
    if (!m_object.is_object()) return nullptr;
    const auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
}

void Fields::require(const char* key)
{
    if (!find(key)) complain(key, QStringLiteral("to be given"));
}

void Fields::complain(const char* key, const QString& expected)
{
    if (m_complaint) return;
    const QString name = QString::fromUtf8(key);
    m_complaint = unfit(m_path.isEmpty() ? name : m_path + u'.' + name, expected).error();
}

std::optional<QString> Fields::text(const char* key)
{
    const Json* value = find(key);
    if (!value) return std::nullopt;
    if (isPersonal(*value)) return kapok::text(bare(*value));
    if (value->is_string()) return kapok::text(*value);
    complain(key, QStringLiteral("a text"));
    return std::nullopt;
}

std::optional<QDate> Fields::date(const char* key)
{
    const Json* value = find(key);
    if (!value) return std::nullopt;
    const auto day = dateOf(isPersonal(*value) ? bare(*value) : *value);
    if (!day) complain(key, QStringLiteral("a day such as 2021-07-08"));
    return day;
}

std::optional<bool> Fields::flag(const char* key)
{
    const Json* value = find(key);
    if (!value) return std::nullopt;
    if (value->is_boolean()) return value->get<bool>();
    complain(key, QStringLiteral("true or false"));
    return std::nullopt;
}

std::optional<qint64> Fields::number(const char* key, qint64 least, qint64 most)
{
    const Json* value = find(key);
    if (!value) return std::nullopt;
    if (value->is_number_integer() && value->get<qint64>() >= least && value->get<qint64>() <= most)
        return value->get<qint64>();
    complain(key, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
    return std::nullopt;
}

std::optional<QString> Fields::division(const char* key)
{
    const auto said = text(key);
    if (said && !isDivision(*said)) {
        complain(key, QStringLiteral("a division code such as 440700"));
        return std::nullopt;
    }
    return said;
}

}  // namespace kapok::domain
