// A row of a case as the store keeps it: its columns, and how it is read back.
#include "desk/case_rows.h"

#include <algorithm>
#include <span>

namespace kapok::desk {

using ports::Cell;
using ports::Column;

namespace {

constexpr StateWord everyState[] = {StateWord::Draft, StateWord::Recorded, StateWord::InDoubt, StateWord::Accepted,
                                    StateWord::Refused};
constexpr WaitsFor everybody[] = {WaitsFor::Teller, WaitsFor::Citizen, WaitsFor::SecondPerson, WaitsFor::Card,
                                  WaitsFor::Line,   WaitsFor::World,   WaitsFor::NextVisit,    WaitsFor::InnerCase,
                                  WaitsFor::Nobody, WaitsFor::Device};

template <class T>
std::optional<T> named(std::span<const T> all, const QString& name)
{
    const auto found = std::ranges::find_if(all, [&](T one) { return nameOf(one) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Instant lastToldAt(const Case& one)
{
    Instant last;
    for (const CaseMessage& message : one.messages) last = std::max(last, message.at);
    return last;
}

std::unexpected<Error> strange(const QString& what)
{
    return failure(Error::Kind::Damaged, words("error.rows_are_wrong"), what);
}

}  // namespace

// What is sought of open cases alone stands in columns that are empty for ended ones: no list grows with the past.
std::vector<ports::Table> rowTables()
{
    using enum Column::Type;
    return {{"one_case",
             {{"id"},
              {"number"},
              {"business"},
              {"state"},
              {"step"},
              {"teller"},
              {"day", Text, true},
              {"begun_at", Number},
              {"changed_at", Number},
              {"ended", Number},
              {"waits_for", Text, true},
              {"first", Number},
              {"last", Number},
              {"person", Bytes, true},
              {"open_state", Text, true},
              {"open_changed_at", Number, true},
              {"messages", Text, true},
              {"told_at", Number, true}}}};
}

ports::Row toRow(const CaseRow& row)
{
    const Cell person = row.person.isEmpty() ? Cell() : Cell(row.person);
    const Cell openState = row.ended ? Cell() : Cell(nameOf(row.state));
    const Cell openChangedAt = row.ended ? Cell() : Cell(row.changedAt.utcMs);
    return {{row.id.text, row.number, domain::nameOf(row.business), nameOf(row.state), row.step, row.teller,
             row.day.toString(Qt::ISODate), row.begunAt.utcMs, row.changedAt.utcMs, qint64(row.ended),
             nameOf(row.waitsFor), row.first, row.last, person, openState, openChangedAt,
             row.messages ? Cell(nameOf(*row.messages)) : Cell(), row.messages ? Cell(row.toldAt.utcMs) : Cell()}};
}

Expected<CaseRow> caseRowOf(const ports::Row& row)
{
    const auto texts = [&](std::size_t at) { return std::get_if<QString>(&row.cells.at(at)); };
    const auto numbers = [&](std::size_t at) { return std::get_if<qint64>(&row.cells.at(at)); };
    for (const std::size_t at : {0u, 1u, 2u, 3u, 4u, 5u, 6u, 10u})
        if (!texts(at)) return strange(QStringLiteral("column %1").arg(at));
    for (const std::size_t at : {7u, 8u, 9u, 11u, 12u})
        if (!numbers(at)) return strange(QStringLiteral("column %1").arg(at));
    const auto business = domain::businessOfName(*texts(2));
    const auto state = named<StateWord>(everyState, *texts(3));
    const auto waitsFor = named<WaitsFor>(everybody, *texts(10));
    if (!business || !state || !waitsFor) return strange(*texts(2) + u' ' + *texts(3) + u' ' + *texts(10));
    const auto* person = std::get_if<QByteArray>(&row.cells.at(13));
    const auto* messages = texts(16);
    const auto* toldAt = numbers(17);
    return CaseRow{.id = {*texts(0)},
                   .number = *texts(1),
                   .business = *business,
                   .state = *state,
                   .step = *texts(4),
                   .teller = *texts(5),
                   .day = QDate::fromString(*texts(6), Qt::ISODate),
                   .begunAt = {*numbers(7)},
                   .changedAt = {*numbers(8)},
                   .ended = *numbers(9) != 0,
                   .waitsFor = *waitsFor,
                   .first = *numbers(11),
                   .last = *numbers(12),
                   .person = person ? *person : QByteArray(),
                   .messages = messages ? messageStateOf(*messages) : std::nullopt,
                   .toldAt = {toldAt ? *toldAt : 0}};
}

CaseRow projected(const Case& one, const Standing& standing)
{
    return {.id = one.id,
            .number = one.number,
            .business = one.business(),
            .state = standing.state,
            .step = one.ended ? QString() : standing.step.fills,
            .teller = one.teller,
            .day = one.begunOn,
            .begunAt = one.begunAt,
            .changedAt = one.changedAt,
            .ended = one.ended.has_value(),
            .waitsFor = standing.waitsFor,
            .first = one.first,
            .last = one.last,
            .person = {},
            .messages = worstOf(one.messages),
            .toldAt = lastToldAt(one)};
}

}  // namespace kapok::desk
