#include "outlet/shown_table.h"

namespace kapok::outlet {
namespace {

Json jsonOf(const ports::Cell& cell)
{
    if (const auto* number = std::get_if<qint64>(&cell)) return *number;
    if (const auto* said = std::get_if<QString>(&cell)) return toJson(*said);
    if (const auto* bytes = std::get_if<QByteArray>(&cell)) return bytes->toHex().toStdString();
    return nullptr;
}

// What is found after a question may be found in rows that were begun anew before it, and tells of nothing then.
Task<Expected<bool>> begunAnew(ports::Rows& rows, ports::Stand before)
{
    const auto now = co_await rows.stand();
    if (!now) co_return std::unexpected(now.error());
    co_return now->seq < before.seq || now->since > before.since;
}

}  // namespace

Task<Expected<ShownRows>> shownRows(ports::Rows& rows, ports::ShownTable shown, ports::Stand stand)
{
    ports::Query query{.where = shown.open, .orderedBy = shown.newestBy, .descending = true, .limit = mostShown};
    const auto found = co_await rows.find(QLatin1String(shown.table.name), std::move(query));
    if (!found) co_return std::unexpected(found.error());
    const auto anew = co_await begunAnew(rows, stand);
    if (!anew) co_return std::unexpected(anew.error());
    if (*anew) co_return ShownRows{};
    Json all = Json::object();
    for (const ports::Row& row : found->rows) {
        Json cells = Json::object();
        for (std::size_t at = 0; at < shown.table.columns.size(); ++at)
            if (const char* name = shown.table.columns[at].name; !shown.hidden.contains(QLatin1String(name)))
                cells[name] = jsonOf(row.cells[at]);
        all[std::get<QString>(row.cells.front()).toStdString()] = std::move(cells);
    }
    co_return ShownRows{std::move(all)};
}

// While rows are made anew they tell of nothing until every open case has one (ports/rows.h, Stand).
Task<std::optional<qint64>> waitingIn(ports::Rows& rows, ports::ShownTable shown)
{
    const auto stand = co_await rows.stand();
    if (!stand || stand->seq == 0) co_return std::nullopt;
    const auto count = co_await rows.count(QLatin1String(shown.table.name), shown.waiting);
    const auto anew = co_await begunAnew(rows, *stand);
    co_return count && anew && !*anew ? std::optional(count->rows) : std::nullopt;
}

}  // namespace kapok::outlet
