#include "ui/reports/report_table.h"

#include <algorithm>
#include <array>

namespace kapok::ui {
namespace {

struct Row {
    QString id;
    QStringList texts;
    QVariantList order;  // numbers by their worth, all else by its text
    bool operator==(const Row&) const = default;
};

ColumnHead headOf(const reports::Column& column, const Phrases& phrases)
{
    const bool isText = column.kind == reports::Kind::Text;
    return {reports::titleOf(column, phrases.dictionary(), phrases.language()),
            isText ? ColumnHead::Kind::Text : ColumnHead::Kind::Figures, isText ? 3 : 1};
}

/// As many as there are columns: there is none of this name.
std::size_t columnOf(const reports::Report& report, const char* name)
{
    const auto found = std::ranges::find_if(
        report.columns, [&](const reports::Column& one) { return QLatin1String(one.name) == QLatin1String(name); });
    return std::size_t(found - report.columns.begin());
}

}  // namespace

bool isOfCases(const reports::Report& report) { return columnOf(report, "number") < report.columns.size(); }

std::shared_ptr<const Table> tableOf(const reports::Report& report, const Phrases& phrases)
{
    std::vector<Row> rows;
    for (const auto& cells : report.rows) {
        Row row{.id = QString::number(rows.size()), .texts = {}, .order = {}};
        for (std::size_t at = 0; at < cells.size(); ++at) {
            row.texts.append(reports::textOf(cells[at], report.columns[at].kind, phrases.language()));
            const auto* number = std::get_if<qint64>(&cells[at]);
            row.order.append(number ? QVariant(*number) : QVariant());
        }
        rows.push_back(std::move(row));
    }
    std::vector<Column<Row>> columns;
    for (std::size_t at = 0; at < report.columns.size(); ++at)
        columns.push_back({headOf(report.columns[at], phrases), [at](const Row& row) {
                               const auto cell = qsizetype(at);
                               return Cell{.text = row.texts[cell], .order = row.order[cell]};
                           }});
    const auto number = qsizetype(columnOf(report, "number"));
    return std::make_shared<TableOf<Row>>(std::move(columns), std::move(rows), [number](const Row& row) -> Intent {
        if (!row.texts.value(number).isEmpty()) return intent::Scan{row.texts[number]};
        return intent::CountAgain{};
    });
}

std::vector<ReportBar> barsOf(const reports::Report& report, const Phrases& phrases)
{
    static constexpr std::array states{"accepted", "recorded", "in_doubt", "refused", "draft"};
    std::array<std::size_t, states.size()> at{};
    std::ranges::transform(states, at.begin(), [&](const char* state) { return columnOf(report, state); });
    if (std::ranges::find(at, report.columns.size()) != at.end()) return {};
    const std::size_t named = columnOf(report, "business");
    std::vector<ReportBar> bars;
    for (const auto& row : report.rows) {
        const auto said = [&](std::size_t column) {
            return column < row.size() ? reports::textOf(row[column], report.columns[column].kind, phrases.language())
                                       : QString();
        };
        ReportBar bar{said(0), said(named), {}};
        for (const std::size_t column : at) bar.parts.push_back(std::get<qint64>(row[column]));
        bars.push_back(std::move(bar));
    }
    return bars;
}

QString totalsOf(const reports::Report& report, const Phrases& phrases)
{
    if (report.rows.empty()) return {};
    const auto totals = report.totals();
    QStringList said;
    for (std::size_t at = 0; at < totals.size(); ++at)
        if (report.columns[at].summed)
            said.append(reports::titleOf(report.columns[at], phrases.dictionary(), phrases.language()) + QChar::Nbsp +
                        reports::textOf(totals[at], report.columns[at].kind, phrases.language()));
    if (said.isEmpty()) return {};
    return phrases.say("report.total") + QStringLiteral("    ") + said.join(QStringLiteral("    "));
}

}  // namespace kapok::ui
