#include "cardio/printer/printer_state.h"

#include <algorithm>
#include <array>

namespace kapok::cardio {
namespace {

struct Reason {
    const char* keyword;
    const char* sentence;
};

// The gravest first. What a printer warns of only (low, almost full) keeps nobody from printing, and a severity is not
// believed: a jam that was reported as a warning was a jam (pitfalls.md P41).
constexpr std::array hindrances{Reason{"offline", "printer.offline"},
                                Reason{"shutdown", "printer.offline"},
                                Reason{"timed-out", "printer.offline"},
                                Reason{"media-jam", "printer.jam"},
                                Reason{"cover-open", "printer.open"},
                                Reason{"door-open", "printer.open"},
                                Reason{"interlock-open", "printer.open"},
                                Reason{"marker-supply-empty", "printer.ribbon_out"},
                                Reason{"marker-supply-missing", "printer.ribbon_missing"},
                                Reason{"toner-empty", "printer.ribbon_out"},
                                Reason{"developer-empty", "printer.ribbon_out"},
                                Reason{"marker-waste-full", "printer.waste_full"},
                                Reason{"media-empty", "printer.empty"},
                                Reason{"media-needed", "printer.empty"},
                                Reason{"input-tray-missing", "printer.tray_missing"},
                                Reason{"output-tray-missing", "printer.tray_missing"},
                                Reason{"output-area-full", "printer.full"},
                                Reason{"fuser-over-temp", "printer.too_hot"},
                                Reason{"fuser-under-temp", "printer.warming"},
                                Reason{"paused", "printer.paused"},
                                Reason{"moving-to-paused", "printer.paused"},
                                Reason{"stopping", "printer.paused"},
                                Reason{"spool-area-full", "printer.spool_full"},
                                Reason{"cups-missing-filter", "printer.no_filter"}};

constexpr int idle = 3, processing = 4, stopped = 5;
constexpr int lowPercent = 10;

bool endsInError(const QString& reason) { return reason.endsWith(QLatin1String("-error")); }

// RFC 8011 §5.4.12: a keyword may end in its severity.
QString bare(const QString& reason)
{
    for (const char* severity : {"-report", "-warning", "-error"})
        if (reason.endsWith(QLatin1String(severity))) return reason.chopped(qsizetype(qstrlen(severity)));
    return reason;
}

bool says(const PrinterReport& report, const char* keyword)
{
    return std::ranges::any_of(report.reasons, [&](const QString& one) { return bare(one) == QLatin1String(keyword); });
}

// What CUPS says of its own ways is no state of the printer; "connecting" is said at the beginning of every job.
bool isOfThePrinter(const QString& keyword)
{
    return keyword != QLatin1String("none") && keyword != QLatin1String("connecting-to-device") &&
           !keyword.startsWith(QLatin1String("cups-"));
}

enum class Kind { Ribbon, Film, Other };

Kind kindOf(const QByteArray& type, const QByteArray& name = {})
{
    const QByteArray all = (type + ' ' + name).toLower();
    for (const char* film : {"film", "laminat", "overlay"})
        if (all.contains(film)) return Kind::Film;
    for (const char* ribbon : {"ribbon", "ink", "toner"})
        if (all.contains(ribbon) && !all.contains("waste")) return Kind::Ribbon;
    return Kind::Other;
}

std::optional<int> wholeIn(const std::map<QByteArray, QByteArray>& fields, const char* key)
{
    const auto found = fields.find(key);
    bool isWhole = false;
    const int value = found == fields.end() ? 0 : found->second.toInt(&isWhole);
    return isWhole ? std::optional(value) : std::nullopt;
}

bool countsInCards(const QByteArray& unit)
{
    return unit == "impressions" || unit == "sheets" || unit == "items" || unit == "cards";
}

RibbonLevel levelOf(int level, int most, int low)
{
    if (level < 0 || most <= 0) return RibbonLevel::Unknown;
    if (level == 0) return RibbonLevel::Out;
    return qint64(level) * 100 <= qint64(low) * most ? RibbonLevel::Low : RibbonLevel::Full;
}

struct Supply {
    RibbonLevel level = RibbonLevel::Unknown;
    std::optional<int> left{};
};

// printer-supply says more than marker-levels: how many cards are left where it counts in them.
Supply supplyOf(const PrinterReport& report, Kind kind)
{
    Supply found;
    for (const QByteArray& one : report.supplies) {
        const auto fields = fieldsOf(one);
        const auto text = [&](const char* key) {
            const auto at = fields.find(key);
            return at == fields.end() ? QByteArray() : at->second;
        };
        if (kindOf(text("type"), text("colorantname")) != kind) continue;
        const auto level = wholeIn(fields, "level"), most = wholeIn(fields, "maxcapacity");
        if (!level || !most) continue;
        found.level = levelOf(*level, *most, lowPercent);
        if (countsInCards(text("unit")) && *level >= 0) found.left = *level;
        return found;
    }
    for (std::size_t i = 0; i < report.markerLevels.size() && qsizetype(i) < report.markerTypes.size(); ++i) {
        if (kindOf(report.markerTypes[qsizetype(i)].toLatin1()) != kind) continue;
        const int low = i < report.markerLowLevels.size() ? report.markerLowLevels[i] : lowPercent;
        found.level = levelOf(report.markerLevels[i], 100, low >= 0 ? low : lowPercent);
        return found;
    }
    return found;
}

BoxLevel boxOf(const std::vector<QByteArray>& trays, bool recovers)
{
    for (const QByteArray& one : trays) {
        const auto fields = fieldsOf(one);
        const auto most = wholeIn(fields, "maxcapacity");
        const auto level = wholeIn(fields, recovers ? "remaining" : "level");
        if (!most || *most <= 0 || !level || *level < 0) continue;
        const bool isLittle = qint64(*level) * 100 <= qint64(lowPercent) * *most;
        if (recovers) return *level == 0 ? BoxLevel::Full : isLittle ? BoxLevel::NearlyFull : BoxLevel::Ok;
        return *level == 0 ? BoxLevel::Empty : isLittle ? BoxLevel::Few : BoxLevel::Ok;
    }
    return BoxLevel::Unknown;
}

RibbonLevel ribbonBy(const PrinterReport& report, RibbonLevel level)
{
    if (says(report, "marker-supply-missing")) return RibbonLevel::NotFitted;
    if (says(report, "marker-supply-empty") || says(report, "toner-empty")) return RibbonLevel::Out;
    if (level != RibbonLevel::Out && (says(report, "marker-supply-low") || says(report, "toner-low")))
        return RibbonLevel::Low;
    return level;
}

PrinterReadiness readinessOf(const PrinterReport& report, const std::vector<PrinterTrouble>& troubles)
{
    if (!troubles.empty())
        return troubles.front().happened.id == QLatin1String("printer.offline") ? PrinterReadiness::Offline
                                                                                : PrinterReadiness::Error;
    if (report.state == processing) return PrinterReadiness::Printing;
    return report.state == idle ? PrinterReadiness::Ready : PrinterReadiness::Busy;
}

}  // namespace

QString nameOf(PrinterReadiness readiness)
{
    static constexpr std::array names{"ready", "busy", "offline", "error", "printing"};
    return QLatin1String(names.at(std::size_t(readiness)));
}

QString nameOf(MediaPosition position)
{
    static constexpr std::array names{"none",         "at_mouth", "inside", "contact_station", "contactless_station",
                                      "outside_gate", "jam",      "unknown"};
    return QLatin1String(names.at(std::size_t(position)));
}

QString nameOf(RibbonLevel level)
{
    static constexpr std::array names{"full", "low", "out", "unsupported", "unknown", "not_fitted"};
    return QLatin1String(names.at(std::size_t(level)));
}

QString nameOf(BoxLevel level)
{
    static constexpr std::array names{"ok", "few", "empty", "nearly_full", "full", "unknown"};
    return QLatin1String(names.at(std::size_t(level)));
}

std::map<QByteArray, QByteArray> fieldsOf(const QByteArray& supply)
{
    std::map<QByteArray, QByteArray> fields;
    for (const QByteArray& part : supply.split(';')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed().toLower();
        if (equals <= 0 || name.isEmpty()) continue;
        fields.emplace(name, part.mid(equals + 1).trimmed());
    }
    return fields;
}

std::vector<PrinterTrouble> troublesOf(const PrinterReport& report)
{
    std::vector<PrinterTrouble> all;
    if (!report.answers) all.push_back({words("printer.offline"), QStringLiteral("offline")});
    for (const Reason& one : hindrances)
        if (says(report, one.keyword)) all.push_back({words(one.sentence), QLatin1String(one.keyword)});
    // A printer may know a trouble of its own: what it calls an error is one.
    const auto isNamed = [](const QString& keyword) {
        return std::ranges::any_of(hindrances,
                                   [&](const Reason& one) { return keyword == QLatin1String(one.keyword); });
    };
    for (const QString& reason : report.reasons)
        if (endsInError(reason) && isOfThePrinter(bare(reason)) && !isNamed(bare(reason)))
            all.push_back({words("printer.other", {{"reason", bare(reason).left(60)}}), bare(reason)});
    if (all.empty() && report.state == stopped) all.push_back({words("printer.stopped"), QStringLiteral("stopped")});
    if (all.empty() && !report.accepts) all.push_back({words("printer.takes_none"), QStringLiteral("not-accepting")});
    return all;
}

PrinterState stateOf(const PrinterReport& report)
{
    const auto troubles = troublesOf(report);
    const Supply ribbon = supplyOf(report, Kind::Ribbon), film = supplyOf(report, Kind::Film);
    PrinterState state{.readiness = readinessOf(report, troubles),
                       .media = says(report, "media-jam") ? MediaPosition::Jam : MediaPosition::Unknown,
                       .ribbon = ribbonBy(report, ribbon.level),
                       .film = film.level,
                       .ribbonLeft = ribbon.left,
                       .filmLeft = film.left,
                       .dispenses = boxOf(report.inputTrays, false),
                       .recovers = boxOf(report.outputTrays, true)};
    if (says(report, "media-empty")) state.dispenses = BoxLevel::Empty;
    else if (says(report, "media-low") && state.dispenses != BoxLevel::Empty) state.dispenses = BoxLevel::Few;
    if (says(report, "output-area-full")) state.recovers = BoxLevel::Full;
    else if (says(report, "output-area-almost-full") && state.recovers != BoxLevel::Full)
        state.recovers = BoxLevel::NearlyFull;
    if (!troubles.empty()) {
        state.trouble = troubles.front().happened;
        state.reason = troubles.front().reason;
    }
    return state;
}

}  // namespace kapok::cardio
