// A paper once more: the same words, marked as a reprint (contract.md §1).
#include "base/uuid7.h"
#include "desk/runner.h"

#include <algorithm>

namespace kapok::desk {
namespace {

constexpr int lastAlone = 2;  // rules.md §19: "reprint beyond first"

}  // namespace

// No entry of the case: what the citizen was given stays what it was. The copy is counted before it is
// printed, so that no two papers are the same copy.
Task<Expected<int>> Runner::reprint(domain::CaseId id, QString field, Errand by, std::optional<Approval> second)
{
    const auto fields = m_book.at(id).record().fields();
    const auto paper = std::ranges::find(fields, field, &workflows::FieldState::name);
    if (paper == fields.end() || !paper->filled || paper->paper.isEmpty())
        co_return std::unexpected(Error{Error::Kind::Refused, words("error.nothing_to_reprint"), field});
    const QString number = m_book.at(id).number;
    const int copy = m_parts.journal.remembered().copiesOf(id, field) + 1;
    if (copy > lastAlone && !second)
        co_return failure(Error::Kind::NotPermitted, words("error.reprint_needs_second"), QString::number(copy));
    if (second) {
        const auto taken = co_await m_approvals.takeForReprint(id, *second, codeOfReprint(id, field, copy));
        if (!taken) co_return std::unexpected(taken.error());
        // Another one may have been counted while his word was written down: two papers are never the same copy.
        if (m_parts.journal.remembered().copiesOf(id, field) + 1 != copy || !by.stands()) co_return Errand::gone();
    }
    const domain::OperationId operation{uuid7(m_parts.clock.now(), m_parts.randomness)};
    Json body{{"case", id.text.toStdString()},
              {"field", field.toStdString()},
              {"copy", copy},
              {"operation", operation.text.toStdString()}};
    if (second) body["approved_by"] = second->by().toStdString();
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
