// A paper once more: the same words, marked as a reprint (contract.md §1).
#include "base/uuid7.h"
#include "desk/runner.h"

#include <algorithm>

namespace kapok::desk {

// No entry of the case: what the citizen was given stays what it was. The copy is counted before it is
// printed, so that no two papers are the same copy.
Task<Expected<int>> Runner::reprint(domain::CaseId id, QString field, Errand by)
{
    const auto fields = m_book.at(id).record().fields();
    const auto paper = std::ranges::find(fields, field, &workflows::FieldState::name);
    if (paper == fields.end() || !paper->filled || paper->paper.isEmpty())
        co_return std::unexpected(Error{Error::Kind::Refused, words("error.nothing_to_reprint"), field});
    const QString number = m_book.at(id).number;
    const int copy = m_parts.journal.remembered().copiesOf(id, field) + 1;
    const domain::OperationId operation{uuid7(m_parts.clock.now(), m_parts.randomness)};
    const Json body{{"case", id.text.toStdString()},
                    {"field", field.toStdString()},
                    {"copy", copy},
                    {"operation", operation.text.toStdString()}};
    const auto kept = co_await m_parts.journal.append(
        {m_parts.clock.now(), m_book.today(), QStringLiteral("reprinted"), {}, by.by(), body});
    if (!kept) co_return std::unexpected(kept.error());
    ports::Deed deed{.operation = operation, .request = paper->paper, .body = paper->value};
    deed.caseNumber = number;
    deed.copy = copy;
    const auto printed = co_await m_parts.hands.at(QStringLiteral("papers"))->carryOut(std::move(deed));
    if (!printed) co_return std::unexpected(printed.error());
    co_return copy;
}

}  // namespace kapok::desk
