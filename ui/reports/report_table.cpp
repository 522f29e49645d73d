#include "ui/reports/report_table.h"

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

}  // namespace

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
    return std::make_shared<TableOf<Row>>(std::move(columns), std::move(rows),
                                          [](const Row&) -> Intent { return intent::CountAgain{}; });
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
