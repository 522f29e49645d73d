// The stock book written down, for the checkpoint; and read again.
#include "desk/stock_book.h"

namespace kapok::desk {

using domain::Serials;
using domain::StockFigures;

namespace {

constexpr std::array figureNames{
    std::pair{"start", &StockFigures::start},        std::pair{"received", &StockFigures::received},
    std::pair{"issued", &StockFigures::issued},      std::pair{"spoiled", &StockFigures::spoiled},
    std::pair{"test", &StockFigures::test},          std::pair{"returned", &StockFigures::returned},
    std::pair{"destroyed", &StockFigures::destroyed}};

Json dayJson(QDate day) { return toJson(day.isValid() ? day.toString(Qt::ISODate) : QString()); }
QDate dayIn(const Json& json, const char* key)
{
    return QDate::fromString(QString::fromStdString(json.value(key, std::string())), Qt::ISODate);
}

QString textIn(const Json& json, const char* key) { return QString::fromStdString(json.value(key, std::string())); }

Json listJson(const QStringList& list)
{
    Json all = Json::array();
    for (const QString& each : list) all.push_back(toJson(each));
    return all;
}

QStringList listIn(const Json& json, const char* key)
{
    QStringList all;
    for (const Json& each : json.value(key, Json::array())) all += text(each);
    return all;
}

Json runJson(const StockRun& run)
{
    Json json{{"kind", toJson(run.kind)},
              {"first", toJson(Serials::text(run.serials.first))},
              {"last", toJson(Serials::text(run.serials.last))},
              {"place", toJson(run.place)},
              {"state", toJson(nameOf(run.state))}};
    if (run.since.isValid()) json["since"] = dayJson(run.since);
    if (!run.by.isEmpty()) json["by"] = toJson(run.by);
    if (!run.reason.isEmpty()) json["reason"] = toJson(run.reason);
    return json;
}

Expected<StockRun> runIn(const Json& json)
{
    const auto kind = textAt(json, "kind"), first = textAt(json, "first"), last = textAt(json, "last"),
               place = textAt(json, "place"), state = textAt(json, "state");
    for (const auto* part : {&kind, &first, &last, &place, &state})
        if (!*part) return std::unexpected(part->error());
    const auto serials = Serials::of(*first, *last);
    if (!serials) return std::unexpected(serials.error());
    const auto known = domain::stockStateNamed(*state);
    if (!known) return failure(Error::Kind::BadInput, words("error.stock_does_not_fit"), *state);
    return StockRun{.kind = *kind,
                    .serials = *serials,
                    .place = *place,
                    .state = *known,
                    .since = dayIn(json, "since"),
                    .by = textIn(json, "by"),
                    .reason = textIn(json, "reason")};
}

}  // namespace

Json StockBook::toJson() const
{
    Json runs = Json::array(), figures = Json::object(), counts = Json::object(), taking = Json::array();
    for (const auto& [kind, list] : m_runs)
        for (const auto& [first, run] : list) runs.push_back(runJson(run));
    for (const auto& [kind, one] : m_figures)
        for (const auto& [name, member] : figureNames) figures[kind.toStdString()][name] = one.*member;
    for (const auto& [kind, one] : m_counts)
        counts[kind.toStdString()] = {{"day", dayJson(one.day)},     {"counted", one.counted},
                                      {"expected", one.expected},    {"missing", listJson(one.missing)},
                                      {"by", kapok::toJson(one.by)}, {"second", kapok::toJson(one.second)}};
    for (const auto& [id, one] : m_taking)
        taking.push_back({{"case", kapok::toJson(id.text)},
                          {"business", kapok::toJson(one.business)},
                          {"punched", one.punched},
                          {"ordered", one.ordered}});
    Json all{{"day", dayJson(m_day)}, {"out_of_order", listJson(m_outOfOrder)}};
    all["runs"] = std::move(runs);
    all["figures"] = std::move(figures);
    all["counts"] = std::move(counts);
    all["taking"] = std::move(taking);
    return all;
}

Expected<StockBook> StockBook::fromJson(const Json& json)
{
    StockBook book;
    const auto runs = listAt(json, "runs"), taking = listAt(json, "taking");
    const auto figures = objectAt(json, "figures"), counts = objectAt(json, "counts");
    for (const auto* part : {&runs, &taking, &figures, &counts})
        if (!*part) return std::unexpected(part->error());
    for (const Json& each : *runs) {
        auto run = runIn(each);
        if (!run) return std::unexpected(run.error());
        book.m_runs[run->kind].emplace(run->serials.first, *run);
    }
    for (const auto& [kind, one] : figures->items())
        for (const auto& [name, member] : figureNames) {
            const auto number = numberAt(one, name);
            if (!number) return std::unexpected(number.error());
            book.m_figures[QString::fromStdString(kind)].*member = *number;
        }
    for (const auto& [kind, one] : counts->items()) {
        const auto counted = numberAt(one, "counted"), expected = numberAt(one, "expected");
        if (!counted) return std::unexpected(counted.error());
        if (!expected) return std::unexpected(expected.error());
        book.m_counts[QString::fromStdString(kind)] = {.day = dayIn(one, "day"),
                                                       .counted = *counted,
                                                       .expected = *expected,
                                                       .missing = listIn(one, "missing"),
                                                       .by = textIn(one, "by"),
                                                       .second = textIn(one, "second")};
    }
    for (const Json& one : *taking)
        book.m_taking[{textIn(one, "case")}] = {.business = textIn(one, "business"),
                                                .punched = one.value("punched", false),
                                                .ordered = one.value("ordered", false)};
    book.m_day = dayIn(json, "day");
    book.m_outOfOrder = listIn(json, "out_of_order");
    return book;
}

}  // namespace kapok::desk
