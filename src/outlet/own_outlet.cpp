#include "outlet/own_outlet.h"

namespace kapok::outlet {
namespace {

constexpr qint64 anySize = 1;  // one entry, whatever its size

Expected<Instant> writtenAt(const QByteArray& entry)
{
    const auto json = parseStrict(entry);
    const auto at = json ? numberAt(*json, "at") : std::unexpected(json.error());
    return at ? Expected<Instant>(Instant{*at}) : std::unexpected(at.error());
}

}  // namespace

// The rows of an hour ago may say that nobody waits, while somebody does.
Task<std::optional<qint64>> OwnOutlet::waiting(ports::ChainMark head)
{
    const auto stand = co_await m_rows.stand();
    if (!stand || stand->seq != head.entries || stand->hash != head.head) co_return std::nullopt;
    co_return co_await waitingIn(m_rows, m_shown);
}

Task<Expected<ports::DesksOfOutlet>> OwnOutlet::desks()
{
    const auto size = co_await m_journal.bytesAfter(0, 0, 0);
    if (!size) co_return std::unexpected(size.error());
    ports::DeskOfOutlet one{.desk = m_desk, .entries = size->count, .head = QByteArray(32, '\0')};
    if (size->count > 0) {
        const auto last = co_await m_journal.bytesAfter(size->count - 1, 1, anySize);
        if (!last) co_return std::unexpected(last.error());
        one.head = last->list.front().hash;
        const auto at = writtenAt(last->list.front().bytes);
        if (!at) co_return std::unexpected(at.error());
        one.at = *at;
    }
    one.approvals = co_await waiting({one.entries, one.head});
    co_return ports::DesksOfOutlet{{one}};
}

Task<Expected<ports::RowsOfOutlet>> OwnOutlet::rowsAfter(QString kind, ports::RowMark after, int most)
{
    const auto stand = co_await m_rows.stand();
    if (!stand) co_return std::unexpected(stand.error());
    if (stand->seq == 0 && !m_areWhole())
        co_return failure(Error::Kind::Unavailable, words("ledger.rows_are_made_anew"));
    auto shown = co_await shownRows(m_rows, m_shown, *stand);
    if (!shown) co_return std::unexpected(shown.error());
    if (!shown->rows) co_return failure(Error::Kind::Unavailable, words("ledger.rows_are_made_anew"));
    ports::RowsOfOutlet page;
    if (kind != QLatin1String(m_shown.table.name)) co_return page;
    for (auto& [name, cells] : shown->rows->items()) {  // by their keys
        const QString key = QString::fromStdString(name);
        if (key <= after.key) continue;
        if (int(page.list.size()) == most) break;
        page.list.push_back({.desk = m_desk, .key = key, .cells = std::move(cells)});
    }
    co_return page;
}

}  // namespace kapok::outlet
