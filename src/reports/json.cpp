#include "reports/written.h"

namespace kapok::reports {
namespace {

struct ToJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const QString& text) const { return kapok::toJson(text); }
    Json operator()(const Named& word) const { return kapok::toJson(word.code); }
    Json operator()(QDate day) const { return kapok::toJson(day.toString(Qt::ISODate)); }
    Json operator()(QTime time) const { return kapok::toJson(time.toString(QStringLiteral("HH:mm:ss"))); }
    Json operator()(qint64 number) const { return number; }
};

Json rowOf(const std::vector<Cell>& cells)
{
    Json row = Json::array();
    for (const Cell& cell : cells) row.push_back(std::visit(ToJson(), cell));
    return row;
}

}  // namespace

Json toJson(const Report& report, const Dictionary& dictionary)
{
    Json columns = Json::array(), rows = Json::array();
    for (const Column& column : report.columns)
        columns.push_back({{"name", column.name},
                           {"kind", nameOf(column.kind)},
                           {"en", kapok::toJson(titleOf(column, dictionary, Language::English))},
                           {"zh", kapok::toJson(titleOf(column, dictionary, Language::Chinese))}});
    for (const auto& row : report.rows) rows.push_back(rowOf(row));
    return {{"report", kapok::toJson(report.name)},
            {"from", kapok::toJson(report.from.toString(Qt::ISODate))},
            {"to", kapok::toJson(report.to.toString(Qt::ISODate))},
            {"columns", columns},
            {"rows", rows},
            {"totals", rowOf(report.totals())}};
}

}  // namespace kapok::reports
