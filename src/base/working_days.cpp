#include "base/working_days.h"

#include "base/json.h"

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
        if (!whole) return badCalendar(QString::fromStdString(name));
        const auto off = daysOf(year, "off", number);
        if (!off) return std::unexpected(off.error());
        const auto worked = daysOf(year, "worked", number);
        if (!worked) return std::unexpected(worked.error());
        calendar.m_years[number] = {*off, *worked};
    }
    return calendar;
}

std::optional<bool> WorkingDays::isWorked(QDate day) const
{
    const auto year = m_years.find(day.year());
    if (year == m_years.end()) return std::nullopt;
    if (year->second.worked.contains(day)) return true;
    return day.dayOfWeek() <= Qt::Friday && !year->second.off.contains(day);
}

std::optional<QDate> WorkingDays::after(QDate from, int count) const
{
    QDate day = from;
    while (count > 0) {
        day = day.addDays(1);
        const auto worked = isWorked(day);
        if (!worked) return std::nullopt;
        if (*worked) --count;
    }
    return day;
}

}  // namespace kapok
