#include "reports/report.h"

#include "reports/counted.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace kapok::reports {
namespace {

struct Maker {
    const char* name;
    Report (*make)(const Told& told, Span span);
};

constexpr Maker makers[] = {
    {"day_book", dayBook},       {"by_business", byBusiness}, {"by_teller", byTeller},       {"by_hour", byHour},
    {"by_channel", byChannel},   {"by_bank", byBank},         {"by_reason", byReason},       {"fees", fees},
    {"waiting", waiting},        {"exceptions", exceptions},  {"rejections", rejections},    {"stock", stock},
    {"spoiled", spoiled},        {"teller_day", tellerDay},   {"person_trail", personTrail}, {"expiring", expiring},
    {"uncollected", uncollected}};

}  // namespace

const char* nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Text: return "text";
    case Kind::Date: return "date";
    case Kind::Time: return "time";
    case Kind::Count: return "count";
    case Kind::Money: return "money";
    }
    return "";
}

std::vector<Cell> Report::totals() const
{
    std::vector<Cell> sums(columns.size());
    for (std::size_t at = 0; at < columns.size(); ++at) {
        if (!columns[at].summed) continue;
        qint64 sum = 0;
        for (const auto& row : rows)
            if (const auto* number = std::get_if<qint64>(&row[at])) sum += *number;
        sums[at] = sum;
    }
    return sums;
}

std::vector<QString> names()
{
    std::vector<QString> all;
    for (const Maker& maker : makers) all.push_back(QLatin1String(maker.name));
    return all;
}

std::optional<Report> make(const QString& name, const Told& told, Span span)
{
    const auto* found = std::ranges::find_if(makers, [&](const Maker& one) { return name == QLatin1String(one.name); });
    if (found == std::end(makers)) return std::nullopt;
    Report report = found->make(told, span);
    report.name = name;
    report.from = span.from;
    report.to = span.to;
    report.desk = told.desk;
    std::ranges::copy_if(told.closed, std::back_inserter(report.closed),
                         [&](const ClosedTold& one) { return span.holds(one.day); });
    return report;
}

QString textOf(const Cell& cell, Kind kind, Language language)
{
    if (const auto* text = std::get_if<QString>(&cell)) return *text;
    if (const auto* word = std::get_if<Named>(&cell)) return language == Language::Chinese ? word->zh : word->en;
    if (const auto* day = std::get_if<QDate>(&cell)) return day->toString(Qt::ISODate);
    if (const auto* time = std::get_if<QTime>(&cell)) return time->toString(QStringLiteral("HH:mm:ss"));
    const auto* number = std::get_if<qint64>(&cell);
    if (!number) return {};
    return kind == Kind::Money ? yuan(*number) : QString::number(*number);
}

QString yuan(qint64 fen)
{
    const qint64 all = std::abs(fen);
    return QStringLiteral("%1%2.%3")
        .arg(fen < 0 ? QStringLiteral("-") : QString())
        .arg(all / 100)
        .arg(all % 100, 2, 10, QLatin1Char('0'));
}

QString titleOf(const QString& report, const Dictionary& dictionary, Language language)
{
    return dictionary.render({QStringLiteral("report.") + report, {}}, language);
}

QString titleOf(const Column& column, const Dictionary& dictionary, Language language)
{
    return dictionary.render({QStringLiteral("report.column.") + QLatin1String(column.name), {}}, language);
}

}  // namespace kapok::reports
