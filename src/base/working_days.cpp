#include "base/working_days.h"

#include "base/json.h"

#include <algorithm>

namespace kapok {
namespace {

std::unexpected<Error> badCalendar(const QString& what)
{
    return failure(Error::Kind::BadInput, words("error.calendar_file", {{"what", what}}), what);
}

Expected<std::set<QDate>> daysOf(const Json& year, const char* key, int number)
{
    const auto list = listAt(year, key);
    if (!list) return std::unexpected(list.error());
    std::set<QDate> days;
    for (const Json& entry : *list) {
        const QDate day = entry.is_string() ? QDate::fromString(text(entry), Qt::ISODate) : QDate();
        if (!day.isValid() || day.year() != number) return badCalendar(QString::fromStdString(entry.dump()));
        days.insert(day);
    }
    return days;
}

}  // namespace

Expected<WorkingDays> WorkingDays::parse(const QByteArray& json)
{
    const auto document = parseStrict(json);
    if (!document) return std::unexpected(document.error());
    const auto years = objectAt(*document, "years");
    if (!years) return std::unexpected(years.error());
    WorkingDays calendar;
    for (const auto& [name, year] : years->items()) {
        bool whole = false;
        const int number = QString::fromStdString(name).toInt(&whole);
        if (!whole || number < 1) return badCalendar(QString::fromStdString(name));
        const auto off = daysOf(year, "off", number);
        if (!off) return std::unexpected(off.error());
        const auto worked = daysOf(year, "worked", number);
        if (!worked) return std::unexpected(worked.error());
        calendar.m_years.insert(number);
        for (QDate day(number, 1, 1); day.year() == number; day = day.addDays(1))
            if (worked->contains(day) || (day.dayOfWeek() <= Qt::Friday && !off->contains(day)))
                calendar.m_days.push_back(day.toJulianDay());
    }
    std::ranges::sort(calendar.m_days);  // the years of a JSON stand in the order of their texts
    return calendar;
}

std::optional<bool> WorkingDays::isWorked(QDate day) const
{
    if (!m_years.contains(day.year())) return std::nullopt;
    return std::ranges::binary_search(m_days, day.toJulianDay());
}

std::optional<QDate> WorkingDays::after(QDate from, int count) const
{
    if (count <= 0) return from;
    const auto next = std::ranges::upper_bound(m_days, from.toJulianDay());
    if (m_days.end() - next < count) return std::nullopt;
    const QDate day = QDate::fromJulianDay(*(next + count - 1));
    for (int year = from.addDays(1).year(); year <= day.year(); ++year)
        if (!m_years.contains(year)) return std::nullopt;
    return day;
}

}  // namespace kapok
