#include "outlet/pg_ledger.h"

#include "outlet/ledger_error.h"

namespace kapok::outlet {
namespace {

ports::ChainMark markIn(const PgAnswer& answer)
{
    return {answer.number(0, 0), QByteArray::fromHex(answer.bytes(0, 1))};
}

std::optional<qint64> numberIn(const PgAnswer& answer, int row, int column)
{
    return answer.isNull(row, column) ? std::nullopt : std::optional(answer.number(row, column));
}

}  // namespace

// The row of this role: its own, or, where it was never admitted, none.
Task<Expected<ports::ChainMark>> PgLedger::mark()
{
    const auto answer = co_await m_session.ask(
        "SELECT entries, encode(head, 'hex') FROM kapok.desk"
        " WHERE outlet = split_part(current_user, '_', 2) AND desk = split_part(current_user, '_', 3)",
        {});
    if (!answer) co_return std::unexpected(answer.error());
    if (answer->rows() != 1) co_return std::unexpected(ledgerError("KP005", QStringLiteral("no desk of this ledger")));
    co_return markIn(*answer);
}

Task<Expected<ports::ChainMark>> PgLedger::take(ports::EntrySet set)
{
    std::vector<QByteArray> bytes, hashes;
    for (ports::KeptBytes& entry : set.entries) {
        bytes.push_back(std::move(entry.bytes));
        hashes.push_back(std::move(entry.hash));
    }
    std::vector<PgValue> values{PgValue::of(set.after), PgValue::of(bytes), PgValue::of(hashes),
                                PgValue::of(set.announced), PgValue::of(set.approvals)};
    const auto answer = co_await m_session.ask("SELECT entries, encode(head, 'hex') FROM kapok.take($1::bigint, "
                                               "$2::bytea[], $3::bytea[], $4::bigint, $5::bigint)",
                                               std::move(values));
    if (!answer) co_return std::unexpected(answer.error());
    co_return markIn(*answer);
}

Task<Expected<void>> PgLedger::show(QString kind, Json rows)
{
    std::vector<PgValue> values{PgValue::of(kind), {canonical(rows)}};
    const auto answer = co_await m_session.ask("SELECT kapok.show($1::text, $2::jsonb)", std::move(values));
    if (answer) co_return Expected<void>{};
    // A row that PostgreSQL does not take stops no entry.
    if (answer.error().happened.id == QLatin1String("ledger.no_entry"))
        co_return failure(Error::Kind::Refused, words("ledger.row_unread"), answer.error().detail);
    co_return std::unexpected(answer.error());
}

Task<Expected<ports::DesksOfOutlet>> PgLedger::desks()
{
    const auto answer = co_await m_session.ask(
        "SELECT outlet || '-' || desk, entries, encode(head, 'hex'), greatest(announced - entries, 0), at, approvals"
        " FROM kapok.desk WHERE outlet = split_part(current_user, '_', 2) ORDER BY desk",
        {});
    if (!answer) co_return std::unexpected(answer.error());
    ports::DesksOfOutlet all;
    for (int row = 0; row < answer->rows(); ++row) {
        const auto at = numberIn(*answer, row, 4);
        all.list.push_back({.desk = QString::fromUtf8(answer->bytes(row, 0)),
                            .entries = answer->number(row, 1),
                            .head = QByteArray::fromHex(answer->bytes(row, 2)),
                            .behind = answer->number(row, 3),
                            .at = at ? std::optional(Instant{*at}) : std::nullopt,
                            .approvals = numberIn(*answer, row, 5)});
    }
    co_return all;
}

Task<Expected<ports::RowsOfOutlet>> PgLedger::rowsAfter(QString kind, ports::RowMark after, int most)
{
    std::vector<PgValue> values{PgValue::of(kind), PgValue::of(after.desk.section(u'-', 1, 1)), PgValue::of(after.key),
                                PgValue::of(qint64(most))};
    const auto answer = co_await m_session.ask(
        "SELECT outlet || '-' || desk, key, cells FROM kapok.shown_row"
        " WHERE outlet = split_part(current_user, '_', 2) AND kind = $1::text AND (desk, key) > ($2::text, $3::text)"
        " ORDER BY desk, key LIMIT $4::bigint",
        std::move(values));
    if (!answer) co_return std::unexpected(answer.error());
    ports::RowsOfOutlet page;
    for (int row = 0; row < answer->rows(); ++row) {
        auto cells = parseStrict(answer->bytes(row, 2));
        if (!cells) co_return std::unexpected(cells.error());
        page.list.push_back({.desk = QString::fromUtf8(answer->bytes(row, 0)),
                             .key = QString::fromUtf8(answer->bytes(row, 1)),
                             .cells = std::move(*cells)});
    }
    co_return page;
}

}  // namespace kapok::outlet
