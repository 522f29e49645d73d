#include "ui/reports/report_filters.h"

#include <algorithm>
#include <map>

namespace kapok::ui {
namespace {

using reports::Only;
using reports::Told;

struct Filter {
    const char* by;
    QString Only::* value;
};

constexpr Filter known[] = {
    {"teller", &Only::teller}, {"channel", &Only::channel}, {"bank", &Only::bank}, {"state", &Only::state}};

/// What is there to choose from, by its code, and what it is called.
using Values = std::map<QString, reports::Named>;

Values valuesOf(const QString& by, const Told& told, reports::Span span)
{
    Values values;
    const auto add = [&](const reports::Named& one) { values.emplace(one.code, one); };
    for (const reports::CaseTold& one : told.cases) {
        if (!span.holds(one.day)) continue;
        if (by == QLatin1String("teller")) add({one.teller, one.teller, one.teller});
        if (by == QLatin1String("channel")) add(one.channel);
        if (by == QLatin1String("bank")) add(one.bank);
        if (by == QLatin1String("state")) add(one.state);
    }
    if (by != QLatin1String("teller")) return values;
    for (const reports::DeedTold& one : told.deeds)
        if (span.holds(one.day)) add({one.teller, one.teller, one.teller});
    return values;
}

// Stock belongs to nobody's case, and a card that expires to no teller.
bool heeds(const QString& report, const QString& by)
{
    if (report == QLatin1String("stock")) return false;
    return report != QLatin1String("expiring") || by == QLatin1String("bank");
}

}  // namespace

Only heeded(const QString& report, const Only& only)
{
    Only kept = only;
    for (const Filter& one : known)
        if (!heeds(report, QLatin1String(one.by))) (kept.*one.value).clear();
    return kept;
}

std::vector<ReportFilter> filtersOf(const QString& report, const Told& told, reports::Span span, const Only& only,
                                    const Phrases& phrases)
{
    std::vector<ReportFilter> all;
    for (const Filter& one : known) {
        const QString by = QLatin1String(one.by);
        if (!heeds(report, by)) continue;
        const QString& value = only.*one.value;
        const Values values = valuesOf(by, told, span);
        const auto chosen = values.find(value);
        const QString said = value.isEmpty() ? phrases.say("view.reports_all")
                             : chosen == values.end()
                                 ? value
                                 : reports::textOf(chosen->second, reports::Kind::Text, phrases.language());
        all.push_back({by, reports::titleOf(reports::Column{one.by}, phrases.dictionary(), phrases.language()), said});
    }
    return all;
}

Only narrowedNext(const QString& by, const Told& told, reports::Span span, Only only)
{
    const auto* found = std::ranges::find_if(known, [&](const Filter& one) { return by == QLatin1String(one.by); });
    if (found == std::end(known)) return only;
    QString& value = only.*found->value;
    const Values values = valuesOf(by, told, span);
    const auto next = value.isEmpty() ? values.begin() : values.upper_bound(value);
    value = next == values.end() ? QString() : next->first;
    return only;
}

QString narrowedTo(const std::vector<ReportFilter>& filters, const Only& only)
{
    QStringList said;
    for (const ReportFilter& one : filters)
        for (const Filter& filter : known)
            if (one.by == QLatin1String(filter.by) && !(only.*filter.value).isEmpty())
                said.append(one.name + u' ' + one.value);
    return said.join(QStringLiteral("　"));
}

QString namedAfter(const Only& only)
{
    QString name;
    for (const Filter& one : known)
        if (!(only.*one.value).isEmpty()) name += u'_' + only.*one.value;
    return name;
}

}  // namespace kapok::ui
